package import Catalogue

/// A collection instrument on which data sets rest: where it ends, they all do.
///
/// Instruments of the same name are one, whatever their case, so that independence is never claimed on a spelling. Where
/// the catalogue does not know the instrument of a data set, the data set counts as a source of its own and is marked: it may
/// share one with others.
package enum EvidenceSource: Sendable, Hashable, Comparable {
  case instrument(String)
  case unknown(DataSetID)

  package init(of dataSet: DataSet) {
    let name = dataSet.instrument.value?.split(whereSeparator: \.isWhitespace).joined(
      separator: " "
    )
    self = name.flatMap { $0.isEmpty ? nil : .instrument($0) } ?? .unknown(dataSet.id)
  }

  package var isKnown: Bool { instrument != nil }

  /// Its name, where the catalogue knows it.
  package var instrument: String? {
    if case .instrument(let name) = self { name } else { nil }
  }

  /// The data set that counts as a source of its own, where the catalogue does not know its instrument.
  package var dataSet: DataSetID? {
    if case .unknown(let dataSet) = self { dataSet } else { nil }
  }

  /// By what two sources are one.
  private var key: String {
    switch self {
    case .instrument(let name): "1 " + name.lowercased()
    case .unknown(let dataSet): "2 " + dataSet.text
    }
  }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
  package static func < (left: Self, right: Self) -> Bool { left.key < right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
