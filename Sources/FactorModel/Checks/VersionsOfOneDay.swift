import Catalogue
import Diagnostics

extension Check {
  static let versionsOfOneDay = Check(
    id: "versions-of-one-day",
    why: """
      Two versions of the catalogue are of one day. Versions are told apart and compared by the day that they describe; \
      which came first could not be told.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "data/versions.yaml": """
        versions:
          - {id: 2019-12, as_of: 2023-03-31, recorded: 2023-05-01, label: {en: Before}}
          - {id: 2023-03, as_of: ↓2023-03-31, recorded: 2023-05-01, label: {en: Now}}
        """
      ])
    ],
    run: { draft in
      var first: [Day: Int] = [:]
      return draft.catalogue.versions.enumerated().compactMap { index, version in
        guard let earlier = first[version.asOf] else {
          first[version.asOf] = index
          return nil
        }
        return Diagnostic(
          id: "versions-of-one-day",
          at: draft.place(inCatalogue: "versions", String(index), "as_of"),
          "version '\(version.id)' is of the same day as version '\(draft.catalogue.versions[earlier].id)'",
          help: "correct one of the days, or merge the two",
          notes: [
            .init(
              "the other is of this day too",
              at: draft.place(inCatalogue: "versions", String(earlier), "as_of")
            )
          ]
        )
      }
    }
  )
}
