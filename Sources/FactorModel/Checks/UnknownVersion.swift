import Catalogue

extension Check {
  static let unknownVersion = Check(
    id: "unknown-version",
    why: """
      `default_version` names a version that `data/versions.yaml` does not declare, so commands would not know what to \
      hold the model against.
      """,
    accepts: [
      Example([
        "project.yaml": """
        bwlch: 1
        name: {en: A small project}
        default_version: 2019-12
        """
      ])
    ],
    reports: [
      Example([
        "project.yaml": """
        bwlch: 1
        name: {en: A small project}
        default_version: ↓2022-03
        """
      ])
    ],
    run: { draft in
      guard let version = draft.defaultVersion else { return [] }
      return Reference.unknown(
        [Reference(version, at: draft.defaultVersionPlace)],
        among: draft.catalogue.versions.map(\.id),
        kind: "version",
        home: "data/versions.yaml"
      )
    }
  )
}
