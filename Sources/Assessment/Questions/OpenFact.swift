import Catalogue

/// A fact that is not known, as the search counts it: each once, whatever rests on it.
enum OpenFact: Sendable, Hashable {
  case field(DataSetField)
  /// How the areas of one level lie in those of another, which is no fact about a data set.
  case lookUp(GeographyCover)
}

extension OpenFact {
  /// What has to be found out for figures of `dataSet` to be had in the way of `access`.
  static func facts(of access: LevelAccess, _ dataSet: DataSetID) -> Set<OpenFact> {
    var facts: Set<OpenFact> = []
    for field in access.openFields {
      let lookUps = field == lookUpField ? access.lookUps.filter { $0.relation == .unknown } : []
      if lookUps.isEmpty {
        facts.insert(.field(DataSetField(dataSet: dataSet, field: field)))
      } else {
        facts.formUnion(lookUps.map(OpenFact.lookUp))
      }
    }
    return facts
  }

  static let lookUpField = "geography look-up"

  /// As a cell of the catalogue; a look-up is told with a data set that needs it.
  func field(of dataSet: DataSetID) -> DataSetField {
    switch self {
    case .field(let field): field
    case .lookUp: DataSetField(dataSet: dataSet, field: Self.lookUpField)
    }
  }
}
