import Catalogue
import Diagnostics

extension ProjectDraft {
  /// A data set that a proposal would add, and where it stands.
  struct AddedRow {
    let proposal: Proposal
    let dataSet: DataSet
    let path: Places.Path
  }

  /// Every data set that a proposal would add, in the order of the file.
  var addedRows: [AddedRow] {
    model.proposals.enumerated().flatMap { index, proposal in
      proposal.adds.enumerated().map { number, dataSet in
        AddedRow(
          proposal: proposal,
          dataSet: dataSet,
          path: ["proposals", String(index), "adds", String(number)]
        )
      }
    }
  }

  func place(_ row: AddedRow, _ column: String) -> SourceLocation? {
    model.places[row.path + [column]]
  }
}
