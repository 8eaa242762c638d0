extension ExampleProject {
  static var data: [OutputFile] {
    [
      OutputFile("data/versions.yaml", text: versions),
      OutputFile("data/geography.yaml", text: geography),
      OutputFile("data/breakdowns.yaml", text: breakdowns),
      OutputFile("data/outputs.csv", text: outputs),
      OutputFile("data/link-checks.csv", text: linkChecks),
      OutputFile("data/catalogue/2020-03.csv", text: earlier),
      OutputFile("data/catalogue/2020-03.sources.csv", text: factSources),
      OutputFile("data/catalogue/2023-03.csv", text: later),
      OutputFile("data/catalogue/2023-03.sources.csv", text: factSources),
    ]
  }

  private static let versions = """
    versions:
      - id: "2020-03"
        as_of: 2020-03-31
        recorded: 2023-03-31
        label: {en: Three years before}
        source: handbook
      - id: "2023-03"
        as_of: 2023-03-31
        recorded: 2023-03-31
        label: {en: The catalogue of the example}
        source: handbook

    """

  private static let geography = """
    country: {id: wales, label: {en: Wales, cy: Cymru, cy_status: official}}
    levels:
      - {id: local-authority, label: {en: Local authority}, kind: area, vintages: ["1996"], source: handbook}
      - {id: school, label: {en: School}, kind: unit, source: handbook}
    covers:
      - {finer: local-authority, finer_vintage: "1996", coarser: wales, relation: nests, source: handbook}

    """

  private static let breakdowns = """
    breakdowns:
      - {id: age, label: {en: Age}}
      - {id: sex, label: {en: Sex}}
      - {id: source-of-referral, label: {en: Who referred}}

    """

  private static let outputs = """
    id,title,owner,kind,status,holds,best_format,link,themes,source
    portal,Data portal,Example Office,repository,current,Tables of all releases,machine-readable,https://data.example/,care; school,handbook

    """

  private static let linkChecks = """
    data_set,checked,result
    referrals-census,2023-04-01,lands
    looked-after-census,2023-04-01,lands
    attendance,2023-04-01,generic

    """

  private static let columns = [
    "id", "title", "themes", "instrument", "provider", "publisher", "link", "availability",
    "lifecycle", "statistic", "type", "levels", "wales", "frequency", "period", "populations",
    "breakdowns", "quality_document", "known_issues", "comparable_time", "comparable_areas",
    "outputs", "why", "presence",
  ].joined(separator: ",")

  private static let earlier = """
    \(columns)
    referrals-census,Referrals census,care,Referrals return,Example Office,Example Office,https://data.example/referrals,public,active,count,administrative,local-authority,separable,annual,2014-15..2018-19,children,age; sex,report,n/a,yes,yes,portal,The only count of all referrals.,stated
    looked-after-census,Looked after census,care,Looked after return,Example Office,Example Office,https://data.example/looked-after,public,active,count,administrative,wales,separable,annual,2015-03-31..2019-03-31,children-looked-after,age; sex,report,n/a,yes,yes,portal,Who is looked after.,stated

    """

  private static let later = """
    \(columns)
    referrals-census,Referrals census,care,Referrals return,Example Office,Example Office,https://data.example/referrals,public,active,count,administrative,local-authority,separable,annual,2014-15..2021-22,children,age; sex,report,n/a,yes,yes,portal,The only count of all referrals.,stated
    looked-after-census,Looked after census,care,Looked after return,Example Office,Example Office,https://data.example/looked-after,public,active,count,administrative,local-authority; wales,separable,annual,2015-03-31..2022-03-31,children-looked-after,age; sex,report,n/a,yes,yes,portal,Who is looked after.,stated
    poverty-estimate,Children in low-income families,care; school,Tax records,Example Office,Example Office,https://data.example/poverty,public,active,rate,modelled,local-authority,separable,annual,2014-15..2020-21,children,age,summary,accuracy: A model fills in what families do not claim.,break 2020,yes,portal,The only figure by area.,stated
    attendance,School attendance,school,School census,Example Office,Example Office,https://data.example/attendance,public,active,rate,administrative,local-authority; school,separable,annual,academic 2014/15..academic 2021/22,children,age; sex,unknown,unknown,yes,yes,portal,Who is at school.,stated

    """

  private static let factSources = """
    data_set,field,basis,source,words
    referrals-census,*,stated,handbook:1,
    looked-after-census,*,stated,handbook:3,

    """
}
