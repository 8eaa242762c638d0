package import Catalogue
package import Diagnostics
import Spreadsheet

/// Reads a redirect map: a table `from,to,kind`.
///
/// ```
/// from,to,kind
/// /Catalogue/Welsh-Language,https://stats.gov.wales/en-GB/topic/12,exact
/// https://old.example.org/data/*,https://new.example.org/*,prefix
/// ```
///
/// `from` and `to` are addresses or paths. A prefix ends in `*`; where `to` ends in `*` too, what follows the prefix is
/// carried over.
package enum RedirectMapReader {
  /// The map of the rules that can be read; of those that cannot, each is reported.
  package static func read(_ file: TextFile) -> Checked<RedirectMap> {
    let columns = ["from", "to", "kind"]
    let table = CSVTable.read(file.bytes, file: file.path, known: columns, required: columns)
    var diagnostics = table.diagnostics
    var rules: [RedirectMap.Rule] = []
    var places: [String: SourceLocation] = [:]
    for row in table.value?.rows ?? [] {
      var reader = TableRow(row, path: [])
      let from = reader.required("from")
      let rule = reader.rule(from: from)
      diagnostics += reader.diagnostics
      guard let rule, let from else { continue }
      if let first = places[from.text] {
        diagnostics.append(LinkFaults.repeatedRule(from, first: first))
        continue
      }
      places[from.text] = from.location
      rules.append(rule)
    }
    return Checked(table.value.map { _ in RedirectMap(rules) }, diagnostics)
  }
}

extension TableRow {
  fileprivate mutating func rule(from: PlacedText?) -> RedirectMap.Rule? {
    let to = required("to")
    let kind: RedirectMap.Rule.Kind? = required("kind")?.choice("kind", &diagnostics)
    guard let from, let to, let kind else { return nil }
    let isPrefix = kind == .prefix
    let stem = isPrefix && from.text.hasSuffix("*") ? String(from.text.dropLast()) : from.text
    guard isPrefix == from.text.hasSuffix("*"), !stem.contains("*") else {
      diagnostics.append(LinkFaults.wildcard(from, isPrefix: isPrefix))
      return nil
    }
    let carriesRest = isPrefix && to.text.hasSuffix("*")
    let target = carriesRest ? String(to.text.dropLast()) : to.text
    guard (target.hasPrefix("/") && !target.hasPrefix("//")) || (try? WebAddress(target)) != nil
    else {
      diagnostics.append(LinkFaults.malformedAddress(to))
      return nil
    }
    return RedirectMap.Rule(kind: kind, from: stem, to: target, carriesRest: carriesRest)
  }
}
