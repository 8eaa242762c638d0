extension ExampleProject {
  static var model: [OutputFile] {
    [
      OutputFile("model/method.yaml", text: method),
      OutputFile("model/themes.yaml", text: themes),
      OutputFile("model/populations.yaml", text: populations),
      OutputFile("model/sources.yaml", text: sources),
      OutputFile("model/factors/01-care.yaml", text: care),
      OutputFile("model/factors/02-school.yaml", text: school),
      OutputFile("model/links.yaml", text: links),
      OutputFile("model/recommendations.yaml", text: recommendations),
      OutputFile("model/mapping.csv", text: mapping),
      OutputFile("model/findings.csv", text: findings),
      OutputFile("model/exemptions.csv", text: "aspect,by,because,until,recorded\n"),
    ]
  }

  private static let method = """
    # By what everything is judged; every result prints it.
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

    """

  private static let themes = """
    themes:
      - {id: care, number: 1, label: {en: Children's social care}}
      - {id: school, number: 2, label: {en: School}}

    """

  private static let populations = """
    populations:
      - {id: children, label: {en: Children}}
      - {id: children-looked-after, label: {en: Children looked after}, within: children}

    """

  private static let sources = """
    sources:
      - id: handbook
        title: Handbook of the example
        publisher: You
        published: 2023-01
        note: Invented; put what you cite in its place.

    """

  private static let care = """
    factors:
      - id: referrals
        label: {en: Referrals to children's social care}
        class: need
        side: demand
        themes: [care]
        note: What first brings a child to the notice of the service.
        source: "handbook:1"
        aspects:
          - id: number
            label: {en: Number of referrals}
            source: "handbook:1"
          - id: source
            label: {en: Who referred}
            source: "handbook:2"
            contract:
              breakdowns: [source-of-referral]
              because: Early help is planned with those who refer.
              source: "handbook:2"
      - id: looked-after
        label: {en: Children looked after}
        class: provision
        side: supply
        themes: [care]
        population: children-looked-after
        source: "handbook:3"
      - id: child-poverty
        label: {en: Child poverty}
        class: need
        side: demand
        themes: [care, school]
        source: "handbook:4"

    """

  private static let school = """
    factors:
      - id: school-attendance
        label: {en: School attendance of children looked after}
        class: outcome
        side: both
        themes: [school]
        population: children-looked-after
        source: "handbook:5"
      - id: breakfast-clubs
        label: {en: Breakfast clubs}
        class: prevention
        side: supply
        themes: [school]
        source: "handbook:6"

    """

  private static let links = """
    links:
      - from: child-poverty
        to: referrals
        polarity: "+"
        evidence:
          - claim: association
            says: Areas with more child poverty see more referrals.
            source: "handbook:4"
      - from: referrals
        to: looked-after
        polarity: "+"
        evidence:
          - claim: inference
            says: A referral is the first step of every way into care.
            source: "handbook:3"
      - from: looked-after
        to: school-attendance
        polarity: "?"
        evidence:
          - claim: hypothesis
            says: Moves between placements interrupt school; a settled one helps.
            source: "handbook:5"
      - from: breakfast-clubs
        to: school-attendance
        polarity: "+"
        evidence:
          - claim: hypothesis
            says: A breakfast at school is a reason to be there in time.
            source: "handbook:6"
    notes:
      - about: [child-poverty]
        kind: measurement
        says: The estimate changed its definition of income in 2021.
        source: "handbook:4"

    """

  private static let recommendations = """
    recommendations:
      - id: 1a
        area: {number: 1, label: {en: Closing the gaps}}
        label: {en: Publish who refers}
        addressed_to: {en: Local authorities}
        aspects: [referrals.source]
        indicators: [{en: Referrals by source are published each year}]
        source: "handbook:2"

    """

  private static let mapping = """
    aspect,data_set,directness,because,source
    referrals.number,referrals-census,direct,It counts every referral of the year.,handbook:1
    referrals.source,referrals-census,direct,The return asks who referred.,handbook:2
    looked-after.level,looked-after-census,direct,It counts every child looked after on 31 March.,handbook:3
    child-poverty.level,poverty-estimate,proxy,Low income stands in for poverty.,handbook:4
    school-attendance.level,attendance,direct,Attendance of all pupils.,handbook:5

    """

  private static let findings = """
    aspect,result,looked_for,on,places,citation,recorded
    breakfast-clubs.level,not-found,places in breakfast clubs,2023-03-15,the data portal; the school census,handbook:6,2023-03-31

    """
}
