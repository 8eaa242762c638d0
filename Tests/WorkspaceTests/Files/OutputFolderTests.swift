import Foundation
import Testing
import Workspace

struct OutputFolderTests {
  let scratch: ScratchFolder
  let folder: OutputFolder

  init() throws {
    scratch = try ScratchFolder()
    folder = OutputFolder("\(scratch.path)/output")
  }

  @Test func writesEveryFileAndNothingElse() throws {
    try folder.write(
      [OutputFile("a.md", text: "A"), OutputFile("maps/b.svg", text: "B")],
      for: "report",
      replacingAll: true
    )

    #expect(
      try scratch.tree() == [
        "output/a.md": "A", "output/maps/b.svg": "B",
        "output/.bwlch-manifest": "bwlch-manifest/1\nreport a.md\nreport maps/b.svg\n",
      ]
    )
  }

  @Test func replacesWhatAFormerRunWroteAndRemovesWhatIsStale() throws {
    try folder.write(
      [OutputFile("a.md", text: "old"), OutputFile("maps/b.svg", text: "old")],
      for: "report",
      replacingAll: true
    )
    try folder.write([OutputFile("a.md", text: "new")], for: "report", replacingAll: true)

    #expect(try scratch.read("output/a.md") == "new")
    #expect(scratch.names == ["output/.bwlch-manifest", "output/a.md"])
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/output/maps"))
  }

  @Test func leavesFilesOfOthersAlone() throws {
    try scratch.write("mine", to: "output/README.md")
    try scratch.write("mine", to: "output/maps/notes.txt")
    try folder.write([OutputFile("maps/b.svg", text: "B")], for: "report", replacingAll: true)
    try folder.write([OutputFile("a.md", text: "A")], for: "report", replacingAll: true)

    #expect(try scratch.read("output/README.md") == "mine")
    #expect(try scratch.read("output/maps/notes.txt") == "mine")
    #expect(!scratch.names.contains("output/maps/b.svg"))
  }

  @Test func refusesToWriteOverAFileOfSomebodyElse() throws {
    try scratch.write("mine", to: "output/b.md")
    let before = try scratch.tree()

    let error = #expect(throws: CouldNot.self) {
      try folder.write(
        [OutputFile("a.md", text: "A"), OutputFile("b.md", text: "B")],
        for: "report",
        replacingAll: true
      )
    }
    #expect(error?.what.contains("b.md is there already") == true)
    #expect(try scratch.tree() == before)
  }

  @Test func putsEverythingBackWhenAFolderIsInTheWay() throws {
    let first = [OutputFile("a.md", text: "old"), OutputFile("z.md", text: "old")]
    try folder.write(first, for: "report", replacingAll: true)
    try FileManager.default.removeItem(atPath: "\(scratch.path)/output/z.md")
    try scratch.write("mine", to: "output/z.md/inside.txt")
    let before = try scratch.tree()

    #expect(throws: CouldNot.self) {
      try folder.write(
        [
          OutputFile("a.md", text: "new"), OutputFile("new/b.md", text: "new"),
          OutputFile("z.md", text: "new"),
        ],
        for: "report",
        replacingAll: true
      )
    }
    #expect(try scratch.tree() == before)
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/output/new"))
  }

  @Test func makesNoFolderWhenNothingCanBeWritten() throws {
    try scratch.write("a file", to: "taken")
    #expect(throws: CouldNot.self) {
      try OutputFolder("\(scratch.path)/taken/output").write(
        [OutputFile("a.md", text: "A")],
        for: "report",
        replacingAll: true
      )
    }
    #expect(scratch.names == ["taken"])
  }

  @Test func removesOnlyFilesOfTheSameCommand() throws {
    try folder.write([OutputFile("maps/focus.svg", text: "F")], for: "render", replacingAll: false)
    try folder.write([OutputFile("a.md", text: "A")], for: "report", replacingAll: true)
    try folder.write([OutputFile("maps/other.svg", text: "O")], for: "render", replacingAll: false)

    #expect(
      scratch.names == [
        "output/.bwlch-manifest", "output/a.md", "output/maps/focus.svg", "output/maps/other.svg",
      ]
    )
  }

  @Test func forgetsWhatAnInterruptedRunLeftBehind() throws {
    try scratch.write("half", to: "output/.bwlch-staging/new/a.md")
    try folder.write([OutputFile("a.md", text: "A")], for: "report", replacingAll: true)
    #expect(scratch.names == ["output/.bwlch-manifest", "output/a.md"])
  }

  @Test func refusesAManifestThatPointsOutOfItsFolder() throws {
    try scratch.write("precious", to: "precious.txt")
    try scratch.write(
      "bwlch-manifest/1\nreport ../precious.txt\nreport /etc/hostname\n",
      to: "output/.bwlch-manifest"
    )
    try folder.write([OutputFile("a.md", text: "A")], for: "report", replacingAll: true)
    #expect(try scratch.read("precious.txt") == "precious")
  }

  @Test func refusesToWriteWhileAnotherBwlchDoes() throws {
    try scratch.makeFolder("output")
    let other = open("\(scratch.path)/output", O_RDONLY | O_DIRECTORY)
    defer { close(other) }
    try #require(flock(other, LOCK_EX | LOCK_NB) == 0)

    let error = #expect(throws: CouldNot.self) {
      try folder.write([OutputFile("a.md", text: "A")], for: "report", replacingAll: true)
    }
    #expect(error?.what.contains("another bwlch is writing there") == true)
    #expect(scratch.names.isEmpty)
  }

  @Test func writesASingleFileWholeOverAnOldOne() throws {
    try scratch.write("old", to: "gaps.csv")
    try OutputFolder.writeFile(Array("new".utf8), to: "\(scratch.path)/gaps.csv")
    try OutputFolder.writeFile(Array("deep".utf8), to: "\(scratch.path)/a/b/gaps.csv")
    #expect(try scratch.tree() == ["gaps.csv": "new", "a/b/gaps.csv": "deep"])
  }

  @Test func leavesAFolderAloneThatIsNamedAsAFile() throws {
    try scratch.write("inside", to: "gaps.csv/inside.txt")
    #expect(throws: CouldNot.self) {
      try OutputFolder.writeFile(Array("new".utf8), to: "\(scratch.path)/gaps.csv")
    }
    #expect(scratch.names == ["gaps.csv/inside.txt"])
  }
}
