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
        var first: [String: SourceLocation?] = [:]
        return version.factSources.enumerated().compactMap { index, source -> Diagnostic? in
          let place = draft.place(
            inCatalogue: "fact_sources",
            version.id.text,
            String(index),
            "data_set"
          )
          guard let earlier = first["\(source.dataSet) \(source.field)"] else {
            first["\(source.dataSet) \(source.field)"] = place
            return nil
          }
          return Diagnostic(
            id: "duplicate-fact-source",
            at: place,
            "source of '\(source.field)' of '\(source.dataSet)' can only be stated once",
            help: "delete one of the two rows",
            notes: [.init("it is first stated here", at: earlier)]
          )
        }
      }
    }
  )
}
