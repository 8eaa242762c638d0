import Foundation
import Synchronization
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

  /// The digest of `new`.
  private static let new = "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437"

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
    try scratch.write(
      "bwlch-transaction/2\nwrite \(Self.new) one.csv\n",
      to: ".bwlch-transaction/journal.new"
    )
    let seen = try transaction.reading { text("one.csv") }
    #expect(seen == "old")
    try transaction.writing { _ in }
    #expect(text("one.csv") == "old")
    #expect(text(".bwlch-transaction/new/one.csv") == nil, "what was left is swept up")
  }

  @Test(arguments: [0, 1, 2])
  func finishesWhatAProcessDiedOverAfterItsJournal(renamed: Int) throws {
    let journal =
      "bwlch-transaction/2\nwrite \(Self.new) one.csv\nwrite \(Self.new) catalogue/three.csv\n"
      + "remove two.csv\n"
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

  /// The journal goes last, so that a process may die between the last rename and its end.
  @Test func endsWhatHasBeenCarriedOut() throws {
    try scratch.write("new", to: "one.csv")
    try scratch.write(
      "bwlch-transaction/2\nwrite \(Self.new) one.csv\n",
      to: ".bwlch-transaction/journal"
    )
    let seen = try transaction.reading { text("one.csv") }
    #expect(seen == "new")
    #expect(text(".bwlch-transaction/journal") == nil)
  }

  @Test func neverTakesForDoneWhatIsNotThere() throws {
    let journal = "bwlch-transaction/2\nremove two.csv\nwrite \(Self.new) one.csv\n"
    try scratch.write(journal, to: ".bwlch-transaction/journal")
    let error = #expect(throws: CouldNot.self) { try transaction.reading {} }
    #expect(error?.what.contains("its new contents are gone") == true)
    #expect(error?.help?.contains("restore the folder from git") == true)
    #expect(text("one.csv") == "old" && text("two.csv") == "gone", "nothing was begun")
    #expect(text(".bwlch-transaction/journal") == journal)
  }

  @Test func saysWhatItFinishedForSomebodyElse() throws {
    let heard = Mutex<[[String]]>([])
    let transaction = FileTransaction(folder: scratch.path) { paths in
      heard.withLock { $0.append(paths) }
    }
    try scratch.write("new", to: ".bwlch-transaction/new/one.csv")
    try scratch.write(
      "bwlch-transaction/2\nwrite \(Self.new) one.csv\nremove two.csv\n",
      to: ".bwlch-transaction/journal"
    )
    try transaction.reading {}
    try transaction.reading {}
    try transaction.writing { try $0.commit([("one.csv", .write([]))]) }
    #expect(heard.withLock { $0 } == [["one.csv", "two.csv"]])
  }

  @Test func changesNothingWhereAFileCannotBeWritten() throws {
    try scratch.write("inside", to: "three.csv/inside.txt")
    let error = #expect(throws: CouldNot.self) {
      try transaction.writing { writer in
        try writer.commit([
          ("one.csv", .write(Array("new".utf8))), ("three.csv", .write(Array("new".utf8))),
        ])
      }
    }
    #expect(error?.what.contains("a folder is in its place") == true)
    #expect(error?.help?.contains("nothing was changed") == true)
    #expect(text("one.csv") == "old")
    #expect(text(".bwlch-transaction/journal") == nil)
    #expect(text(".bwlch-transaction/new/one.csv") == nil)
  }

  @Test(.disabled(if: getuid() == 0, "root may write everywhere"))
  func changesNothingWhereAFolderIsProtected() throws {
    try scratch.makeFolder("catalogue")
    let catalogue = "\(scratch.path)/catalogue"
    chmod(catalogue, 0o555)
    defer { chmod(catalogue, 0o755) }
    let error = #expect(throws: CouldNot.self) {
      try transaction.writing { writer in
        try writer.commit([
          ("one.csv", .write(Array("new".utf8))), ("catalogue/three.csv", .write([])),
        ])
      }
    }
    #expect(error?.help?.contains("nothing was changed") == true)
    #expect(text("one.csv") == "old")
    #expect(text(".bwlch-transaction/journal") == nil)
  }

  @Test func saysWhatToDoWhereItCannotFinish() throws {
    try scratch.write("inside", to: "three.csv/inside.txt")
    for name in ["one.csv", "three.csv"] {
      try scratch.write("new", to: ".bwlch-transaction/new/\(name)")
    }
    try scratch.write(
      "bwlch-transaction/2\nwrite \(Self.new) one.csv\nwrite \(Self.new) three.csv\n",
      to: ".bwlch-transaction/journal"
    )
    let error = #expect(throws: CouldNot.self) { try transaction.reading {} }
    #expect(error?.what.contains("that was cut off: could not write") == true)
    #expect(error?.help?.contains("run the command again") == true)
    try FileManager.default.removeItem(atPath: "\(scratch.path)/three.csv")
    let seen = try transaction.reading { [text("one.csv"), text("three.csv")] }
    #expect(seen == ["new", "new"])
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
    try scratch.write("bwlch-transaction/2\nremove ../\(name)\n", to: ".bwlch-transaction/journal")
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
