extension Check {
  /// Faults of single values, reported while they are read.
  static let readingValues: [Check] = [
    Check(
      id: "malformed-id",
      why: """
        An identifier is not made of 1 to 64 of the characters a-z, 0-9 and -. Identifiers stand in file names, pictures \
        and addresses, where other characters cause trouble.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "model/factors/02.yaml": """
          factors:
            - {id: ↓Housing Need, label: {en: Housing}, class: need, side: demand, themes: [social-care]}
          """,
          "model/findings.csv": """
          aspect,result,looked_for,on,places
          ↓referrals.number.total,not-found,Counts,2023-03-31,StatsWales
          """,
          "data/catalogue/2023-03.csv": """
          id,title,levels,breakdowns
          low-income,Children in low-income families,wales; ↓local-authority@,age; ↓age*age
          """,
        ])
      ]
    ),
    Check(
      id: "malformed-number",
      why: "A number is not one, or lies outside the range that makes sense.",
      accepts: [Example([:])],
      reports: [
        Example([
          "model/method.yaml": Example.method(directness: "{direct: 1, part: ↓7.5, proxy: ↓half}"),
          "model/factors/02.yaml": """
          factors:
            - id: housing
              label: {en: Housing}
              class: need
              side: demand
              themes: [social-care]
              aspects: [{id: number, label: {en: Number}, weight: ↓0}]
          """,
        ])
      ]
    ),
    Check(
      id: "malformed-day",
      why: "A day is not written as YYYY-MM-DD, or there is no such day.",
      accepts: [Example([:])],
      reports: [
        Example([
          "model/findings.csv": """
          aspect,result,looked_for,on,places
          referrals.number,not-found,Counts,↓31/03/2023,StatsWales
          """,
          "data/versions.yaml": """
          versions:
            - {id: 2019-12, as_of: 2019-12-31, recorded: 2023-05-01, label: {en: Before}}
            - {id: 2023-03, as_of: 2023-03-31, recorded: ↓2023-02-29, label: {en: Now}}
          """,
        ])
      ]
    ),
    Check(
      id: "malformed-citation",
      why: "A citation is not of the form SOURCE or SOURCE:PLACE, so that nobody could look it up.",
      accepts: [
        Example([
          "data/catalogue/2023-03.sources.csv": """
          data_set,field,basis,source
          low-income,*,stated,"report:12,14-16; report:/Catalogue/Page"
          """
        ])
      ],
      reports: [
        Example([
          "data/catalogue/2023-03.sources.csv": """
          data_set,field,basis,source
          low-income,*,stated,"report:12; ↓page 7"
          """
        ])
      ]
    ),
    Check(
      id: "malformed-issue",
      why: "A known issue does not say to which dimension of quality it belongs.",
      accepts: [
        Example([
          "data/catalogue/2023-03.csv": """
          id,title,known_issues
          low-income,Children in low-income families,accuracy: Rounded to 5 | coverage: Tax records alone
          """
        ])
      ],
      reports: [
        Example([
          "data/catalogue/2023-03.csv": """
          id,title,known_issues
          low-income,Children in low-income families,accuracy: Rounded to 5 | ↓Tax records alone
          """
        ])
      ]
    ),
    Check(
      id: "unknown-value",
      why: """
        A word is none of those that its key or column may hold. The page on file formats lists them; `unknown` and `n/a` \
        are values of every fact in a catalogue.
        """,
      accepts: [
        Example([
          "data/catalogue/2023-03.csv": """
          id,title,availability,lifecycle,statistic,quality_document,comparable_time,populations
          low-income,Children in low-income families,unknown,n/a,count; rate,none,"break 2012, 2018",none
          """
        ])
      ],
      reports: [
        Example([
          "model/links.yaml": """
          links:
            - from: poverty
              to: referrals
              polarity: ↓plus
              evidence: [{claim: association, says: They go together., source: report}]
          """,
          "model/proposals.yaml": """
          cost_unit: ↓pounds
          proposals:
            - id: repair
              label: {en: Repair it}
              kind: ↓mend
              cost: 1
              because: It is broken.
              changes:
                - {data_set: low-income, field: ↓part_of, value: incomes}
                - {data_set: low-income, field: quality_document, value: ↓long}
          """,
          "data/catalogue/2023-03.csv": """
          id,title,availability,statistic,comparable_time,comparable_areas,breakdowns
          low-income,Children in low-income families,↓open,count; ↓rates,↓since 2018,↓partly,age; ↓none
          """,
          "data/catalogue/2023-03.sources.csv": """
          data_set,field,basis,source
          low-income,↓periods,stated,report
          low-income,period,↓guessed,report
          """,
        ])
      ]
    ),
    Check(
      id: "welsh-without-status",
      why: """
        A Welsh text stands without `cy_status`, or the reverse. Nobody could tell whether the text is official, reviewed or \
        a draft.
        """,
      accepts: [
        Example([
          "model/themes.yaml": """
          themes:
            - id: social-care
              number: 1
              label: {en: Social care, cy: Gofal cymdeithasol, cy_status: draft}
          """
        ])
      ],
      reports: [
        Example([
          "model/themes.yaml": """
          themes:
            - {id: social-care, number: 1, label: {en: Social care, cy: ↓Gofal cymdeithasol}}
            - {id: health, number: 2, label: ↓{en: Health, cy_status: draft}}
          """,
          "data/catalogue/2023-03.csv": """
          id,title,title_cy,title_cy_status
          low-income,Children in low-income families,↓Plant mewn teuluoedd incwm isel,
          """,
        ])
      ]
    ),
    Check(
      id: "factor-without-aspect",
      why: """
        A factor states an empty list of aspects. A factor without aspects has the one aspect `level`; whether that is \
        meant here could not be told.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "model/factors/02.yaml": """
          factors:
            - {id: housing, label: {en: Housing}, class: need, side: demand, themes: [social-care], aspects: ↓[]}
          """
        ])
      ]
    ),
    Check(
      id: "aspect-without-contract",
      why: """
        An aspect states an empty contract. An aspect that states none is judged by the default; whether that is meant here \
        could not be told.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "model/factors/02.yaml": """
          factors:
            - id: housing
              label: {en: Housing}
              class: need
              side: demand
              themes: [social-care]
              aspects:
                - {id: number, label: {en: Number}, contract: ↓{}}
          """
        ])
      ]
    ),
  ]
}
