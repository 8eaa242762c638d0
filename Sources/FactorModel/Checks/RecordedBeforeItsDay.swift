import Catalogue
import Diagnostics

extension Check {
  static let recordedBeforeItsDay = Check(
    id: "recorded-before-its-day",
    severity: .warning,
    why: """
      A version was recorded before the day that it describes. What had been published by a day can only be known on it \
      or afterwards.
      """,
    accepts: [Example([:])],
    reports: [
      Example([
        "data/versions.yaml": """
        versions:
          - {id: 2019-12, as_of: 2019-12-31, recorded: ↓2019-10-01, label: {en: Before}}
          - {id: 2023-03, as_of: 2023-03-31, recorded: 2023-05-01, label: {en: Now}}
        """
      ])
    ],
    run: { draft in
      draft.catalogue.versions.enumerated().filter { $1.recorded < $1.asOf }.map { index, version in
        Diagnostic(
          id: "recorded-before-its-day",
          severity: .warning,
          at: draft.place(inCatalogue: "versions", String(index), "recorded"),
          "version '\(version.id)' was recorded before \(version.asOf), the day that it describes",
          help: "correct one of the two days"
        )
      }
    }
  )
}
