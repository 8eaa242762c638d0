import Catalogue
import Diagnostics

extension Check {
  static let unknownTheme = Check(
    id: "unknown-theme",
    why: """
      A factor, a predicate, a data set, an output or a proposal names a theme that `model/themes.yaml` does not list. It would be missing from \
      the map and the figures of its theme.
      """,
    accepts: [
      Example([
        "data/outputs.csv": """
        id,title,kind,status,best_format,themes
        statswales,StatsWales,repository,current,machine-readable,social-care
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
            themes: [social-care, ↓home]
        """,
        "model/recommendations.yaml": """
        recommendations:
          - id: 1a
            area: {number: 1, label: {en: Quality}}
            label: {en: Document quality}
            addressed_to: {en: Providers}
            predicates:
              - id: checked
                label: {en: Links are checked}
                measure: days-since-link-check
                among: {themes: [↓housing]}
                aim: at-most
                target: 90
        """,
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, themes: social-care; ↓homes}]
          """
        ),
        "data/outputs.csv": """
        id,title,kind,status,best_format,themes
        statswales,StatsWales,repository,current,machine-readable,social-care; ↓health
        """,
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        low-income,themes,social-care; ↓socal-care,none,It says so,Ann,report,,2026-11-22
        """,
        "data/catalogue/2023-03.csv": """
        id,title,themes
        low-income,Children in low-income families,↓social-car; social-care
        """,
      ])
    ],
    run: { draft in
      var references = draft.model.factors.enumerated().flatMap { index, factor in
        factor.themes.enumerated().map { member, theme in
          Reference(
            theme,
            at: draft.place(inModel: "factors", String(index), "themes", String(member))
          )
        }
      }
      references += draft.predicateEntries.flatMap { entry in
        (entry.predicate.measure.dataSetFilter?.themes ?? []).enumerated().map { member, theme in
          Reference(
            theme,
            at: draft.model.places[entry.path + ["among", "themes", String(member)]]
          )
        }
      }
      references += draft.catalogue.outputs.enumerated().flatMap { index, output in
        output.themes.enumerated().map { member, theme in
          Reference(
            theme,
            at: draft.place(inCatalogue: "outputs", String(index), "themes", String(member))
          )
        }
      }
      references += draft.statedCells.flatMap { row in
        row.dataSet.themes.enumerated().map { member, theme in
          Reference(theme, at: draft.place(row, "themes", String(member)))
        }
      }
      references += draft.proposedNames("themes", \.themes)
      return Reference.unknown(
        references,
        among: draft.model.themes.map(\.id),
        kind: "theme",
        home: "model/themes.yaml"
      )
    }
  )
}
