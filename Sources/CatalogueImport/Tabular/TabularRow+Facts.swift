import Bilingual
import Catalogue
import Diagnostics
import Spreadsheet

extension TabularRow {
  enum Reading<Value> {
    case value(Value)
    /// The words mean nothing; the help offers what might have been meant.
    case unread(help: String?)
  }

  /// What `read` makes of the cell of a fact, with the cell as its source and the words of the file where they are others than the
  /// catalogue's.
  mutating func fact<Value>(
    _ field: String,
    none: Fact<Value>.State? = nil,
    written: (Fact<Value>.State) -> String,
    _ read: (String, SheetCell, inout TabularRow) -> Reading<Value>
  ) -> Fact<Value> {
    guard let cell = cell(field) else { return .unknown }
    let words = Self.words(cell)
    if words == CellText.unknown {
      sayUnknown(field)
      return .unknown
    }
    var state = Fact<Value>.State.unknown
    switch (Self.nothing(words), none) {
    case (.doesNotBear, _): state = .doesNotBear
    case (.none?, let none?): state = none
    case (.unknown, _): break
    case (.none?, nil), (nil, _):
      let reading = cell.kind == .error ? .unread(help: nil) : read(words, cell, &self)
      switch reading {
      case .value(let value): state = .value(value)
      case .unread(let help): report(words, field, cell) { help }
      }
    }
    return Fact(
      state,
      Provenance(
        basis: .stated,
        citations: [citation(cell)],
        words: written(state) == words ? nil : words
      )
    )
  }

  mutating func text(_ field: String) -> Fact<String> {
    fact(field, none: .doesNotBear, written: RecordText.words) { words, _, _ in .value(words) }
  }

  mutating func choice<Value>(
    _ field: String,
    _ table: WordTable<Value>
  ) -> Fact<Value> where Value: RawRepresentable, Value.RawValue == String {
    fact(field, written: RecordText.choice) { words, _, _ in
      table.value(words).map { .value($0) } ?? .unread(help: table.help(for: words))
    }
  }

  mutating func yesOrNo(_ field: String) -> Fact<Bool> {
    let table = VocabularyReader.answers
    return fact(field, written: RecordText.yesOrNo) { words, _, _ in
      table.value(words).map { .value($0) } ?? .unread(help: table.help(for: words))
    }
  }

  /// The known members of a list; one that means nothing leaves it open, and is reported.
  ///
  /// Lists repeat: what was read once is remembered in `memory`.
  mutating func list<Element>(
    _ field: String,
    _ memory: WritableKeyPath<TabularRow, [String: MemberList<Element>]>,
    isOfOne: (String) -> Bool = { _ in false },
    recognise: (String) -> Element?,
    help: (String) -> String?
  ) -> Fact<OpenList<Element>> where Element: CustomStringConvertible & Hashable & Sendable {
    fact(field, none: .value(OpenList([])), written: RecordText.list) { words, cell, row in
      let members =
        row[keyPath: memory][words] ?? MemberList.read(words, recognise, isOfOne: isOfOne)
      if row[keyPath: memory].count < Self.furthestRemembered {
        row[keyPath: memory][words] = members
      }
      guard !members.known.isEmpty else { return .unread(help: help(words)) }
      for member in members.unread { row.report(member, field, cell) { help(member) } }
      return .value(members.list)
    }
  }

  mutating func statistics() -> Fact<[Statistic]> {
    let vocabulary = vocabulary
    return fact("statistic", written: RecordText.statistics) { words, cell, row in
      let members = MemberList.read(words) { vocabulary.statistic($0) }
      guard members.unread.isEmpty, !members.isOpen, !members.known.isEmpty else {
        let isRate = FoldedText.words(words).hasPrefix("rate")
        return .unread(
          help: isRate
            ? "write 'rate' if the denominator is published too, 'rate-only' if it is not"
            : VocabularyReader.statistics.help(for: members.unread.first ?? words)
        )
      }
      return .value(members.known)
    }
  }

