import Catalogue
import Diagnostics

extension Check {
  static let duplicateFactSource = Check(
    id: "duplicate-fact-source",
    why: "The source of one fact is stated twice. On which of the two it rests could not be told.",
    accepts: [
      Example([
        "data/catalogue/2023-03.sources.csv": """
        data_set,field,basis,source
        low-income,*,stated,report
        low-income,period,inferred,report
        """
      ])
    ],
    reports: [
      Example([
        "data/catalogue/2023-03.sources.csv": """
        data_set,field,basis,source
        low-income,period,stated,report
        ↓low-income,period,inferred,report
        """
      ])
    ],
    run: { draft in
      draft.catalogue.versions.flatMap { version in
        let sources = version.factSources
        let place = { (row: Int) in
          draft.place(inCatalogue: "fact_sources", version.id.text, String(row), "data_set")
        }
        // The rows of each data set, which has few fields, while a version may have a million data sets.
        var known: [DataSetID: [Int]] = [:]
        return sources.indices.compactMap { row -> Diagnostic? in
          let source = sources[row]
          let rows = known[source.dataSet] ?? []
          guard let first = rows.first(where: { sources[$0].field == source.field }) else {
            known[source.dataSet, default: []].append(row)
            return nil
          }
          return Diagnostic(
            id: "duplicate-fact-source",
            at: place(row),
            "source of '\(source.field)' of '\(source.dataSet)' can only be stated once",
            help: "delete one of the two rows",
            notes: [.init("it is first stated here", at: place(first))]
          )
        }
      }
    }
  )
}
