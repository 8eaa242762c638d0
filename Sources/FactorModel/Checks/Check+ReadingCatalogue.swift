extension Check {
  /// Faults of a catalogue's tables, reported while they are read.
  static let readingCatalogue: [Check] = [
    Check(
      id: "version-without-file",
      why: "`data/versions.yaml` declares a version, and the table of its data sets is missing.",
      accepts: [Example([:])],
      reports: [
        Example(
          [
            "data/versions.yaml": """
            versions:
              - {id: ↓2019-12, as_of: 2019-12-31, recorded: 2023-05-01, label: {en: Before}}
              - {id: 2023-03, as_of: 2023-03-31, recorded: 2023-05-01, label: {en: Now}}
            """
          ],
          lacks: ["data/catalogue/2019-12.csv"]
        )
      ]
    ),
    Check(
      id: "undeclared-version",
      why: """
        A table of data sets, or of their sources, belongs to a version that `data/versions.yaml` does not declare. Without \
        its day it cannot be judged.
        """,
      accepts: [Example([:])],
      reports: [
        Example(
          ["data/catalogue/2022-03.csv": "id,title\n"],
          wholeFiles: ["data/catalogue/2022-03.csv"]
        )
      ]
    ),
    Check(
      id: "period-unreadable",
      why: """
        The column period holds something other than the periods to which the figures refer. The canonical spellings are \
        `2022`, `2022-03-31`, `2021/22`, `academic 2020/21`, `2021 Q3`, `2023-02`, the ranges `2015..2022`, `..2016` and \
        `2015..`, and lists such as `2005, 2008, 2011`. Other spellings are read where they can mean one thing.
        """,
      accepts: [
        Example([
          "data/catalogue/2023-03.csv": """
          id,title,period
          low-income,Children in low-income families,2016-2019
          births,Births,to 2016
          """
        ])
      ],
      reports: [
        Example([
          "data/catalogue/2023-03.csv": """
          id,title,period
          low-income,Children in low-income families,↓over time
          births,Births,↓since 2008 trend quoted
          """
        ])
      ]
    ),
    Check(
      id: "period-ambiguous",
      why: """
        A period can mean several things: `2016-17` is a financial year, but `2016-19` may be four calendar years or three \
        financial ones, `2011-12` a financial year or December 2011, and `2016-2017` two years or one.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "data/catalogue/2023-03.csv": """
          id,title,period
          low-income,Children in low-income families,↓2016-19
          births,Births,↓2011-12
          """
        ])
      ]
    ),
    Check(
      id: "period-ends-before-it-begins",
      why: "The last period of a data set comes before the first.",
      accepts: [Example([:])],
      reports: [
        Example([
          "data/catalogue/2023-03.csv": """
          id,title,period
          low-income,Children in low-income families,↓2019..2016
          """
        ])
      ]
    ),
  ]
}
