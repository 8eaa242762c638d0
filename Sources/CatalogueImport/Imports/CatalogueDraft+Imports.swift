import Bilingual
import Catalogue
import Diagnostics

extension CatalogueDraft {
  /// Takes over the records, and the versions that they made unless a person has declared them.
  mutating func declareVersions(of records: [(ImportRecord, SourceLocation)]) {
    imports += records.map(\.0)
    var known = Set(versions.map(\.id))
    for (record, place) in records where known.insert(record.version).inserted {
      places.record(["versions", String(versions.count)], at: place)
      versions.append(
        Version(
          id: record.version,
          asOf: record.asOf,
          recorded: record.recorded,
          label: record.label ?? LocalizedText(record.version.text),
          citations: [Citation(source: record.id)]
        )
      )
    }
  }
}
