import Assessment
import Catalogue

/// The document of `bwlch matches review --format json`.
package struct MatchesRecord: JSONRecord {
  package static let schema = "bwlch.matches/1"

  let review: MatchReview

  package init(_ review: MatchReview) { self.review = review }

  package static let name = "matches"
  package static let about = "Matches of imported rows with data sets that are not certain."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .optional("version", "The version that was asked for; null for all.") {
        $0.review.version?.text
      },
      .integer("open", "How many a person has to decide.") { $0.review.openCount },
      .records("matches", "By version and row, the likeliest first.") {
        $0.review.rows.map(UncertainMatchRecord.init)
      },
    ]
  }
}

/// An imported row and a data set that it may be.
struct UncertainMatchRecord: JSONRecord {
  enum State: String, JSONCode {
    case open, accepted, rejected, settled
  }

  let row: MatchReview.Row

  init(_ row: MatchReview.Row) { self.row = row }

  private var state: State {
    switch row.record.verdict?.accepted {
    case true?: .accepted
    case false?: .rejected
    case nil: row.isOpen ? .open : .settled
    }
  }

  static let name = "uncertainMatch"
  static let about = "An imported row and a data set that it may be."
  static var fields: [JSONField<Self>] {
    [
      .string("version", "Id of the catalogue version.") { $0.row.record.version.text },
      .string("incoming", "By what the row is known again in later imports.") {
        $0.row.record.incoming.text
      },
      .optional("dataSet", "The id that the row got in the version.") {
        $0.row.record.dataSet?.text
      },
      .string("title", "That of the row.") { $0.row.record.title },
      .optional("publisher", "That of the row.") { $0.row.record.publisher },
      .string("candidate", "The data set that it may be.") { $0.row.record.candidate.text },
      .optional("candidateTitle", "Its title in the latest version that has it.") {
        $0.row.candidateTitle
      },
      .string("likeness", "From 0 to 1, to two decimals and rounded down.") {
        ImportWording.likeness($0.row.record.score)
      },
      .string("because", "What they share.") { $0.row.record.because },
      .code("state", "Settled: another match was accepted that rules it out.") { $0.state },
      .optional("by", "Who decided.") { $0.row.record.verdict?.by },
      .optional("decided", "The day of the decision.") {
        $0.row.record.verdict?.decided.description
      },
    ]
  }
}
