import Catalogue
import Diagnostics
import FactorModel
import Foundation
import ModelFiles
import Testing

/// The patch of a mapping, applied by the programs that people apply it with.
struct MappingPatchTests {
  private static let head = "aspect,data_set,directness,because,source"

  private static let rows =
    [head]
    + (1...12).map { "care.a\($0),d\($0),direct,It counts \($0),handbook:\($0)" }

  private let folder = FileManager.default.temporaryDirectory
    .appending(component: "bwlch-patch-\(UUID().uuidString)")

  /// What the file reads once `program` has applied the patch.
  private func applied(
    _ text: String,
    adding added: [Mapping] = [],
    removing removed: [String] = [],
    _ program: [String]
  ) throws -> String {
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = folder.appending(component: "model")
    try FileManager.default.createDirectory(at: model, withIntermediateDirectories: true)
    let file = TextFile(path: "model/mapping.csv", text: text)
    if !text.isEmpty { try Data(file.bytes).write(to: model.appending(component: "mapping.csv")) }
    let pairs = try removed.map { number in
      MappingDecision.Pair(
        aspect: try #require(AspectID("care.a\(number)")),
        dataSet: try #require(DataSetID("d\(number)"))
      )
    }
    let patch = MappingPatch.text(of: file, adding: added, removing: pairs)
    try Data(patch.utf8).write(to: folder.appending(component: "mapping.patch"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = program
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "GIT_CEILING_DIRECTORIES": folder.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(patch)")
    return try String(
      decoding: Data(contentsOf: model.appending(component: "mapping.csv")),
      as: UTF8.self
    )
  }

  private static func added(_ because: String = "It \"counts\", too") throws -> Mapping {
    Mapping(
      aspect: try #require(AspectID("care.new")),
      dataSet: try #require(DataSetID("fresh")),
      directness: .proxy,
      because: because,
      citations: []
    )
  }

  private static let addedLine = "care.new,fresh,proxy,\"It \"\"counts\"\", too\","

  private static let programs = [
    ["git", "apply", "mapping.patch"], ["patch", "--binary", "-s", "-p1", "-i", "mapping.patch"],
  ]

  @Test(arguments: programs, ["\n", "\r\n"])
  func givesTheFileThatIsMeant(program: [String], end: String) throws {
    let text = Self.rows.map { $0 + end }.joined()
    let left = Self.rows.enumerated().filter { ![2, 11].contains($0.offset) }.map(\.element)
    let expected = (left + [Self.addedLine]).map { $0 + end }.joined()
    #expect(try applied(text, adding: [Self.added()], removing: ["2", "11"], program) == expected)
  }

  @Test(arguments: programs)
  func takesOutRowsOfSeveralLines(program: [String]) throws {
    let long = "care.a4,d4,part,\"First,\nsecond\n\nfourth\",handbook"
    var rows = Self.rows
    rows[4] = long
    let text = rows.map { $0 + "\n" }.joined()
    let expected = rows.filter { $0 != long }.map { $0 + "\n" }.joined()
    #expect(try applied(text, removing: ["4"], program) == expected)
    let more = try applied(text, adding: [Self.added("One\nTwo")], program)
    #expect(more == text + "care.new,fresh,proxy,\"One\nTwo\",\n")
  }

  @Test(arguments: programs)
  func putsAnEndToALastLineThatHasNone(program: [String]) throws {
    let text = Self.rows.joined(separator: "\n")
    #expect(try applied(text, adding: [Self.added()], program) == text + "\n\(Self.addedLine)\n")
    let cut = try applied(text, removing: ["12"], program)
    #expect(cut == Self.rows.dropLast().map { $0 + "\n" }.joined())
    let upper = try applied(text, removing: ["10"], program)
    #expect(upper == Self.rows.filter { !$0.hasPrefix("care.a10,") }.joined(separator: "\n"))
  }

  @Test(arguments: programs)
  func makesTheFileWhereThereIsNone(program: [String]) throws {
    let made = try applied("", adding: [Self.added()], program)
    #expect(made == "\(Self.head)\n\(Self.addedLine)\n")
  }

  @Test func keepsTheColumnsOfTheFile() throws {
    let file = TextFile(
      path: "model/mapping.csv",
      text: "data_set,aspect,because,directness\nd1,care.a1,x,direct\n"
    )
    let patch = MappingPatch.text(of: file, adding: [try Self.added()], removing: [])
    #expect(patch.hasSuffix("\n+fresh,care.new,\"It \"\"counts\"\", too\",proxy\n"), "\(patch)")
  }

  @Test func isEmptyWhereNothingChanges() throws {
    let file = TextFile(path: "model/mapping.csv", text: Self.rows.joined(separator: "\n"))
    #expect(MappingPatch.text(of: file, adding: [], removing: []).isEmpty)
  }
}
