import Reports
import Workspace

/// The JSON Schemas as they stand in `docs/schemas/`.
enum SchemaReference {
  static var files: [OutputFile] {
    JSONSchemas.all.map { OutputFile("schemas/\($0.name)", text: $0.schema.prettyText) }
  }
}
