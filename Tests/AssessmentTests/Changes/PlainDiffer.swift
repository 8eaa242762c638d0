import Assessment
import Catalogue

/// Tells field by field in what two versions of random data sets differ; the test says what is knowledge.
struct PlainDiffer {
  /// Whether a change of this column of this data set is one of knowledge.
  var isKnowledge: (DataSetID, String) -> Bool = { _, _ in false }

  static let columns:
    [(name: String, changeClass: ChangeClass, text: @Sendable (DataSet) -> String)] = [
      ("title", .textOnly, \.title),
      ("presence", .notObserved, \.presence.rawValue),
      ("outputs", .link, { "\($0.outputs)" }),
      ("availability", .link, { "\($0.availability.state)" }),
      ("lifecycle", .discontinued, { "\($0.lifecycle.state)" }),
      ("statistic", .rescoped, { "\($0.statistics.state)" }),
      ("levels", .rescoped, { "\($0.levels.state)" }),
      ("wales", .rescoped, { "\($0.wales.state)" }),
      ("frequency", .rescoped, { "\($0.frequency.state)" }),
      ("period", .rescoped, { "\($0.period.state)" }),
      ("populations", .rescoped, { "\($0.populations.state)" }),
      ("breakdowns", .rescoped, { "\($0.breakdowns.state)" }),
      ("part_of", .replaced, { $0.partOf?.text ?? "" }),
      ("quality_document", .qualityDocumentation, { "\($0.qualityDocument.state)" }),
      ("comparable_time", .qualityDocumentation, { "\($0.comparableOverTime.state)" }),
      ("comparable_areas", .qualityDocumentation, { "\($0.comparableBetweenAreas.state)" }),
    ]

  func difference(_ before: CatalogueVersion, _ after: CatalogueVersion) -> CatalogueDifference {
    var changes: [DataSetChange] = []
    let later = Dictionary(uniqueKeysWithValues: after.stated.map { ($0.id, $0) })
    let earlier = Set(before.stated.map(\.id))
    for dataSet in before.stated {
      guard let now = later[dataSet.id] else {
        changes.append(
          DataSetChange(before: dataSet.id, after: nil, classes: [.removed], fields: [])
        )
        continue
      }
      let fields = Self.columns.filter { $0.text(dataSet) != $0.text(now) }.map { column in
        FieldChange(
          field: column.name,
          before: column.text(dataSet),
          after: column.text(now),
          changeClass: column.changeClass,
          isKnowledge: isKnowledge(dataSet.id, column.name)
        )
      }
      guard !fields.isEmpty else { continue }
      let classes = ChangeClass.allCases.filter(Set(fields.map(\.changeClass)).contains)
      changes.append(
        DataSetChange(before: dataSet.id, after: now.id, classes: classes, fields: fields)
      )
    }
    changes += after.stated.filter { !earlier.contains($0.id) }.map {
      DataSetChange(before: nil, after: $0.id, classes: [.added], fields: [])
    }
    return CatalogueDifference(
      before: before.id,
      after: after.id,
      changes: changes,
      unchanged: before.stated.count - changes.count
    )
  }
}
