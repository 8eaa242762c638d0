package import Assessment
import Catalogue
import FactorModel

/// The document of `bwlch mapping review --format json`.
package struct MappingReviewRecord: JSONRecord {
  package static let schema = "bwlch.mapping-review/1"

  let review: MappingReview

  package init(_ review: MappingReview) { self.review = review }

  package static let name = "mappingReview"
  package static let about =
    "What a person should look at in the mapping; none of it is applied by itself."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .string("version", "Id of the catalogue version.") { $0.review.version.text },
      .optional("before", "The version that it is compared with.") { $0.review.before?.text },
      .records("suspects", "Mappings whose data set changed.") {
        $0.review.suspects.map(MappingSuspectRecord.init)
      },
      .records("orphans", "Mappings whose data set is not there.") {
        $0.review.orphans.map(MappingOrphanRecord.init)
      },
      .records("suggestions", "Aspects that unmapped data sets may measure.") {
        $0.review.suggestions.map(MappingSuggestionRecord.init)
      },
    ]
  }
}

/// A mapping whose data set changed in something that the mapping may rest on.
struct MappingSuspectRecord: JSONRecord {
  let suspect: MappingReview.Suspect

  init(_ suspect: MappingReview.Suspect) { self.suspect = suspect }

  static let name = "mappingSuspect"
  static let about = "A mapping whose data set changed in something that the mapping may rest on."
  static var fields: [JSONField<Self>] {
    [
      .string("aspect", "The aspect.") { $0.suspect.mapping.aspect.description },
      .string("dataSet", "The data set.") { $0.suspect.mapping.dataSet.text },
      .code("directness", "As mapped.") { $0.suspect.mapping.directness },
      .strings("fields", "Columns that read otherwise.") { $0.suspect.change.fields.map(\.field) },
      .string("change", "From what to what.") { MappingWording.change($0.suspect.change) },
    ]
  }
}

/// A mapping whose data set the version does not have.
struct MappingOrphanRecord: JSONRecord {
  let orphan: MappingReview.Orphan

  init(_ orphan: MappingReview.Orphan) { self.orphan = orphan }

  static let name = "mappingOrphan"
  static let about = "A mapping whose data set the version does not have."
  static var fields: [JSONField<Self>] {
    [
      .string("aspect", "The aspect.") { $0.orphan.mapping.aspect.description },
      .string("dataSet", "The data set.") { $0.orphan.mapping.dataSet.text },
      .code("cause", "Removed, or not observed.") { $0.orphan.cause },
      .optional("lastSeen", "The latest version that observed it.") { $0.orphan.lastSeen?.text },
      .optional("successor", "The data set that took over.") { $0.orphan.successor?.text },
    ]
  }
}

extension MappingReview.Orphan.Cause: JSONCode {}

/// An aspect that an unmapped data set may measure.
struct MappingSuggestionRecord: JSONRecord {
  let suggestion: MappingReview.Suggestion

  init(_ suggestion: MappingReview.Suggestion) { self.suggestion = suggestion }

  static let name = "mappingSuggestion"
  static let about = "An aspect that an unmapped data set may measure."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "The data set.") { $0.suggestion.dataSet.text },
      .string("aspect", "The aspect.") { $0.suggestion.aspect.description },
      .string("likeness", "From 0 to 1, to three decimals.") {
        ImportWording.score($0.suggestion.score)
      },
      .strings("reasons", "What they share.") { $0.suggestion.reasons },
    ]
  }
}
