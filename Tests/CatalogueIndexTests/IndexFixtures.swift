import Foundation
import GRDB

@testable import CatalogueIndex

extension IndexedRow {
  /// A row of which a test states what matters to it; its cells and hash follow from the rest.
  static func fixture(
    _ dataSet: String,
    title: String? = nil,
    titleWelsh: String? = nil,
    description: String? = nil,
    descriptionWelsh: String? = nil,
    publisher: String? = nil,
    publisherWelsh: String? = nil,
    link: String? = nil,
    identifier: String? = nil,
    cells: String? = nil
  ) -> IndexedRow {
    let title = title ?? "Title of \(dataSet)"
    let parts = [
      dataSet, title, titleWelsh, description, descriptionWelsh, publisher, publisherWelsh, link,
      identifier,
    ]
    let cells = cells ?? parts.map { $0 ?? "" }.joined(separator: "\t")
    return IndexedRow(
      dataSet: dataSet,
      title: title,
      titleWelsh: titleWelsh,
      description: description,
      descriptionWelsh: descriptionWelsh,
      publisher: publisher,
      publisherWelsh: publisherWelsh,
      link: link,
      identifier: identifier,
      cells: cells,
      contentHash: hexadecimalHash(of: cells)
    )
  }
}

extension VersionSource {
  /// A version whose hash is that of its rows.
  static func fixture(
    _ id: String,
    asOf: String = "2023-03-01",
    _ rows: [IndexedRow]
  ) -> VersionSource {
    VersionSource(
      id: id,
      asOf: asOf,
      hash: hexadecimalHash(of: rows.map(\.contentHash).joined()),
      rows: { rows }
    )
  }
}

extension RowIndex {
  /// The versions it holds, earliest first.
  func versions() throws -> [VersionRecord] { try reading(.searching, VersionRecord.fetchAll) }

  /// The rows of a version in order of their data sets, read past all that the index offers.
  func rows(of version: String) throws -> [IndexedRow] {
    try reading(.searching) { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT d.name, r.title, r.titleWelsh, r.description, r.descriptionWelsh, r.publisher,
            r.publisherWelsh, r.provider, r.why, r.link, r.identifier, r.cells, r.contentHash
          FROM version v JOIN versionRow p ON p.versionID = v.id
          JOIN indexedRow r ON r.id = p.rowID JOIN dataSet d ON d.id = r.dataSetID
          WHERE v.name = ? ORDER BY d.name
          """,
        arguments: [version]
      ).map { row in
        IndexedRow(
          dataSet: row[0],
          title: row[1],
          titleWelsh: row[2],
          description: row[3],
          descriptionWelsh: row[4],
          publisher: row[5],
          publisherWelsh: row[6],
          provider: row[7],
          why: row[8],
          link: row[9],
          identifier: row[10],
          cells: String(decoding: row[11] as Data, as: UTF8.self),
          contentHash: (row[12] as Data).hexadecimal
        )
      }
    }
  }
}

/// 64 hexadecimal digits that follow from the text; not secure, and the same in each run.
func hexadecimalHash(of text: String) -> String {
  (0..<4).map { round in
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(round)
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }.joined()
}

/// The same numbers in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// A folder for one test, which goes with it.
final class ScratchFolder: Sendable {
  let url: URL
  var indexPath: String {
    url.appending(components: ".bwlch", "index.sqlite").path(percentEncoded: false)
  }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      component: "bwlch-index-\(UUID().uuidString.prefix(8))"
    )
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Puts bytes where the index will be.
  func plant(_ bytes: [UInt8]) throws {
    let file = URL(filePath: indexPath)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }

  func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: indexPath))) }
}
