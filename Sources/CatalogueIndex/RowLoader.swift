import Foundation
import GRDB

/// Puts rows into the index, each content once, through statements that are prepared once.
///
/// Values are bound straight to SQLite: with a row of a dozen texts that halves the time of a build.
struct RowLoader {
  private let database: Database
  private let findDataSet: Statement
  private let addDataSet: Statement
  private let findRow: Statement
  private let addRow: Statement
  private let place: Statement
  private var lastDataSet: Int64
  private var lastRow: Int64
  private let lastRowBefore: Int64

  private(set) var rowsRead = 0
  private(set) var rowsAdded = 0

  init(_ database: Database) throws {
    self.database = database
    findDataSet = try database.makeStatement(sql: "SELECT id FROM dataSet WHERE name = ?")
    addDataSet = try database.makeStatement(sql: "INSERT INTO dataSet (id, name) VALUES (?, ?)")
    findRow = try database.makeStatement(
      sql: "SELECT id FROM indexedRow WHERE dataSetID = ? AND contentHash = ?"
    )
    addRow = try database.makeStatement(
      sql: """
        INSERT INTO indexedRow (
          id, dataSetID, contentHash, title, titleWelsh, description, descriptionWelsh, publisher,
          publisherWelsh, provider, why, link, identifier, cells
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    place = try database.makeStatement(
      sql: """
        INSERT INTO versionRow (versionID, dataSetID, rowID) VALUES (?, ?, ?)
        ON CONFLICT (versionID, dataSetID) DO NOTHING
        """
    )
    lastDataSet = try Int64.fetchOne(database, sql: "SELECT max(id) FROM dataSet") ?? 0
    lastRowBefore = try Int64.fetchOne(database, sql: "SELECT max(id) FROM indexedRow") ?? 0
    lastRow = lastRowBefore
  }

  /// Adds the row to the version; throws where the version has one of this data set, or a value is malformed.
  mutating func load(_ row: IndexedRow, into version: Int64, named name: String) throws {
    rowsRead += 1
    guard !row.dataSet.isEmpty else {
      throw IndexError(.refreshing, name, .malformed("row \(rowsRead) has no id"))
    }
    guard let hash = Data(hexadecimal: row.contentHash) else {
      throw IndexError(
        .refreshing,
        name,
        .malformed("'\(row.contentHash)', of the data set '\(row.dataSet)', is no hash")
      )
    }
    let (dataSet, isNew) = try dataSetID(row.dataSet)
    let known = isNew ? nil : try rowID(of: dataSet, hash)
    let id = try known ?? add(row, of: dataSet, hash)
    place.bind(version, dataSet, id)
    try place.execute()
    guard database.changesCount == 1 else {
      throw IndexError(.refreshing, name, .repeatedDataSet(row.dataSet, version: name))
    }
  }

  /// Makes the new rows searchable; to be called once, after the last row.
  func finish() throws {
    let columns = SearchField.allCases.map(\.rawValue).joined(separator: ", ")
    try database.execute(
      sql: """
        INSERT INTO search (rowid, \(columns)) SELECT id, \(columns) FROM indexedRow WHERE id > ?
        """,
      arguments: [lastRowBefore]
    )
  }

  private mutating func dataSetID(_ name: String) throws -> (id: Int64, isNew: Bool) {
    let name = name.withoutNull
    findDataSet.bind(name)
    if let known = try Int64.fetchOne(findDataSet) { return (known, false) }
    lastDataSet += 1
    addDataSet.bind(lastDataSet, name)
    try addDataSet.execute()
    return (lastDataSet, true)
  }

  private func rowID(of dataSet: Int64, _ hash: Data) throws -> Int64? {
    findRow.bind(dataSet, hash)
    return try Int64.fetchOne(findRow)
  }

  private mutating func add(_ row: IndexedRow, of dataSet: Int64, _ hash: Data) throws -> Int64 {
    lastRow += 1
    rowsAdded += 1
    addRow.bind(
      lastRow,
      dataSet,
      hash,
      row.title.withoutNull,
      row.titleWelsh?.withoutNull,
      row.description?.withoutNull,
      row.descriptionWelsh?.withoutNull,
      row.publisher?.withoutNull,
      row.publisherWelsh?.withoutNull,
      row.provider?.withoutNull,
      row.why?.withoutNull,
      row.link?.withoutNull.nonEmpty,
      row.identifier?.withoutNull.nonEmpty,
      Data(row.cells.utf8)
    )
    try addRow.execute()
    return lastRow
  }
}

extension Statement {
  /// Binds the values in the order of the question marks.
  fileprivate func bind<each Value: StatementBinding>(_ values: repeat each Value) {
    // Resets, and tells that what is bound next is as it should be.
    setUncheckedArguments(StatementArguments())
    var index: CInt = 0
    for value in repeat each values {
      index += 1
      guard value.bind(to: sqliteStatement, at: index) == 0 else {
        preconditionFailure("a statement that was just reset takes values, one a question mark")
      }
    }
  }
}

extension String {
  /// SQLite ends a text at a null character: it is shown as the sign for what cannot be shown.
  var withoutNull: String {
    utf8.contains(0)
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
  }

  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Data {
  /// 8 to 64 bytes from lower-case digits, two a byte.
  init?(hexadecimal text: String) {
    let digits = text.utf8
    guard digits.count % 2 == 0, (16...128).contains(digits.count) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes)
  }

  var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(count * 2)
    for byte in self {
      for half in [byte >> 4, byte & 15] { digits.append(half < 10 ? half + 0x30 : half + 0x57) }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
