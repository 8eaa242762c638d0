import Foundation
import Testing
import Workspace

struct ProjectFolderTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func environment(in folder: String) -> Environment {
    let nowhere = TextStream(kind: .init()) { _ in }
    return Environment(
      workingDirectory: folder,
      executablePath: "/nowhere/bwlch",
      output: nowhere,
      errors: nowhere,
      elapsed: { .zero }
    )
  }

  @Test func isTheNearestOneUpward() throws {
    try scratch.write("", to: "project.yaml")
    try scratch.write("", to: "examples/small/project.yaml")
    try scratch.makeFolder("examples/small/model/factors")
    try scratch.makeFolder("docs")

    let inside = environment(in: "\(scratch.path)/examples/small/model/factors")
    #expect(try ProjectFolder.find(named: nil, in: inside).path == "\(scratch.path)/examples/small")
    let beside = environment(in: "\(scratch.path)/docs")
    #expect(try ProjectFolder.find(named: nil, in: beside).path == scratch.path)
  }

  @Test func isTheOneThatIsNamedWhereverOneStands() throws {
    try scratch.write("", to: "a/project.yaml")
    try scratch.makeFolder("b")
    let here = environment(in: "\(scratch.path)/b")
    #expect(try ProjectFolder.find(named: "../a", in: here).path == "\(scratch.path)/a")
  }

  @Test func offersInitWhereThereIsNone() throws {
    let error = #expect(throws: CouldNot.self) {
      try ProjectFolder.find(named: nil, in: environment(in: scratch.path))
    }
    #expect(error?.help?.contains("bwlch init") == true)
  }

  @Test func saysWhichFolderIsMissing() throws {
    let error = #expect(throws: CouldNot.self) {
      try ProjectFolder.find(named: "gone", in: environment(in: scratch.path))
    }
    #expect(error?.what == "find the project: there is no folder gone")
  }
}
