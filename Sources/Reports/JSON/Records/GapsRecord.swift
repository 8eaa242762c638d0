package import Assessment
package import Bilingual
import Catalogue

/// The document of `bwlch gaps --format json`.
package struct GapsRecord: JSONRecord {
  package static let schema = "bwlch.gaps/1"

  let head: DocumentHead
  /// In order of priority.
  package let gaps: [GapRecord]

  package init(
    _ snapshot: Snapshot,
    filter: ReportFilter = ReportFilter(),
    language: Language = .english
  ) {
    let labels = Labels(snapshot, language: language)
    head = DocumentHead(snapshot, filter: filter)
    gaps = filter.gaps(of: snapshot).map { GapRecord($0, in: snapshot, labels: labels) }
  }

  package static let name = "gaps"
  package static let about = "The gaps of one catalogue version, data gaps first, by priority."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [.records("gaps", "The gaps that the filter lets through.") { $0.gaps }]
  }
}

/// What every document of results says first.
struct DocumentHead: Sendable {
  let version: String
  let asOf: String
  let method: String
  let model: String
  let filter: String?

  init(_ snapshot: Snapshot, filter: ReportFilter = ReportFilter()) {
    version = snapshot.assessment.version.text
    asOf = snapshot.assessment.asOf.description
    method = snapshot.assessment.methodVersion
    model = snapshot.assessment.modelVersion
    self.filter = filter.words
  }

  static func fields<Record>(
    _ get: @escaping @Sendable (Record) -> DocumentHead
  ) -> [JSONField<Record>] {
    [
      .string("version", "Id of the catalogue version.") { get($0).version },
      .string("asOf", "The day of the world that it describes.") { get($0).asOf },
      .string("method", "Version of the method.") { get($0).method },
      .string("model", "Version of the model.") { get($0).model },
      .optional("filter", "What was asked for; null: everything.") { get($0).filter },
    ]
  }
}
