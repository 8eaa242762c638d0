import Diagnostics

extension Check {
  /// Faults of files as such, reported by whoever reads them.
  static let readingFiles: [Check] = [
    Check(
      id: "missing-file",
      why: """
        A project needs `model/method.yaml`, `model/themes.yaml`, a file in `model/factors`, `data/versions.yaml`, \
        `data/geography.yaml` and `data/breakdowns.yaml`. Without one of them nothing can be judged.
        """,
      accepts: [Example([:])],
      reports: [
        Example([:], lacks: ["model/method.yaml"], wholeFiles: ["model/method.yaml"]),
        Example([:], lacks: ["data/geography.yaml"], wholeFiles: ["data/geography.yaml"]),
      ]
    ),
    Check(
      id: "unknown-file",
      severity: .warning,
      why: """
        A file in the folder of the model or of the data is not read. Hidden files and texts in Markdown may stand \
        anywhere.
        """,
      accepts: [Example(["model/README.md": "Notes for editors."])],
      reports: [
        Example(
          ["model/link.yaml": "links: []", "data/findings.csv": "aspect"],
          wholeFiles: ["model/link.yaml", "data/findings.csv"]
        )
      ]
    ),
    Check(
      id: "empty-file",
      why:
        """
        A YAML file states nothing. If there is nothing to state, write an empty list, or delete the file. An imported file \
        without anything in it would take away every data set, and is refused as well.
        """,
      accepts: [Example(["model/links.yaml": "links: []"])],
      reports: [Example(["model/links.yaml": "# Links\n"], wholeFiles: ["model/links.yaml"])]
    ),
    Check(
      id: "oversized-file",
      why: """
        A YAML file is larger than any that a person writes, so it is refused before it is read: a wrong file, or one made \
        to exhaust the memory.
        """,
      reports: []
    ),
    Check(
      id: "not-utf8",
      why: "A file is not text in UTF-8. Its letters would come out wrong, so it is refused.",
      accepts: [
        Example([
          "model/themes.yaml": """
          themes:
            - {id: social-care, number: 1, label: {en: Social care – “Gofal”}}
          """
        ])
      ],
      reports: [
        Example([
          "model/recommendations.yaml": """
          recommendations:
          ↓  - {id: 1a, label: {en: Caf\u{FFFD}}}
          """,
          "model/findings.csv": """
          aspect,result,looked_for,on,places
          referrals.number,not-found,↓Caf\u{FFFD},2023-03-31,StatsWales
          """,
        ])
      ]
    ),
    Check(
      id: "unsupported-format",
      why: "`project.yaml` states a format that this Bwlch does not read.",
      accepts: [Example([:])],
      reports: [Example(["project.yaml": "bwlch: ↓2\nname: {en: A small project}\n"])]
    ),
    Check(
      id: "folder-outside-project",
      why: """
        `project.yaml` names a folder that is not within the project. A project can be copied and handed on as a whole only \
        if all of it lies in one folder.
        """,
      accepts: [
        Example(["project.yaml": "bwlch: 1\nname: {en: A small project}\noutput: build/output\n"])
      ],
      reports: [
        Example([
          "project.yaml": """
          bwlch: 1
          name: {en: A small project}
          output: ↓../results
          """
        ])
      ]
    ),
    Check(
      id: "output-overlaps-input",
      why: """
        `project.yaml` names an output folder that is the folder of the model or of the data, lies in it, or contains it. \
        Results would be read as parts of the project, or stand where its parts do.
        """,
      accepts: [
        Example(["project.yaml": "bwlch: 1\nname: {en: A small project}\noutput: models\n"])
      ],
      reports: [
        Example([
          "project.yaml": """
          bwlch: 1
          name: {en: A small project}
          output: ↓data/results
          """
        ])
      ]
    ),
  ]
}
