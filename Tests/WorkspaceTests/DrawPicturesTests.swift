import Bilingual
import Diagrams
import Foundation
import Graphviz
import Testing
import Workspace

/// With shell scripts in place of the worker; the real one is tried by the tests of whole commands.
struct DrawPicturesTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func renderer(script: String) throws -> DrawPictures {
    try scratch.write("#!/bin/sh\n" + script, to: "worker")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: "\(scratch.path)/worker"
    )
    let nowhere = TextStream(kind: .init()) { _ in }
    let environment = Environment(
      workingDirectory: scratch.path,
      executablePath: "\(scratch.path)/worker",
      output: nowhere,
      errors: nowhere,
      elapsed: { .zero }
    )
    return DrawPictures(
      formats: [.png],
      layouts: .none,
      timeLimit: .seconds(30),
      environment: environment,
      progress: Progress(environment)
    )
  }

  private func chart(_ name: String) -> Picture {
    let scene = Scene(
      id: name,
      language: .english,
      title: name,
      description: "",
      size: Size(10, 10),
      items: []
    )
    let outline = TextOutline(title: name, subtitle: "", summary: "", sections: [], source: "")
    return .chart(Chart(scene: scene, outline: outline))
  }

  @Test func returnsPicturesInTheOrderOfTheRequests() async throws {
    let renderer = try renderer(
      script: """
        job=$(cat)
        case "$job" in *one*) sleep 0.2;; esac
        printf 'bwlch-picture/1 png:3\\nabc'
        """
    )
    let pictures = await renderer.run(["one", "two", "three"].map(chart))
    #expect(pictures.files.map(\.path) == ["one.png", "two.png", "three.png"])
    #expect(pictures.failures.isEmpty)
  }

  @Test func drawsTheOthersWhenOneFails() async throws {
    let renderer = try renderer(
      script: """
        job=$(cat)
        case "$job" in *two*) echo no good >&2; exit 72;; esac
        printf 'bwlch-picture/1 png:3\\nabc'
        """
    )
    let pictures = await renderer.run(["one", "two", "three"].map(chart))
    #expect(pictures.files.map(\.path) == ["one.png", "three.png"])
    #expect(
      pictures.failures.map(\.name) == ["two"]
        && pictures.failures.map(\.error) == [.notDrawn(.layoutFailed(message: "no good"))]
    )
  }

  @Test func drawsAtMostTwoAtATime() async throws {
    let renderer = try renderer(
      script: """
        cat > /dev/null
        me="\(scratch.path)/running.$$"
        touch "$me"
        sleep 0.1
        ls \(scratch.path) | grep -c '^running' >> \(scratch.path)/counts
        rm "$me"
        printf 'bwlch-picture/1 png:3\\nabc'
        """
    )
    let pictures = await renderer.run((1...8).map { chart("m\($0)") })
    #expect(pictures.files.count == 8)
    let counts = try scratch.read("counts").split(separator: "\n").compactMap { Int($0) }
    #expect(try #require(counts.max()) <= 2)
  }
}