  /// Periods repeat: what was read once is remembered.
  mutating func period() -> Fact<PeriodCoverage> {
    let vocabulary = vocabulary
    return fact("period", written: RecordText.period) { words, cell, row in
      let reading = row.periods[words] ?? vocabulary.periodReading(words)
      if row.periods.count < Self.furthestRemembered { row.periods[words] = reading }
      switch reading {
      case .success(let period): return .value(row.periodIsLatest ? period.withOpenStart : period)
      case .failure(let failure):
        return .unread(help: failure.diagnostic(for: words, at: cell.location).help?.english)
      }
    }
  }

  /// Whether the column of periods has the latest of each series alone.
  private var periodIsLatest: Bool {
    layout.columnOf["period"].flatMap { layout.headings[$0]?.text }.map(ColumnNames.isOfLatest)
      ?? false
  }

  /// `dimension: text` items; of others only the words are kept.
  mutating func knownIssues() -> Fact<[KnownIssue]> {
    fact("known_issues", none: .value([]), written: RecordText.knownIssues) { words, cell, row in
      let help =
        "write each as DIMENSION: TEXT, beginning with one of "
        + QualityDimension.allCases.map(\.rawValue).joined(separator: ", ")
      var issues: [KnownIssue] = []
      var unread: [String] = []
      for part in words.split(separator: "|") {
        let item = FoldedText.trimmed(String(part))
        let pieces = item.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard pieces.count == 2, let name = pieces.first.map(String.init),
          let dimension = QualityDimension(rawValue: FoldedText.words(name))
        else {
          if !item.isEmpty { unread.append(item) }
          continue
        }
        let text = FoldedText.trimmed(String(pieces[1]))
        issues.append(KnownIssue(dimension: dimension, text: text))
      }
      // Issues of which none can be read are not the same as that there are none.
      guard !issues.isEmpty else { return .unread(help: help) }
      for item in unread { row.report(item, "known_issues", cell) { help } }
      return .value(issues)
    }
  }

  /// `yes`, `no`, or the years in which a new series begins: `break 2018`, `Break in 2012 and 2018`.
  mutating func comparableOverTime() -> Fact<TimeComparability> {
    fact("comparable_time", written: RecordText.comparability) { words, _, _ in
      if let answer = VocabularyReader.answers.value(words) { return .value(answer ? .yes : .no) }
      let folded = FoldedText.words(words).split(separator: " ")
      let breaks: Set<Substring> = ["break", "breaks", "toriad", "toriadau"]
      let denials: Set<Substring> = ["no", "not", "without", "dim", "heb", "since"]
      let years = folded.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
      if !years.isEmpty, !FoldedText.isDoubted(words), folded.contains(where: breaks.contains),
        !folded.contains(where: denials.contains)
      {
        return .value(.breaks(years.sorted()))
      }
      return .unread(help: "expected 'yes', 'no' or a break such as 'break 2018'")
    }
  }

  private static var furthestRemembered: Int { 4096 }

  private enum Nothing { case unknown, doesNotBear, none }

  /// In which way the words say nothing, if they do.
  private static func nothing(_ words: String) -> Nothing? {
    // All spellings are short, which nearly every text is not.
    guard words.utf8.count <= 20 else { return nil }
    return words == "NA" ? .unknown : nothings[words.lowercased()]
  }

  private static let nothings: [String: Nothing] = {
    let spellings: [(Nothing, [String])] = [
      (
        .unknown,
        [
          "unknown", "not known", "?", "-", "–", "—", "n/k", "tbc", "tba", "to be confirmed",
          "not stated", "anhysbys", "ddim yn hysbys",
        ]
      ),
      (
        .doesNotBear,
        [
          "n/a", "n.a.", "not applicable", "does not apply", "amherthnasol", "ddim yn berthnasol",
        ]
      ),
      (.none, ["none", "dim", "no known issues", "no breakdowns"]),
    ]
    var nothings: [String: Nothing] = [:]
    for (nothing, words) in spellings { for word in words { nothings[word] = nothing } }
    return nothings
  }()
}

extension PeriodCoverage {
  /// The one period as the last of a series whose beginning is not known; any other coverage as it is.
  fileprivate var withOpenStart: PeriodCoverage {
    guard case .editions(let editions) = self, editions.count == 1 else { return self }
    return .range(first: nil, last: editions[0])
  }
}
