extension Check {
  /// Faults of comma-separated tables, reported while they are read.
  static let readingTables: [Check] = [
    Check(
      id: "csv-empty",
      why: "A table has no header row, so nobody can tell what its columns are.",
      accepts: [Example(["model/mapping.csv": "aspect,data_set,directness,because\n"])],
      reports: [Example(["model/findings.csv": ""], wholeFiles: ["model/findings.csv"])]
    ),
    Check(
      id: "csv-open-quote",
      why: "A quotation mark is not closed, so that the rest of the file seems to be one cell.",
      accepts: [
        Example([
          "model/mapping.csv": """
          aspect,data_set,directness,because
          poverty.level,low-income,direct,"It counts ""poor"" children."
          """
        ])
      ],
      reports: [
        Example([
          "model/findings.csv": """
          aspect,result,looked_for,on,places
          referrals.number,not-found,Counts,2023-03-31,↓"StatsWales
          """
        ])
      ]
    ),
    Check(
      id: "csv-text-after-quote",
      why: """
        Text stands after the quotation mark that closes a cell. Quotation marks within a quoted cell are doubled.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "model/mapping.csv": """
          aspect,data_set,directness,because
          poverty.level,low-income,direct,"It counts "↓poor" children."
          """
        ])
      ]
    ),
    Check(
      id: "csv-ragged-row",
      why: """
        A row has more or fewer cells than the header. Which cell belongs to which column could not be told, so the row is \
        refused.
        """,
      accepts: [Example([:])],
      reports: [
        Example([
          "model/mapping.csv": """
          aspect,data_set,directness,because
          poverty.level,low-income,direct,It counts poor children.
          ↓referrals.number,low-income,context,Poor families, it is held, are referred more often.
          """
        ])
      ]
    ),
    Check(
      id: "unknown-column",
      why:
        "A column is not known. What stands in it would silently count for nothing, so no result is written.",
      accepts: [Example([:])],
      reports: [
        Example([
          "model/mapping.csv": """
          aspect,data_set,directness,because,↓sources
          poverty.level,low-income,direct,It counts poor children.,report
          """
        ])
      ]
    ),
    Check(
      id: "duplicate-column",
      why: "A column stands twice. Which of the two cells of a row is meant could not be told.",
      accepts: [Example([:])],
      reports: [
        Example([
          "model/mapping.csv": """
          aspect,data_set,directness,because,↓because
          poverty.level,low-income,direct,It counts poor children.,It does.
          """
        ])
      ]
    ),
    Check(
      id: "missing-column",
      why: "A column is missing that the page on file formats requires.",
      accepts: [Example([:])],
      reports: [
        Example([
          "model/mapping.csv": """
          ↓aspect,data_set,directness
          poverty.level,low-income,direct
          """
        ])
      ]
    ),
  ]
}
