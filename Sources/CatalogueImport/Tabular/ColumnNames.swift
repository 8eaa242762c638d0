package import Bilingual
import Diagnostics

/// By which headings files name the columns of the catalogue, in English or in Welsh.
package enum ColumnNames {
  /// What becomes of a column of a file.
  package enum Target: Sendable, Hashable {
    /// It is read as this column of the catalogue.
    case field(String)
    /// It is known, and the catalogue has no column for it: its cells are kept beside the data set.
    case kept
  }

  package struct Match: Sendable, Hashable {
    package var target: Target
    /// The heading is the column's own name or the heading under which it is exported, and no mere synonym.
    package var isOwn: Bool
    package var language: Language
  }

  /// A column of the catalogue with its names, the first of each language the one under which it is exported.
  struct Entry: Sendable {
    var column: String
    var english: [String]
    var welsh: [String]

    init(_ column: String, _ english: [String], _ welsh: [String]) {
      self.column = column
      self.english = english
      self.welsh = welsh
    }
  }

  /// The heading under which a column of the catalogue is exported; reading it gives the column again.
  ///
  /// `nil` for what is no column of the catalogue.
  package static func heading(of column: String) -> LocalizedText? {
    guard let entry = entries.first(where: { $0.column == column }),
      let english = entry.english.first
    else { return nil }
    return LocalizedText(
      english,
      welsh: entry.welsh.first.map { LocalizedText.Welsh($0, status: .draft) }
    )
  }

  /// The headings under which the columns of ``CatalogueWriter`` are exported, in their order.
  package static func headings(in language: Language) -> [String] {
    CatalogueWriter.columns.map { heading(of: $0)?.text(in: language) ?? $0 }
  }

  /// What a heading names, whatever its case, diacritics, punctuation and spacing.
  ///
  /// A heading in two languages (`Title / Teitl`) is read where both parts agree, and what stands in brackets is left out
  /// where the heading means nothing with it.
  package static func match(_ heading: String) -> Match? {
    if let match = byKey[FoldedText.key(heading)] { return match }
    let parts = heading.split { $0 == "/" || $0 == "|" || $0.isNewline }
    if parts.count > 1 {
      let matches = parts.compactMap { byKey[FoldedText.key(String($0))] }
      if matches.count == parts.count, var first = matches.first,
        matches.allSatisfy({ $0.target == first.target })
      {
        // In both languages it says of neither that the cells are in it.
        if matches.contains(where: { $0.language == .english }) { first.language = .english }
        return first
      }
    }
    guard let bracket = heading.firstIndex(where: { $0 == "(" || $0 == "[" }) else { return nil }
    guard var match = byKey[FoldedText.key(String(heading[..<bracket]))] else { return nil }
    match.isOwn = false
    return match
  }

  /// Whether a heading is of a column that has the latest period alone.
  static func isOfLatest(_ heading: String) -> Bool { latest.contains(FoldedText.key(heading)) }

  private static let latest = Set(
    (latestPeriodEnglish + latestPeriodWelsh).map(FoldedText.key)
  )

  /// The column of the catalogue whose name is nearest to a heading that means nothing.
  package static func near(_ heading: String) -> String? {
    let words = FoldedText.words(heading)
    guard words.utf8.count >= 3 else { return nil }
    guard let best = NearMiss.candidates(for: words, among: spellings, limit: 1).first,
      case .field(let column) = byKey[FoldedText.key(best)]?.target
    else { return nil }
    return column
  }

  static let byKey: [String: Match] = {
    var matches: [String: Match] = [:]
    func add(_ name: String, _ match: Match) {
      let key = FoldedText.key(name)
      matches[key] = matches[key] ?? match
    }
    // What is exported goes before every synonym: it must be read as what it was.
    for entry in entries {
      let target = Target.field(entry.column)
      add(entry.column, Match(target: target, isOwn: true, language: .english))
      for (names, language) in [(entry.english, Language.english), (entry.welsh, .welsh)] {
        guard let own = names.first else { continue }
        add(own, Match(target: target, isOwn: true, language: language))
      }
    }
    for entry in entries {
      let target = Target.field(entry.column)
      for (names, language) in [(entry.english, Language.english), (entry.welsh, .welsh)] {
        for name in names { add(name, Match(target: target, isOwn: false, language: language)) }
      }
    }
    for (names, language) in [(keptEnglish, Language.english), (keptWelsh, .welsh)] {
      for name in names { add(name, Match(target: .kept, isOwn: false, language: language)) }
    }
    return matches
  }()

  private static let spellings: [String] = entries.flatMap { entry in
    ([entry.column] + entry.english + entry.welsh).map(FoldedText.words)
  }
}
