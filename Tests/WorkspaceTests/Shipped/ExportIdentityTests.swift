import Bilingual
import Catalogue
import Foundation
import Spreadsheet
import Testing
import Workspace

/// What was exported from a version and is imported over it again is the same.
struct ExportIdentityTests {
  @Test(arguments: [
    ("2016-12", ExportCatalogue.Format.csv, Language.english), ("2019-12", .xlsx, .welsh),
    ("2019-12", .jsonld, .english), ("2023-03", .csv, .welsh), ("2023-03", .xlsx, .english),
    ("2023-03", .jsonld, .welsh),
  ])
  func importsItsOwnExport(name: String, format: ExportCatalogue.Format, language: Language) throws
  {
    let copy = try ProjectCopy()
    let id = try #require(VersionID(name))
    let exported = try #require(try copy.loaded().recorded.version(id))
    let path = "\(copy.scratch.path)/export.\(format.rawValue)"
    let bytes = try ExportCatalogue(exported, as: format, language: language).bytes()
    try Data(bytes).write(to: URL(filePath: path))

    let result = try copy.importing(path, as: "again", asOf: exported.asOf.next)
    #expect(result.base == exported.id)
    #expect(result.effects.changed.isEmpty && result.effects.removed.isEmpty)
    let new = try #require(VersionID("again"))
    let again = try #require(try copy.loaded().recorded.version(new))
    try expectSame(exported.stated, again.stated)
    let difference = CatalogueDiffer.difference(before: exported, after: again)
    #expect(difference.changes.isEmpty)
    #expect(difference.unchanged == exported.stated.count)
    try expectSameText(copy, name, "again")
  }

  /// Every cell of the record, as it is written, but for the day on which a row was last seen.
  private func expectSameText(_ copy: ProjectCopy, _ before: String, _ after: String) throws {
    let old = try table(copy, before)
    let new = try table(copy, after)
    #expect(Set(old.keys) == Set(new.keys))
    var cells = 0
    for (id, row) in old {
      for column in ["id"] + CatalogueColumn.names where column != "confirmed" {
        // An empty cell reads as unknown.
        let (was, now) = (row[column] ?? "", new[id]?[column] ?? "")
        #expect(plain(was) == plain(now), "\(id) \(column)")
        if !was.isEmpty { cells += 1 }
      }
    }
    #expect(cells > 1000)
  }

  /// The cell with the terms of each cross-tabulation in the order of the alphabet, in which the record writes them.
  private func plain(_ cell: String) -> String {
    guard cell != "unknown" else { return "" }
    return cell.split(separator: "; ", omittingEmptySubsequences: false)
      .map {
        $0.contains(" ") ? String($0) : $0.split(separator: "*").sorted().joined(separator: "*")
      }
      .joined(separator: "; ")
  }

  private func table(_ copy: ProjectCopy, _ version: String) throws -> [String: [String: String]] {
    let path = "\(copy.scratch.path)/data/catalogue/\(version).csv"
    var parser = CSVParser(file: path)
    var lines: [[String]] = []
    let take = { (fields: [CSVParser.Field]) in lines.append(fields.map(\.text)) }
    parser.feed(try Data(contentsOf: URL(filePath: path)), onRow: take)
    parser.finish(onRow: take)
    let columns = try #require(lines.first)
    return Dictionary(
      uniqueKeysWithValues: lines.dropFirst().map {
        ($0[0], Dictionary(uniqueKeysWithValues: zip(columns, $0)))
      }
    )
  }

  @Test func keepsUnknownWhatAnOlderExportDidNotKnow() throws {
    let copy = try ProjectCopy()
    let recorded = try copy.loaded().recorded
    let old = try #require(recorded.versions.first)
    let path = "\(copy.scratch.path)/old.csv"
    try Data(try ExportCatalogue(old, as: .csv).bytes()).write(to: URL(filePath: path))
    let latest = try #require(recorded.versions.last)
    let result = try copy.importing(path, as: "old-again", asOf: latest.asOf.next)
    #expect(result.base == latest.id)
    let new = try #require(VersionID("old-again"))
    let again = try #require(try copy.loaded().recorded.version(new))
    let known = Dictionary(uniqueKeysWithValues: again.stated.map { ($0.id, $0) })
    for dataSet in old.stated {
      let after = try #require(known[dataSet.id])
      for column in CatalogueColumn.all where column.provenance(dataSet) != nil {
        #expect(column.agree(dataSet, after), "\(dataSet.id) \(column.name)")
      }
    }
  }

  private func expectSame(_ before: [DataSet], _ after: [DataSet]) throws {
    #expect(before.map(\.id) == after.map(\.id))
    for (old, new) in zip(before, after) {
      for name in CatalogueColumn.names where name != "confirmed" {
        #expect(old.cell(name) == new.cell(name), "\(old.id) \(name)")
        let column = try #require(CatalogueColumn.named(name))
        // An export that reads as before is no other source.
        #expect(column.provenance(old) == column.provenance(new), "\(old.id) \(name)")
      }
    }
  }
}

extension Day {
  fileprivate var next: Day? {
    day < Day.days(inMonth: month, of: year)
      ? Day(year, month, day + 1) : month < 12 ? Day(year, month + 1, 1) : Day(year + 1, 1, 1)
  }
}
