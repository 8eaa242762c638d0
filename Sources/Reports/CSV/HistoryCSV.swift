import Assessment
import Catalogue
import FactorModel

/// Coverage over the versions as comma-separated text, one row a group and version.
package enum HistoryCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: HistoryRecord) -> String {
    let header = [
      "group", "id", "label", "aspects", "version", "as_of", "low", "high", "met", "gaps",
    ]
    let rows = record.groups.flatMap { group in
      zip(group.levels, record.versions).map { entry, version in
        [
          group.row.group.kind, group.row.group.id ?? "", group.label, String(group.row.aspects),
          entry.version, version.asOf, JSONValue.number(entry.level.mean.low),
          JSONValue.number(entry.level.mean.high), String(entry.level.met),
          String(entry.level.gaps),
        ]
      }
    }
    return CSVText.text([header] + rows)
  }
}
