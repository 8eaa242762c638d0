import Catalogue

extension Check {
  static let unknownOutput = Check(
    id: "unknown-output",
    why: """
      A data set, or one that a proposal would bring, names an output that `data/outputs.csv` does not list, so nobody could be told where to look at it.
      """,
    accepts: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,outputs
        low-income,Children in low-income families,statswales; unknown
        """
      ])
    ],
    reports: [
      Example([
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        low-income,outputs,statswales; ↓statwales,none,It says so,Ann,report,,2026-11-22
        """,
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, outputs: ↓stat-wales}]
          """
        ),
        "data/catalogue/2023-03.csv": """
        id,title,outputs
        low-income,Children in low-income families,statswales; ↓stats-wales
        """,
      ])
    ],
    run: { draft in
      var references = draft.statedCells.flatMap { row in
        row.dataSet.outputs.enumerated().map { member, output in
          Reference(output, at: draft.place(row, "outputs", String(member)))
        }
      }
      references += draft.proposedNames("outputs", \.outputs)
      return Reference.unknown(
        references,
        among: draft.catalogue.outputs.map(\.id),
        kind: "output",
        home: "data/outputs.csv"
      )
    }
  )
}
