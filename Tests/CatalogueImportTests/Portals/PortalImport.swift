import Catalogue
import CatalogueImport
import Diagnostics
import Foundation
import Testing

/// One import in a test: what came out of it.
struct PortalImport {
  var entries: [CatalogueEntry] = []
  var outcome = ImportOutcome(rowsRead: 0)

  init(
    _ bytes: [UInt8],
    as format: CatalogueFormat? = nil,
    options: ImportOptions = ImportOptions(),
    chunk: Int = 1 << 16
  ) throws {
    let detected = try format ?? CatalogueFormat.detect(bytes, file: "file").get()
    let context = ImportContext(
      file: "file",
      source: try #require(SourceID("import")),
      asOf: try #require(Day("2026-01-26"))
    )
    var importer = try #require(detected.importer(context, options: options))
    var entries: [CatalogueEntry] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + chunk)
      importer.feed(Array(bytes[start..<end])) { entries.append($0) }
      start = end
    }
    outcome = importer.finish { entries.append($0) }
    self.entries = entries
    for diagnostic in outcome.diagnostics {
      let described = PortalFaults.all.first { $0.id == diagnostic.id }
      #expect(described?.severity == diagnostic.severity, "\(diagnostic.rendered())")
    }
    #expect(Set(entries.map(\.dataSet.id)).count == entries.count, "ids are told apart")
    if !outcome.isRefused {
      #expect(outcome.rowsRead == entries.count + outcome.rowsRefused)
    }
  }

  init(
    _ text: String,
    as format: CatalogueFormat? = nil,
    options: ImportOptions = ImportOptions()
  )
    throws
  {
    try self.init(Array(text.utf8), as: format, options: options)
  }

  var ids: [String] { outcome.diagnostics.map(\.id) }
  var messages: [String] { outcome.diagnostics.map { $0.rendered() } }

  func only() throws -> CatalogueEntry {
    #expect(entries.count == 1, "\(messages)")
    return try #require(entries.first)
  }

  func dataSet(_ id: String) throws -> DataSet {
    try #require(
      entries.first { $0.dataSet.id.text == id }?.dataSet,
      "\(entries.map(\.dataSet.id))"
    )
  }
}

extension CatalogueEntry {
  func other(_ name: String) -> String? { others.first { $0.name == name }?.words }
}

/// The real files beside the repository, where they are there.
enum Samples {
  static let reason: Comment = "the real files (../shared/samples) are not here"

  static let folder: URL? = {
    let repository = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let candidates = ["../shared/samples", "../../shared/samples"].map {
      repository.appending(path: $0).standardized
    }
    return candidates.first { FileManager.default.fileExists(atPath: $0.path()) }
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: #require(folder).appending(path: path)))
  }
}
