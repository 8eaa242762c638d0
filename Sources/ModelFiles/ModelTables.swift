import Catalogue
import Diagnostics
import FactorModel
import Spreadsheet

/// Reads `model/mapping.csv`.
enum MappingReader {
  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    TableReader.read(
      file,
      table: "mapping",
      columns: ["aspect", "data_set", "directness", "because", "source"],
      required: ["aspect", "data_set", "directness", "because"],
      into: &draft,
      \.mappings
    ) { row in
      let aspect = row.required("aspect")?.aspect(&row.diagnostics)
      let dataSet: DataSetID? = row.required("data_set")?.identifier("data set", &row.diagnostics)
      let directness: Directness? =
        row.required("directness")?.choice("directness", &row.diagnostics)
      let because = row.required("because")?.text
      let citations = row.citations("source")
      guard let aspect, let dataSet else { return nil }
      return Mapping(
        aspect: aspect,
        dataSet: dataSet,
        directness: directness ?? .context,
        because: because ?? "",
        citations: citations
      )
    }
  }
}

/// Reads `model/findings.csv`.
enum FindingsReader {
  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    let columns = ["aspect", "result", "looked_for", "on", "places", "citation", "recorded"]
    return TableReader.read(
      file,
      table: "findings",
      columns: columns,
      required: ["aspect", "result", "looked_for", "on", "places"],
      into: &draft,
      \.findings
    ) { row in
      let aspect = row.required("aspect")?.aspect(&row.diagnostics)
      let result: Finding.Result? = row.required("result")?.choice("result", &row.diagnostics)
      let lookedFor = row.required("looked_for")?.text
      let on = row.required("on")?.day("day", &row.diagnostics)
      let places = row.required("places")?.members().map(\.text)
      let citations = row.citations("citation")
      let recorded = row.optional("recorded")?.day("day", &row.diagnostics)
      guard let aspect, let on else { return nil }
      return Finding(
        aspect: aspect,
        result: result ?? .notFound,
        lookedFor: lookedFor ?? "",
        on: on,
        places: places ?? [],
        citations: citations,
        recorded: recorded
      )
    }
  }
}

/// Reads `model/exemptions.csv`.
enum ExemptionsReader {
  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    TableReader.read(
      file,
      table: "exemptions",
      columns: ["aspect", "by", "because", "until", "recorded"],
      required: ["aspect", "by", "because", "until"],
      into: &draft,
      \.exemptions
    ) { row in
      let aspect = row.required("aspect")?.aspect(&row.diagnostics)
      let by = row.required("by")?.text
      let because = row.required("because")?.text
      let until = row.required("until")?.day("day", &row.diagnostics)
      let recorded = row.optional("recorded")?.day("day", &row.diagnostics)
      guard let aspect, let until else { return nil }
      return Exemption(
        aspect: aspect,
        by: by ?? "",
        because: because ?? "",
        until: until,
        recorded: recorded
      )
    }
  }
}
