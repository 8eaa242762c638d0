import Catalogue
import Diagnostics

/// A name that stands somewhere and should name something.
struct Reference: Hashable {
  var name: String
  var place: SourceLocation?

  init(_ name: some CustomStringConvertible, at place: SourceLocation?) {
    self.name = name.description
    self.place = place
  }

  /// Reports each of `references` that is not among the `known` names of a `kind` of thing.
  ///
  /// Who finds no near name is told the `home` of such things: where they are listed.
  static func unknown(
    _ references: [Reference],
    among known: [some CustomStringConvertible],
    kind: String,
    home: String
  ) -> [Diagnostic] {
    let names = Set(known.map(\.description))
    let unknown = references.filter { !names.contains($0.name) }
    guard !unknown.isEmpty else { return [] }
    let near = nearNames(of: unknown, among: names.sorted())
    let id = "unknown-" + kind.replacing(" ", with: "-")
    return unknown.map { reference in
      Diagnostic(
        id: id,
        at: reference.place,
        "unknown \(kind) '\(reference.name)'",
        help: near[reference.name] ?? "add it to \(home)"
      )
    }
  }

  /// What was probably meant by each name, so far as `comparisons` of two names suffice for it.
  ///
  /// Where thousands of names are unknown, a table is missing or wrong, and a name that is near by chance helps nobody.
  private static func nearNames(
    of references: [Reference],
    among known: [String],
    comparisons: Int = 200_000
  ) -> [String: String] {
    let most = max(1, comparisons / max(1, known.count))
    var near: [String: String] = [:]
    var searched: Set<String> = []
    for reference in references where searched.insert(reference.name).inserted {
      guard searched.count <= most else { break }
      near[reference.name] = NearMiss.help(for: reference.name, among: known)
    }
    return near
  }

  /// Reports the second and every further of `references` with one name.
  static func repeated(_ references: [Reference], kind: String) -> [Diagnostic] {
    var first: [String: Reference] = [:]
    return references.compactMap { reference in
      guard let earlier = first[reference.name] else {
        first[reference.name] = reference
        return nil
      }
      return Diagnostic(
        id: "duplicate-id",
        at: reference.place,
        "\(kind) '\(reference.name)' can only be stated once",
        help: "give one of the two another id, or delete it",
        notes: [.init("it is first stated here", at: earlier.place)]
      )
    }
  }
}

extension ProjectDraft {
  func place(inModel path: String...) -> SourceLocation? { model.places[path] }
  func place(inCatalogue path: String...) -> SourceLocation? { catalogue.places[path] }

  /// Every data set with its version and the path of its row.
  var dataSetRows: [DataSetRow] { catalogue.versions.indices.flatMap(dataSetRows) }

  /// Every data set of one version.
  func dataSetRows(of version: CatalogueDraft.Version) -> [DataSetRow] {
    catalogue.versions.firstIndex { $0.id == version.id }.map(dataSetRows) ?? []
  }

  private func dataSetRows(_ index: Int) -> [DataSetRow] {
    catalogue.versions[index].dataSets.indices.map {
      DataSetRow(versions: catalogue.versions, place: index, number: $0)
    }
  }

  /// A row by where it stands, since every check goes over all of them.
  struct DataSetRow {
    fileprivate let versions: [CatalogueDraft.Version]
    fileprivate let place: Int
    fileprivate let number: Int

    var version: CatalogueDraft.Version { versions[place] }
    var dataSet: DataSet { versions[place].dataSets[number] }
    var path: Places.Path { ["data_sets", versions[place].id.text, String(number)] }
  }

  func place(_ row: DataSetRow, _ part: String...) -> SourceLocation? {
    catalogue.places[row.path + part]
  }

  /// Cells of the catalogue: a row of a version, or what a correction would have there.
  struct StatedCells {
    fileprivate enum Home {
      case row(DataSetRow)
      case correction(Correction, place: Int)
    }

    fileprivate let home: Home

    var dataSet: DataSet {
      switch home {
      case .row(let row): row.dataSet
      case .correction(let correction, _): correction.replacement
      }
    }

    fileprivate var path: Places.Path {
      switch home {
      case .row(let row): row.path
      case .correction(_, let place): ["corrected", String(place)]
      }
    }
  }

  /// Every row of the catalogue, and the cells that corrections put in their place: they name the same things.
  var statedCells: [StatedCells] {
    dataSetRows.map { StatedCells(home: .row($0)) }
      + catalogue.corrections.enumerated().map { place, correction in
        StatedCells(home: .correction(correction, place: place))
      }
  }

  func place(_ cells: StatedCells, _ part: String...) -> SourceLocation? {
    catalogue.places[cells.path + part]
  }

  /// What proposals say of data sets, a row for each that they add and for each field that they change.
  var proposedRows: [(dataSet: DataSet, path: Places.Path)] {
    model.proposals.enumerated().flatMap { index, proposal in
      proposal.adds.enumerated().map { number, dataSet in
        (dataSet, ["proposals", String(index), "adds", String(number)])
      }
        + proposal.changes.enumerated().map { number, change in
          (change.values, ["proposals", String(index), "changes", String(number)])
        }
    }
  }

  /// Names that the rows of proposals hold, each where it stands.
  func proposedNames<Name: CustomStringConvertible>(
    _ column: String,
    _ names: (DataSet) -> [Name]
  ) -> [Reference] {
    proposedRows.flatMap { row in
      names(row.dataSet).enumerated().map { member, name in
        Reference(name, at: model.places[row.path + [column, String(member)]])
      }
    }
  }

  /// Every aspect with the path of its entry.
  var aspectEntries: [(aspect: Aspect, path: Places.Path)] {
    model.factors.enumerated().flatMap { index, factor in
      factor.aspects.enumerated().map { number, aspect in
        (aspect, ["factors", String(index), "aspects", String(number)])
      }
    }
  }

  /// Every predicate with the path of its entry.
  var predicateEntries: [(predicate: Predicate, path: Places.Path)] {
    model.recommendations.enumerated().flatMap { index, recommendation in
      recommendation.predicates.enumerated().map { number, predicate in
        (predicate, ["recommendations", String(index), "predicates", String(number)])
      }
    }
  }

  /// The last version by day.
  var latestVersion: CatalogueDraft.Version? {
    catalogue.versions.max { ($0.asOf, $0.id) < ($1.asOf, $1.id) }
  }
}
