package import Catalogue
import Diagnostics

/// Lays the entries of a file over the version before it.
///
/// What the file states of a data set holds; on what it is silent the earlier facts stay, but for those that time
/// changes by itself. What is absent from the file was taken out of a whole catalogue and was not observed in a part of
/// one; it is never said to have stopped. What is outside the scope is carried over with the day on which it was last seen.
package struct ImportPlanner: Sendable {
  private let base: CatalogueVersion?
  private let known: [DataSetID: DataSet]
  private let outputs: [Output]
  private let scope: ImportScope
  private let asOf: Day

  /// `base` is the version that the file is laid over; `nil` where it is the first.
  package init(base: CatalogueVersion?, outputs: [Output], scope: ImportScope, asOf: Day) {
    self.base = base
    known = Dictionary(
      (base?.stated ?? []).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.outputs = outputs
    self.scope = scope
    self.asOf = asOf
  }

  /// One match for each entry, in the same order.
  package func plan(_ entries: [CatalogueEntry], matches: [CatalogueMatch]) -> ImportPlan {
    let existing = base?.stated ?? []
    var plan = ImportPlan()
    var taken = Set(existing.map(\.id))
    for (entry, (name, match)) in zip(entries, zip(ReadableIDs.names(entries), matches)) {
      add(entry, as: name, match.outcome, &taken, to: &plan)
    }
    let claimed = Set(plan.fates.map(\.dataSet))
    for dataSet in existing where !claimed.contains(dataSet.id) { keep(dataSet, in: &plan) }
    releaseParts(&plan)
    resolveParts(entries, &plan)
    plan.dataSets.sort { $0.id < $1.id }
    plan.changed.sort()
    return plan
  }

  private func add(
    _ entry: CatalogueEntry,
    as name: DataSetID,
    _ outcome: CatalogueMatch.Outcome,
    _ taken: inout Set<DataSetID>,
    to plan: inout ImportPlan
  ) {
    var dataSet = entry.dataSet
    let fate: ImportPlan.Fate
    if case .certain(let id, let because) = outcome, let before = known[id] {
      dataSet = before.observed(as: entry)
      if CatalogueDiffer.reads(dataSet, otherwiseThan: before) { plan.changed.append(id) }
      fate = .matched(id, because: because)
    } else {
      dataSet.id = Self.free(name, &taken)
      if case .uncertain(let candidates) = outcome {
        fate = .undecided(dataSet.id, candidates: candidates)
      } else {
        fate = .new(dataSet.id)
      }
    }
    // A row that the file itself says nobody saw was not seen now either.
    if dataSet.presence != .notObserved { dataSet.confirmed = asOf }
    plan.fates.append(fate)
    plan.dataSets.append(dataSet)
    plan.others += entry.others.map {
      OtherWords(
        dataSet: dataSet.id,
        name: $0.name,
        place: $0.location.placeInFile,
        words: $0.words
      )
    }
  }

  /// What becomes of a data set that the file does not name.
  private func keep(_ dataSet: DataSet, in plan: inout ImportPlan) {
    guard scope.contains(dataSet, outputs: outputs) else {
      var carried = dataSet
      carried.confirmed = dataSet.confirmed ?? base?.asOf
      plan.carriedOver += 1
      plan.dataSets.append(carried)
      return
    }
    switch scope {
    case .whole: plan.removed.append(dataSet.id)
    case .part:
      plan.notObserved.append(dataSet.id)
      var unseen = dataSet.notObserved
      unseen.confirmed = dataSet.confirmed ?? base?.asOf
      plan.dataSets.append(unseen)
    }
  }

  /// What was part of a data set that the file no longer has is a part of nothing, unless the file says otherwise.
  private func releaseParts(_ plan: inout ImportPlan) {
    let removed = Set(plan.removed)
    for place in plan.dataSets.indices {
      guard let whole = plan.dataSets[place].partOf, removed.contains(whole) else { continue }
      plan.dataSets[place].partOf = nil
    }
  }

  /// Where an entry names another of the file as its whole or successor, it means what that became in the catalogue.
  private func resolveParts(_ entries: [CatalogueEntry], _ plan: inout ImportPlan) {
    var names: [DataSetID: DataSetID] = [:]
    for (entry, fate) in zip(entries, plan.fates) { names[entry.dataSet.id] = fate.dataSet }
    let places = Dictionary(
      plan.dataSets.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (entry, fate) in zip(entries, plan.fates) {
      guard let place = places[fate.dataSet] else { continue }
      if let whole = entry.dataSet.partOf { plan.dataSets[place].partOf = names[whole] ?? whole }
      if let next = entry.dataSet.successor { plan.dataSets[place].successor = names[next] ?? next }
    }
  }

  /// `wanted`, or with the lowest number behind it that nobody has.
  private static func free(_ wanted: DataSetID, _ taken: inout Set<DataSetID>) -> DataSetID {
    if taken.insert(wanted).inserted { return wanted }
    var number = 2
    while true {
      let ending = "-\(number)"
      let text = wanted.text.prefix(64 - ending.utf8.count) + ending
      if let id = DataSetID(String(text)), taken.insert(id).inserted { return id }
      number += 1
    }
  }
}

extension DataSet {
  /// The data set as the entry tells of it: what that states, and what was known before where it is silent.
  ///
  /// A fact that the entry leaves empty is silence; words that could not be read are not, nor that it is unknown. The latest period and
  /// whether the series runs are not carried over from an earlier day, since time changes them by itself; the words of
  /// what was known stay beside them.
  func observed(as entry: CatalogueEntry) -> DataSet {
    let spoken = entry.columns.filter {
      entry.unknown.contains($0) || entry.dataSet.speaks(of: $0)
    }
    var result = adopting(spoken, from: entry.dataSet)
    result.presence = entry.dataSet.presence
    result.presenceRule = entry.dataSet.presenceRule
    if !spoken.contains("lifecycle"), self.lifecycle.value != .stopped, self.lifecycle.value != nil
    {
      result.lifecycle = .unknown
    }
    if !spoken.contains("period"), result.lifecycle.value != .stopped {
      result.period = self.period.withOpenEnd
    }
    if result.title != self.title, !spoken.contains("title_cy") {
      (result.titleWelsh, result.titleWelshStatus) = (nil, nil)
    }
    return result
  }

  /// The data set as nobody saw it: what it is, and nothing of how it stands.
  var notObserved: DataSet {
    var result = adopting(Self.columnsOfStanding, from: DataSet(id: self.id, title: self.title))
    result.presence = .notObserved
    result.presenceRule = nil
    return result
  }

  private static let columnsOfStanding: Set<String> = [
    "availability", "lifecycle", "period", "levels", "statistic", "wales", "frequency",
    "populations", "breakdowns", "quality_document", "known_issues", "comparable_time",
    "comparable_areas", "comparable_nations", "comparability_scope", "next_update", "designation",
  ]

  /// Whether anything is said in the column, if only in words that could not be read.
  private func speaks(of column: String) -> Bool {
    guard let column = CatalogueColumn.named(column) else { return false }
    guard let provenance = column.provenance(self) else { return !column.cell(self).isEmpty }
    return !column.isUnknown(in: self) || provenance.words != nil
  }
}

extension Fact<PeriodCoverage> {
  /// The same from its beginning on, its latest period unknown.
  fileprivate var withOpenEnd: Self {
    guard let value, value.last != nil else { return self }
    let words = "known before: \(value)"
    guard let first = value.first else {
      return Fact(
        .unknown,
        Provenance(basis: .inferred, citations: provenance.citations, words: words)
      )
    }
    return Fact(
      .value(.range(first: first, last: nil)),
      Provenance(basis: .inferred, citations: provenance.citations, words: words)
    )
  }
}

extension SourceLocation {
  /// The place without the file: what a citation of the import has behind its colon.
  package var placeInFile: String {
    switch self {
    case .text(_, let line, _): "line \(line)"
    case .cell(_, let sheet, let cell): "\(sheet)!\(cell)"
    case .json(_, let pointer): pointer
    case .file: ""
    }
  }
}
