import Diagnostics
import Foundation
import Spreadsheet
import Testing

/// Real files that nobody here wrote; they stand beside the repository and are no part of it.
enum Samples {
  static let folder: URL? = {
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return ["../shared/samples", "../../shared/samples"]
      .map { repository.appending(path: $0).standardizedFileURL }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    let folder = try #require(folder)
    return Array(try Data(contentsOf: folder.appending(path: path)))
  }
}

@Suite(.enabled(if: Samples.folder != nil, "the folder shared/samples is not there"))
struct SampleWorkbookTests {
  private func sheets(_ path: String) throws -> [(sheet: SheetDescription, rows: [SheetRow])] {
    let opened = WorkbookReader.open(try Samples.bytes(path), file: path)
    #expect(opened.diagnostics.isEmpty)
    let reader = try #require(opened.value)
    return reader.sheets.enumerated().map { index, sheet in
      var rows: [SheetRow] = []
      let diagnostics = reader.read(index) { rows.append($0) }
      #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
      return (sheet, rows)
    }
  }

  /// Rows in which something is written, as openpyxl counts them.
  @Test(
    arguments: [
      ("spreadsheets/comment-on-blank-cell.xlsx", [1]),
      (
        "spreadsheets/dfe_SkillsDataUFS.xlsm",
        [49, 209, 249, 249, 802, 54, 926, 82, 256, 47, 312, 95, 205, 14, 67]
      ),
      ("spreadsheets/inlineStr.xlsx", [2]),
      ("spreadsheets/iris-google-doc.xlsx", [151]),
      ("spreadsheets/libreoffice-fill.xlsx", [98]),
      ("spreadsheets/northsea_data_catalogue.xlsx", [32, 34]),
      ("spreadsheets/rainbow.xlsx", [8]),
      ("spreadsheets/richtext-coloured.xlsx", [2, 0, 0]),
      ("spreadsheets/sheet-order.xlsx", [1, 1, 1]),
      ("spreadsheets/themes-2016.xlsx", [0]),
      ("spreadsheets/utf8.xlsx", [1, 0, 0]),
      ("maps/snap-to-tutorial-data.xlsx", [52, 114]),
    ] as [(String, [Int])]
  )
  func readsTheRowsOf(_ path: String, _ counts: [Int]) throws {
    let found = try sheets(path).map { sheet in
      sheet.rows.count { $0.cells.contains { $0.kind != .blank && !$0.isMergedCopy } }
    }
    #expect(found == counts)
  }

  @Test func readsTheLargeCatalogueWhole() throws {
    let sheets = try sheets("spreadsheets/dfe_SkillsDataUFS.xlsm")
    #expect(sheets.count == 15)
    #expect(sheets.count { $0.sheet.isHidden } == 2)
    let cells = sheets.flatMap(\.rows).flatMap(\.cells)
    #expect(cells.count { $0.link != nil && !$0.isMergedCopy } == 488)
    #expect(cells.count { $0.fill != nil && !$0.isMergedCopy } == 766)
  }
}
