import Diagnostics

extension Check {
  static let duplicateMapping = Check(
    id: "duplicate-mapping",
    why:
      "A data set is mapped to one aspect twice. Which of the two judgements counts could not be told.",
    accepts: [Example([:])],
    reports: [
      Example([
        "model/mapping.csv": """
        aspect,data_set,directness,because
        poverty.level,low-income,direct,It counts poor children.
        ↓poverty,low-income,proxy,It counts families.
        """
      ])
    ],
    run: { draft in
      var first: [String: SourceLocation?] = [:]
      return draft.model.mappings.enumerated().compactMap { index, mapping in
        let place = draft.place(inModel: "mapping", String(index))
        let pair = "\(mapping.aspect) \(mapping.dataSet)"
        guard let earlier = first[pair] else {
          first[pair] = place
          return nil
        }
        return Diagnostic(
          id: "duplicate-mapping",
          at: place,
          "mapping of '\(mapping.dataSet)' to '\(mapping.aspect)' can only be stated once",
          help: "delete one of the two rows",
          notes: [.init("it is first stated here", at: earlier)]
        )
      }
    }
  )
}
