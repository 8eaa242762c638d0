/// The JSON Schemas of everything that Bwlch writes as JSON, made from the descriptions that write it.
package enum JSONSchemas {
  /// Each with the file name that it has under `docs/schemas/`.
  package static var all: [(name: String, schema: JSONValue)] {
    [
      ("bwlch.gaps-1.json", schema(of: GapsRecord.self, id: GapsRecord.schema)),
      ("bwlch.search-1.json", schema(of: SearchRecord.self, id: SearchRecord.schema)),
      (
        "bwlch.mapping-review-1.json",
        schema(of: MappingReviewRecord.self, id: MappingReviewRecord.schema)
      ),
      ("bwlch.import-1.json", schema(of: ImportResultRecord.self, id: ImportResultRecord.schema)),
      ("bwlch.matches-1.json", schema(of: MatchesRecord.self, id: MatchesRecord.schema)),
      ("bwlch.links-1.json", schema(of: LinkReportRecord.self, id: LinkReportRecord.schema)),
      ("bwlch.link-plan-1.json", schema(of: LinkPlanRecord.self, id: LinkPlanRecord.schema)),
      (
        "bwlch.link-regrade-1.json",
        schema(of: LinkRegradingRecord.self, id: LinkRegradingRecord.schema)
      ),
      ("bwlch.coverage-1.json", schema(of: CoverageRecord.self, id: CoverageRecord.schema)),
      ("bwlch.assessment-1.json", schema(of: AssessmentRecord.self, id: AssessmentRecord.schema)),
      (
        "bwlch.diagnostics-1.json", schema(of: DiagnosticsRecord.self, id: DiagnosticsRecord.schema)
      ),
      (
        "bwlch.explanation-1.json", schema(of: ExplanationRecord.self, id: ExplanationRecord.schema)
      ),
      (
        "bwlch.recommendations-1.json",
        schema(of: RecommendationsRecord.self, id: RecommendationsRecord.schema)
      ),
      ("bwlch.whatif-1.json", schema(of: WhatIfRecord.self, id: WhatIfRecord.schema)),
      ("bwlch.plan-1.json", schema(of: PlanRecord.self, id: PlanRecord.schema)),
      ("bwlch.history-1.json", schema(of: HistoryRecord.self, id: HistoryRecord.schema)),
      ("bwlch.questions-1.json", schema(of: QuestionsRecord.self, id: QuestionsRecord.schema)),
      ("bwlch.link-1.json", schema(of: LinkabilityRecord.self, id: LinkabilityRecord.schema)),
      ("bwlch.analysis-1.json", schema(of: AnalysisRecord.self, id: AnalysisRecord.schema)),
      ("bwlch.chains-1.json", schema(of: ChainsRecord.self, id: ChainsRecord.schema)),
      ("bwlch.diff-1.json", schema(of: DiffRecord.self, id: DiffRecord.schema)),
    ]
  }

  private static func schema<Record: JSONRecord>(of record: Record.Type, id: String) -> JSONValue {
    var definitions: [JSONRecordDescription] = []
    collect(Record.recordDescription, into: &definitions)
    return .object(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("title", .string(id)),
      ] + members(of: Record.recordDescription)
        + [
          .init(
            "$defs",
            .object(definitions.map { .init($0.name, .object(members(of: $0))) })
          )
        ]
    )
  }

  /// The records within `description`, each once, in the order in which they are met.
  private static func collect(
    _ description: JSONRecordDescription,
    into definitions: inout [JSONRecordDescription]
  ) {
    for field in description.fields {
      guard let inner = record(in: field.type), !definitions.contains(inner) else { continue }
      precondition(
        !definitions.contains { $0.name == inner.name },
        "two records are named \(inner.name)"
      )
      definitions.append(inner)
      collect(inner, into: &definitions)
    }
  }

  private static func record(in type: JSONType) -> JSONRecordDescription? {
    switch type {
    case .record(let description): description
    case .array(let inner), .nullable(let inner): record(in: inner)
    case .string, .integer, .boolean, .share, .number, .constant, .code: nil
    }
  }

  private static func members(of description: JSONRecordDescription) -> [JSONValue.Member] {
    [
      .init("description", .string(description.about)),
      .init("type", .string("object")),
      .init(
        "properties",
        .object(
          description.fields.map { field in
            .init(
              field.name,
              .object([.init("description", .string(field.about))] + members(of: field.type))
            )
          }
        )
      ),
      .init("required", .array(description.fields.map { .string($0.name) })),
      .init("additionalProperties", .bool(false)),
    ]
  }

  private static func members(of type: JSONType) -> [JSONValue.Member] {
    switch type {
    case .string: [.init("type", .string("string"))]
    case .integer: [.init("type", .string("integer"))]
    case .boolean: [.init("type", .string("boolean"))]
    case .share:
      [
        .init("type", .string("number")), .init("minimum", .integer(0)),
        .init("maximum", .integer(1)),
      ]
    case .number: [.init("type", .string("number"))]
    case .constant(let text): [.init("const", .string(text))]
    case .code(let codes): [.init("enum", .array(codes.map { .string($0) }))]
    case .array(let element):
      [.init("type", .string("array")), .init("items", .object(members(of: element)))]
    case .nullable(let inner):
      [
        .init(
          "anyOf",
          .array([.object(members(of: inner)), .object([.init("type", .string("null"))])])
        )
      ]
    case .record(let description): [.init("$ref", .string("#/$defs/\(description.name)"))]
    }
  }
}
