extension Example {
  /// The smallest project in which nothing is wrong.
  package static let base: [String: String] = [
    "project.yaml": """
    bwlch: 1
    name: {en: A small project}
    default_version: "2023-03"
    """,
    "model/method.yaml": """
    version: "1"
    weights: {currency: 0.25, geography: 0.25, comparability: 0.20, quality: 0.15, access: 0.15}
    directness: {direct: 1, part: 0.75, proxy: 0.5}
    bands: {partial: 0.40, good: 0.70, strong: 0.90}
    wide_range: 0.30
    default_contract:
      geography: local-authority
      oldest_months: 24
      annual_points: 5
      editions: 2
      wales_separable: true
    """,
    "model/themes.yaml": """
    themes:
      - {id: social-care, number: 1, label: {en: Social care}}
    """,
    "model/populations.yaml": """
    populations:
      - {id: children, label: {en: Children}}
      - {id: care-leavers, label: {en: Care leavers}}
    """,
    "model/sources.yaml": """
    sources:
      - {id: report, title: A report}
    """,
    "model/factors/01-social-care.yaml": """
    factors:
      - id: poverty
        label: {en: Child poverty}
        class: need
        side: demand
        themes: [social-care]
      - id: referrals
        label: {en: Referrals}
        class: provision
        side: both
        themes: [social-care]
        aspects:
          - {id: number, label: {en: Number of referrals}}
    """,
    "model/links.yaml": """
    links:
      - from: poverty
        to: referrals
        polarity: "+"
        evidence: [{claim: association, says: They go together., source: report}]
    """,
    "model/mapping.csv": """
    aspect,data_set,directness,because
    poverty.level,low-income,direct,It counts poor children.
    """,
    "data/versions.yaml": """
    versions:
      - {id: 2019-12, as_of: 2019-12-31, recorded: 2023-05-01, label: {en: Before}}
      - {id: 2023-03, as_of: 2023-03-31, recorded: 2023-05-01, label: {en: Now}}
    """,
    "data/geography.yaml": """
    country: {id: wales, label: {en: Wales}}
    levels:
      - {id: local-authority, label: {en: Local authority}, kind: area, vintages: ["1996"]}
      - {id: health-board, label: {en: Health board}, kind: area, vintages: ["2009", "2019"]}
      - {id: uk, label: {en: United Kingdom}, kind: scope}
    covers:
      - {finer: local-authority, coarser: health-board, relation: nests}
    """,
    "data/breakdowns.yaml": """
    breakdowns:
      - {id: age, label: {en: Age}}
      - {id: sex, label: {en: Sex}}
    """,
    "data/outputs.csv": """
    id,title,kind,status,best_format
    statswales,StatsWales,repository,current,machine-readable
    """,
    "data/catalogue/2019-12.csv": """
    id,title,availability,lifecycle,period
    low-income,Children in low-income families,public,active,2015..2018
    """,
    "data/catalogue/2023-03.csv": """
    id,title,availability,lifecycle,period
    low-income,Children in low-income families,public,active,2015..2021
    """,
  ]
}
