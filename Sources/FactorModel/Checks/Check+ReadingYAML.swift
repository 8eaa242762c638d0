extension Check {
  /// Faults of YAML files, reported while they are read.
  static let readingYAML: [Check] = [
    Check(
      id: "yaml-syntax",
      why: """
        A file cannot be read as YAML. Most often a text that contains a colon and a space stands without quotation marks, \
        a line is not indented like its neighbours, or a bracket is not closed.
        """,
      accepts: [
        Example([
          "model/sources.yaml": """
          sources:
            - {id: report, title: "A report: part one"}
          """
        ])
      ],
      reports: [
        Example([
          "model/sources.yaml": """
          sources:
            - id: report
              title: A report↓: part one
          """
        ])
      ]
    ),
    Check(
      id: "yaml-alias",
      why: """
        A file uses anchors (`&name`) and aliases (`*name`). They make a text hard to follow for people, and let a small \
        file hold more than any memory.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "model/sources.yaml": """
          sources:
            - {id: report, title: ↓&title A report}
            - {id: summary, title: *title}
          """
        ])
      ]
    ),
    Check(
      id: "duplicate-key",
      why: "A key stands twice in one mapping. Which value is meant could not be told.",
      accepts: [Example([:])],
      reports: [
        Example([
          "model/sources.yaml": """
          sources:
            - id: report
              title: A report
              ↓title: The report
          """
        ]),
        Example([
          "model/sources.yaml": """
          sources:
            - {id: report, title: A report, ↓id: the-report}
          """
        ]),
      ]
    ),
    Check(
      id: "wrong-kind",
      why:
        "A list stands where a single value belongs, a value where a list belongs, and the like.",
      accepts: [Example([:])],
      reports: [
        Example([
          "model/sources.yaml": """
          sources:
            - {id: report, title: ↓[A report]}
            - ↓summary
          """,
          "model/factors/02.yaml": """
          factors:
            - {id: housing, label: ↓Housing, class: need, side: demand, themes: ↓social-care}
          """,
          "model/recommendations.yaml": """
          ↓- {id: 1a}
          """,
        ])
      ]
    ),
    Check(
      id: "missing-key",
      why: "A key is missing that the page on file formats requires.",
      accepts: [Example([:])],
      reports: [
        Example([
          "model/sources.yaml": """
          sources:
            - {id: report, title: A report}
            - ↓id: summary
              note: A summary of it.
          """
        ])
      ]
    ),
    Check(
      id: "unknown-key",
      why: """
        A key is not known. What is written under it would silently count for nothing, so no result is written.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "model/sources.yaml": """
          sources:
            - {id: report, title: A report, ↓publsher: A press}
          """
        ])
      ]
    ),
    Check(
      id: "empty-value",
      why: """
        A key or a required cell has no value, or a list that needs a member has none. Whether something was forgotten \
        could not be told.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "model/sources.yaml": """
          sources:
            - id: report
              title: A report
              ↓publisher:
          """,
          "model/links.yaml": """
          links:
            - {from: poverty, to: referrals, polarity: "+", evidence: ↓[]}
          """,
          "model/findings.csv": """
          aspect,result,looked_for,on,places
          referrals.number,not-found,↓,2023-03-31,StatsWales
          """,
        ])
      ]
    ),
  ]
}
