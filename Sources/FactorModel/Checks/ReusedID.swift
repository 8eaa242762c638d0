import Catalogue
import Diagnostics

extension Check {
  static let reusedID = Check(
    id: "reused-id",
    why: """
      An id that a factor or a data set bore formerly is borne by another now. Ids are never reused: what was said of \
      the old one would be taken to be said of the new one.
      """,
    accepts: [
      Example([
        "data/catalogue/2023-03.csv": """
        id,title,formerly
        low-income,Children in low-income families,poor-families
        """
      ])
    ],
    reports: [
      Example([
        "model/factors/02.yaml": """
        factors:
          - id: housing
            label: {en: Housing}
            class: need
            side: demand
            themes: [social-care]
            formerly: [homes, ↓poverty]
        """,
        "data/catalogue/2023-03.csv": """
        id,title,formerly
        low-income,Children in low-income families,poor-families
        poor-children,Poor children,↓low-income
        """,
      ])
    ],
    run: { draft in
      let factors = Set(draft.model.factors.map(\.id))
      var found = draft.model.factors.enumerated().flatMap { index, factor in
        factor.formerly.enumerated().filter { factors.contains($1) }.map { member, id in
          message(
            id.text,
            "factor",
            draft.place(inModel: "factors", String(index), "formerly", String(member))
          )
        }
      }
      for version in draft.catalogue.versions {
        let known = Set(version.dataSets.map(\.id))
        found += draft.dataSetRows(of: version).flatMap { row in
          row.dataSet.formerly.enumerated().filter { known.contains($1) }.map { member, id in
            message(id.text, "data set", draft.place(row, "formerly", String(member)))
          }
        }
      }
      return found
    }
  )

  private static func message(_ id: String, _ kind: String, _ place: SourceLocation?) -> Diagnostic
  {
    Diagnostic(
      id: "reused-id",
      at: place,
      "former id '\(id)' is the id of another \(kind)",
      help: "give the other \(kind) an id that was never used"
    )
  }
}
