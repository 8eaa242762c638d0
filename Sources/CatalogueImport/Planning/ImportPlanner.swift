package import Catalogue
import Diagnostics

/// Lays the entries of a file over the version before it.
///
/// What the file states of a data set holds; on what it is silent the earlier facts stay, but for those that time
/// changes by itself. What is absent from the file was taken out of a whole catalogue and was not observed in a part of
/// one, nor in a file of which something could not be read; it is never said to have stopped. What is outside the scope
/// is carried over with the day on which it was last seen, and so is what another file of the same day has shown.
package struct ImportPlanner: Sendable {
  private let base: CatalogueVersion?
  private let rows: [DataSetID: DataSet]
  /// The versions before `base`, latest first.
  private let earlier: [CatalogueVersion]
  private let known: KnownDataSets
  private let outputs: [Output]
  private let scope: ImportScope
  private let asOf: Day
  private let isComplete: Bool

  /// A planner for a file of the scope that tells of the day.
  ///
  /// `base` is the version that the file is laid over, which may be the one that it adds to; `nil` where there is none.
  /// `earlier` are those before it, in any order.
  ///
  /// `isComplete` says that all of the file could be read, so that it can vouch for what is absent from it.
  package init(
    base: CatalogueVersion?,
    earlier: [CatalogueVersion] = [],
    known: KnownDataSets? = nil,
    outputs: [Output],
    scope: ImportScope,
    asOf: Day,
    isComplete: Bool = true
  ) {
    self.base = base
    rows = Self.rows(of: base)
    self.earlier = earlier.sorted { ($1.asOf, $1.id) < ($0.asOf, $0.id) }
    self.known = known ?? KnownDataSets(base: base, versions: base.map { [$0] } ?? [])
    self.outputs = outputs
    self.scope = scope
    self.asOf = asOf
    self.isComplete = isComplete
  }

  private static func rows(of version: CatalogueVersion?) -> [DataSetID: DataSet] {
    Dictionary(
      (version?.stated ?? []).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// One match for each entry, in the same order.
  package func plan(
    _ entries: consuming [CatalogueEntry],
    matches: [CatalogueMatch]
  ) -> ImportPlan {
    var plan = ImportPlan()
    var taken = known.ids
    let names = ReadableIDs.names(entries)
    let relations = entries.map(Relations.init)
    // Each is let go once it is planned: a file may have a million.
    entries.reverse()
    for (name, match) in zip(names, matches) {
      guard let entry = entries.popLast() else { break }
      add(entry, as: name, match.outcome, &taken, to: &plan)
    }
    let claimed = Set(plan.effects.fates.map(\.dataSet))
    for dataSet in base?.stated ?? [] where !claimed.contains(dataSet.id) {
      keep(dataSet, in: &plan)
    }
    releaseReferences(&plan)
    resolveNames(relations, &plan)
    resolveIdentifiers(relations, &plan)
    noteStrays(&plan)
    plan.dataSets.sort { $0.id < $1.id }
    plan.effects.changed.sort()
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
    var others = entry.others
    let fate: ImportEffects.Fate
    switch outcome {
    case .certain(let id, let because):
      if let before = foundation(of: id) {
        dataSet = before.observed(as: entry, isSameDay: isSeenToday(before))
        if CatalogueDiffer.reads(dataSet, otherwiseThan: before) { plan.effects.changed.append(id) }
      } else {
        dataSet.id = id
        let former = known.formerIDs(of: id).filter { rows[$0] == nil }
        dataSet.formerly += former.filter { !dataSet.formerly.contains($0) }
      }
      fate = .matched(id, because: because)
    case .uncertain(let candidates):
      dataSet.id = Self.free(name, &taken)
      fate = .undecided(dataSet.id, title: dataSet.title, candidates: candidates)
    case .new:
      dataSet.id = Self.free(name, &taken)
      fate = .new(dataSet.id)
    }
    if case .certain = outcome {} else { keepID(of: entry, &dataSet, &others) }
    // A row that the file itself says nobody saw was not seen now either.
    if dataSet.presence != .notObserved { dataSet.confirmed = asOf }
    plan.effects.fates.append(fate)
    plan.dataSets.append(dataSet)
    plan.others += others.map { OtherWords($0, of: dataSet.id) }
  }

  /// An id of the file that a data set of ours has already is the name under which the file knows the row.
  private func keepID(
    of entry: CatalogueEntry,
    _ dataSet: inout DataSet,
    _ others: inout [CatalogueEntry.OtherCell]
  ) {
    let id = entry.dataSet.id
    guard entry.columns.contains("id"), id != dataSet.id else { return }
    if dataSet.identifier == nil {
      dataSet.identifier = id.text
    } else {
      others.append(.init(name: "id", words: id.text, location: entry.location))
    }
  }

  /// The row that an entry is laid over: of what the version before did not observe, as it was when it was last seen.
  private func foundation(of id: DataSetID) -> DataSet? {
    let row = rows[id]
    if let row, row.presence != .notObserved { return row }
    // Of what a whole catalogue left out nothing is known; but another file of the same day may not have looked there.
    guard row != nil || base?.asOf == asOf else { return nil }
    for version in earlier {
      // One that was taken out in between comes back as the version before has it.
      guard let before = version.ownRow(id) else { return row }
      if before.presence == .notObserved { continue }
      return row.map { before.adopting($0.columnsSpokenOf, from: $0) } ?? before
    }
    return row
  }

  /// Whether another file has shown the row on the very day that this one tells of.
  private func isSeenToday(_ dataSet: DataSet) -> Bool {
    dataSet.presence != .notObserved && dataSet.confirmed == asOf
  }

  /// What becomes of a data set that the file does not name.
  private func keep(_ dataSet: DataSet, in plan: inout ImportPlan) {
    let vouches = scope == .whole && isComplete
    // A part has the publisher of its whole.
    let isWithin = scope.contains(base?[dataSet.id] ?? dataSet, outputs: outputs)
    guard isWithin, vouches || !isSeenToday(dataSet) else {
      var carried = dataSet
      carried.confirmed = dataSet.confirmed ?? base?.asOf
      plan.effects.carriedOver += 1
      plan.dataSets.append(carried)
      return
    }
    guard !vouches else { return plan.effects.removed.append(dataSet.id) }
    plan.effects.notObserved.append(dataSet.id)
    var unseen = dataSet.notObserved
    unseen.confirmed = dataSet.confirmed ?? base?.asOf
    plan.dataSets.append(unseen)
  }

  /// What was part of a data set that the file no longer has is a part of nothing, and what it replaced was replaced by
  /// nothing that anybody knows, unless the file says otherwise.
  private func releaseReferences(_ plan: inout ImportPlan) {
    let removed = Set(plan.effects.removed)
    for place in plan.dataSets.indices {
      if let whole = plan.dataSets[place].partOf, removed.contains(whole) {
        plan.dataSets[place].partOf = nil
      }
      if let next = plan.dataSets[place].successor, removed.contains(next),
        !known.elsewhere.contains(next)
      {
        plan.dataSets[place].successor = nil
      }
    }
  }

  /// Where an entry names another of the file as its whole or successor, it means what that became in the catalogue.
  ///
  /// What is nowhere to be found is kept in the words of the file.
  private func resolveNames(_ entries: [Relations], _ plan: inout ImportPlan) {
    var names: [DataSetID: DataSetID] = [:]
    for dataSet in plan.dataSets { for id in dataSet.formerly { names[id] = dataSet.id } }
    for dataSet in plan.dataSets { names[dataSet.id] = dataSet.id }
    for (entry, fate) in zip(entries, plan.effects.fates) { names[entry.id] = fate.dataSet }
    let places = Dictionary(
      plan.dataSets.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (entry, fate) in zip(entries, plan.effects.fates) {
      guard let place = places[fate.dataSet] else { continue }
      if let whole = entry.partOf {
        plan.dataSets[place].partOf = names[whole]
        if names[whole] == nil { plan.keepAsWords(whole, "part_of", of: entry, fate.dataSet) }
      }
      if let next = entry.successor {
        let found = names[next] ?? (known.elsewhere.contains(next) ? next : nil)
        plan.dataSets[place].successor = found
        if found == nil { plan.keepAsWords(next, "successor", of: entry, fate.dataSet) }
      }
    }
  }

  /// What an entry names by an identifier of the origin is the one data set of the version that bears it; else the words are
  /// kept.
  private func resolveIdentifiers(_ entries: [Relations], _ plan: inout ImportPlan) {
    guard entries.contains(where: { !$0.references.isEmpty }) else { return }
    let bearers = Dictionary(grouping: plan.dataSets.indices) { plan.dataSets[$0].identifier }
    let places = Dictionary(
      plan.dataSets.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (entry, fate) in zip(entries, plan.effects.fates) {
      guard let place = places[fate.dataSet] else { continue }
      for reference in entry.references {
        let named = bearers[reference.identifier] ?? []
        guard named.count == 1, named[0] != place else {
          plan.others.append(OtherWords(reference.words, of: fate.dataSet))
          continue
        }
        let id = plan.dataSets[named[0]].id
        switch reference.relation {
        case .whole: plan.dataSets[place].partOf = id
        case .successor: plan.dataSets[place].successor = id
        }
      }
    }
  }

  /// Notes which entries the file has from outside its own scope.
  private func noteStrays(_ plan: inout ImportPlan) {
    guard scope != .whole else { return }
    let rows = Dictionary(
      plan.dataSets.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    plan.effects.strays = plan.effects.fates.indices.filter { entry in
      guard var row = rows[plan.effects.fates[entry].dataSet] else { return false }
      var seen: Set<DataSetID> = [row.id]
      var next = row.partOf
      // A part has the publisher of its whole.
      while row.publisher.isUnknown, let whole = next.flatMap({ rows[$0] }),
        seen.insert(whole.id).inserted
      {
        (row.publisher, next) = (whole.publisher, whole.partOf)
      }
      return scope.excludes(row, outputs: outputs)
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

/// How an entry names others, by the ids and identifiers of the file.
private struct Relations {
  var id: DataSetID
  var partOf: DataSetID?
  var successor: DataSetID?
  var references: [CatalogueEntry.Reference]
  var location: SourceLocation

  init(_ entry: CatalogueEntry) {
    id = entry.dataSet.id
    partOf = entry.dataSet.partOf
    successor = entry.dataSet.successor
    references = entry.references
    location = entry.location
  }
}

extension ImportPlan {
  fileprivate mutating func keepAsWords(
    _ name: DataSetID,
    _ column: String,
    of entry: Relations,
    _ dataSet: DataSetID
  ) {
    effects.looseReferences.append(
      ImportEffects.LooseReference(
        dataSet: dataSet,
        column: column,
        name: name,
        location: entry.location
      )
    )
    others.append(
      OtherWords(
        dataSet: dataSet,
        name: column,
        place: entry.location.placeInFile,
        words: name.text
      )
    )
  }
}

extension OtherWords {
  fileprivate init(_ cell: CatalogueEntry.OtherCell, of dataSet: DataSetID) {
    self.init(
      dataSet: dataSet,
      name: cell.name,
      place: cell.location.placeInFile,
      words: cell.words
    )
  }
}

extension DataSet {
  /// The data set as the entry tells of it: what that states, and what was known before where it is silent.
  ///
  /// A fact that the entry leaves empty is silence; words that could not be read are not, nor that it is unknown. The
  /// latest period and whether the series runs are not carried over from an earlier day, since time changes them by
  /// itself; what the period was known to be stays beside it as its words. Of the same day they hold.
  ///
  /// An export of the catalogue says nothing new where it reads as before: the fact keeps its basis, words and source.
  /// Any other file that states what was inferred before establishes it.
  func observed(as entry: CatalogueEntry, isSameDay: Bool) -> DataSet {
    let spoken = entry.columns.filter {
      entry.unknown.contains($0) || entry.dataSet.speaks(of: $0)
    }
    .subtracting(entry.unsaid(of: self))
    let repeated =
      !entry.isExported
      ? []
      : CatalogueColumn.all.filter { $0.provenance(self) != nil && $0.agree(self, entry.dataSet) }
        .map(\.name)
    var result = adopting(spoken.subtracting(repeated), from: entry.dataSet)
    result.presence = entry.dataSet.presence
    result.presenceRule = entry.dataSet.presenceRule
    if !isSameDay {
      let isRunning = self.lifecycle.value != nil && self.lifecycle.value != .stopped
      if !spoken.contains("lifecycle"), isRunning { result.lifecycle = .unknown }
      if !spoken.contains("period"), result.lifecycle.value != .stopped {
        result.period = self.period.withOpenEnd
      }
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

  /// The columns in which the row says what it is.
  fileprivate var columnsSpokenOf: Set<String> {
    let bookkeeping: Set<String> = ["presence", "presence_rule", "confirmed"]
    return Set(CatalogueColumn.names.filter { !bookkeeping.contains($0) && speaks(of: $0) })
  }

  /// Whether anything is said in the column, if only in words that could not be read.
  private func speaks(of column: String) -> Bool {
    guard let column = CatalogueColumn.named(column) else { return false }
    guard let provenance = column.provenance(self) else { return !column.cell(self).isEmpty }
    return !column.isUnknown(in: self) || provenance.words != nil
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
