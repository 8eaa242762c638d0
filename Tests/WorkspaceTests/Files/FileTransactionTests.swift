import Foundation
import Testing
import Workspace

struct FileTransactionTests {
  let scratch: ScratchFolder
  let transaction: FileTransaction

  init() throws {
    scratch = try ScratchFolder()
    transaction = FileTransaction(folder: scratch.path)
    try scratch.write("old", to: "one.csv")
    try scratch.write("gone", to: "two.csv")
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: "\(scratch.path)/\(path)", encoding: .utf8)
  }

  @Test func makesAllChanges() throws {
    try transaction.writing { writer in
      try writer.commit([
        ("one.csv", .write(Array("new".utf8))), ("two.csv", .remove),
        ("catalogue/three.csv", .write(Array("three".utf8))),
      ])
    }
    #expect(text("one.csv") == "new")
    #expect(text("two.csv") == nil)
    #expect(text("catalogue/three.csv") == "three")
    #expect(text(".bwlch-transaction/journal") == nil)
    #expect(text(".bwlch-transaction/new/one.csv") == nil)
  }

  @Test func changesNothingWhereAProcessDiedBeforeItsJournal() throws {
    try scratch.write("new", to: ".bwlch-transaction/new/one.csv")
    try scratch.write("bwlch-transaction/1\nwrite one.csv\n", to: ".bwlch-transaction/journal.new")
    let seen = try transaction.reading { text("one.csv") }
    #expect(seen == "old")
    try transaction.writing { _ in }
    #expect(text("one.csv") == "old")
    #expect(text(".bwlch-transaction/new/one.csv") == nil, "what was left is swept up")
  }

  @Test(arguments: [0, 1, 2])
  func finishesWhatAProcessDiedOverAfterItsJournal(renamed: Int) throws {
    let journal = "bwlch-transaction/1\nwrite one.csv\nwrite catalogue/three.csv\nremove two.csv\n"
    try scratch.write(journal, to: ".bwlch-transaction/journal")
    for (number, path) in ["one.csv", "catalogue/three.csv"].enumerated() {
      try scratch.write("new", to: number < renamed ? path : ".bwlch-transaction/new/\(path)")
    }
    let seen = try transaction.reading {
      [text("one.csv"), text("catalogue/three.csv"), text("two.csv")]
    }
    #expect(seen == ["new", "new", nil])
    #expect(text(".bwlch-transaction/journal") == nil)
  }

  @Test func refusesASecondWriterAndLetsReadersRead() throws {
    try transaction.writing { _ in
      #expect(throws: CouldNot.self) { try transaction.writing { _ in } }
      let seen = try transaction.reading { text("one.csv") }
      #expect(seen == "old")
    }
    try transaction.writing { _ in }
  }

  @Test func refusesAJournalThatIsNotItsOwn() throws {
    try scratch.write("something else\n", to: ".bwlch-transaction/journal")
    #expect(throws: CouldNot.self) { try transaction.reading {} }
  }

  @Test func neverLeavesTheFolderWhateverAJournalSays() throws {
    let outside = "\(scratch.path)-outside"
    try Data("safe".utf8).write(to: URL(filePath: outside))
    defer { try? FileManager.default.removeItem(atPath: outside) }
    let name = try #require(outside.split(separator: "/").last)
    try scratch.write("bwlch-transaction/1\nremove ../\(name)\n", to: ".bwlch-transaction/journal")
    try transaction.reading {}
    #expect(FileManager.default.fileExists(atPath: outside))
  }

  @Test func readsAFolderThatIsNotThere() throws {
    let nowhere = FileTransaction(folder: "\(scratch.path)/nowhere")
    let answer = try nowhere.reading { 1 }
    #expect(answer == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/nowhere"))
  }
}
