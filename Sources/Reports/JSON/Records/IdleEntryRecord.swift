import Assessment
import Catalogue
import FactorModel

/// Something that a proposal says of a data set which the version does not have.
package struct IdleEntryRecord: JSONRecord {
  let entry: IdleEntry

  package static let name = "idleEntry"
  package static let about =
    "Something that a proposal says of a data set which the version does not have."
  package static var fields: [JSONField<Self>] {
    [
      .string("proposal", "Its id.") { $0.entry.proposal.text },
      .string("dataSet", "The id of the data set.") { $0.entry.dataSet.text },
      .optional("field", "The column that would be changed; null: it is a mapping.") {
        if case .change(let field) = $0.entry.matter { field } else { nil }
      },
      .optional("aspect", "The aspect to which it would be mapped; null: it is a change.") {
        if case .mapping(let aspect) = $0.entry.matter { aspect.description } else { nil }
      },
    ]
  }
}
