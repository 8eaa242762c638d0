import Bilingual
package import Catalogue

/// Recognises the words of the catalogue's vocabularies as files of other people spell them, in English or in Welsh.
///
/// It knows canonical words, the labels of the project, and common spellings; what it does not know for certain it does not
/// guess. Its dictionaries are built once.
package struct VocabularyReader: Sendable {
  let levels: WordTable<LevelID>
  let breakdownTerms: WordTable<BreakdownID>
  let populations: WordTable<PopulationID>
  let themes: WordTable<ThemeID>
  let outputs: WordTable<OutputID>

  /// A vocabulary that `context` leaves empty takes every well-formed identifier.
  package init(context: ImportContext) {
    levels = Self.table(context.levels, spellings: Self.levelSpellings)
    breakdownTerms = Self.table(context.breakdowns, spellings: Self.breakdownSpellings)
    populations = Self.table(context.populations, spellings: Self.populationSpellings)
    themes = Self.table(context.themes)
    outputs = Self.table(context.outputs)
  }

  /// A geography level, with its vintage where the words state one: `LSOAs (2011)`.
  package func level(_ words: String) -> LevelReference? {
    if let id = Self.exactLevelSpellings[words],
      let level = levels.value(id) ?? (levels.canonical.isEmpty ? LevelID(id) : nil)
    {
      return LevelReference(level)
    }
    if let level = levels.value(words) { return LevelReference(level) }
    if FoldedText.isDoubted(words) { return nil }
    if let reference = LevelReference(words) {
      if reference.vintage != nil, let level = levels.value(reference.level.text) {
        return LevelReference(level, vintage: reference.vintage)
      }
      if levels.canonical.isEmpty, let level = Self.spelt(reference.level.text) {
        return LevelReference(level, vintage: reference.vintage)
      }
      return levels.canonical.isEmpty ? reference : nil
    }
    return dated(words) ?? (levels.canonical.isEmpty ? Self.spelt(words).map { .init($0) } : nil)
  }

  package func frequency(_ words: String) -> Frequency? { Self.frequencies.value(words) }
  package func lifecycle(_ words: String) -> Lifecycle? { Self.lifecycles.value(words) }
  package func availability(_ words: String) -> Availability? { Self.availabilities.value(words) }
  package func designation(_ words: String) -> Designation? { Self.designations.value(words) }
  package func wales(_ words: String) -> WalesSeparability? { Self.separabilities.value(words) }
  package func qualityDocument(_ words: String) -> QualityDocument? {
    Self.qualityDocuments.value(words)
  }
  package func yesOrNo(_ words: String) -> Bool? { Self.answers.value(words) }

  /// A kind of statistic; that a rate's denominator is published nobody says by writing "rate" in passing, so only the
  /// catalogue's own spelling is taken for it.
  package func statistic(_ words: String) -> Statistic? {
    words == Statistic.rate.rawValue ? .rate : Self.statistics.value(words)
  }

  package func theme(_ words: String) -> ThemeID? { identifier(words, in: themes) }
  package func output(_ words: String) -> OutputID? { identifier(words, in: outputs) }
  package func population(_ words: String) -> PopulationID? { identifier(words, in: populations) }

  /// A breakdown, or a cross-tabulation: `age*sex`, `age by sex`, `oedran yn ôl rhyw`.
  package func breakdown(_ words: String) -> Breakdown? {
    if let term = breakdownTerms.value(words) { return Breakdown(terms: [term]) }
    for separator in ["*", "×", " x ", " by ", " yn ôl "] {
      let parts = words.split(separator: separator).map { FoldedText.trimmed(String($0)) }
      guard parts.count > 1 else { continue }
      let terms = parts.compactMap { identifier($0, in: breakdownTerms) }
      if terms.count == parts.count { return Breakdown(terms: terms) }
    }
    return identifier(words, in: breakdownTerms).flatMap { Breakdown(terms: [$0]) }
  }

  private func identifier<Subject>(
    _ words: String,
    in table: WordTable<Identifier<Subject>>
  ) -> Identifier<Subject>? {
    table.value(words) ?? (table.canonical.isEmpty ? Identifier(words) : nil)
  }

  /// A level with the year of its boundaries before or behind it.
  private func dated(_ words: String) -> LevelReference? {
    let parts = FoldedText.words(words).split(separator: " ")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    for (year, rest) in [(last, parts.dropLast()), (first, parts.dropFirst())] {
      guard year.utf8.count == 4, Int(year) != nil else { continue }
      let name = rest.joined(separator: " ")
      let level = levels.value(name) ?? (levels.canonical.isEmpty ? Self.spelt(name) : nil)
      if let level { return LevelReference(level, vintage: String(year)) }
    }
    return nil
  }

  private static func table<Subject>(
    _ words: [ImportContext.Word],
    spellings: [String: [String]] = [:]
  ) -> WordTable<Identifier<Subject>> {
    var table = WordTable<Identifier<Subject>>()
    for word in words {
      guard let id = Identifier<Subject>(word.id) else { continue }
      let labels = [word.label.english] + (word.label.welsh.map { [$0.text] } ?? [])
      table.add(id, canonical: word.id, spellings: labels)
    }
    // Labels of the project go before spellings that are ours.
    for word in words { table.add(spellings: spellings[word.id] ?? [], of: word.id) }
    return table
  }

  /// A level by our own spellings, for a project that names no levels.
  private static func spelt(_ words: String) -> LevelID? { commonLevels.value(words) }

  private static let commonLevels: WordTable<LevelID> = {
    var table = WordTable<LevelID>()
    for (id, spellings) in levelSpellings.sorted(by: { $0.key < $1.key }) {
      guard let level = LevelID(id) else { continue }
      table.add(level, canonical: id, spellings: spellings)
    }
    return table
  }()
}
