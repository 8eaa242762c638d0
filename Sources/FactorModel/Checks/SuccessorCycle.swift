import Catalogue

extension Check {
  static let successorCycle = Check(
    id: "successor-cycle",
    why:
      "A data set is its own successor by way of others. Which of them still runs could not be told.",
    accepts: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,successor
        low-income,Children in low-income families,incomes
        incomes,Incomes,
        """
      ])
    ],
    reports: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,successor
        low-income,Children in low-income families,↓incomes
        incomes,Incomes,low-income
        """
      ])
    ],
    run: { draft in
      cycles(draft, id: "successor-cycle", column: "successor", of: \.successor) {
        "data sets succeed each other: \($0)"
      }
    }
  )
}
