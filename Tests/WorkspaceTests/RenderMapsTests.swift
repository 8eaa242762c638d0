import Foundation
import Graphviz
import Testing
import Workspace

/// With shell scripts in place of the worker; the real one is tried by the tests of whole commands.
struct RenderMapsTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func renderer(script: String) throws -> RenderMaps {
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
    return RenderMaps(
      formats: [.svg],
      timeLimit: .seconds(30),
      environment: environment,
      progress: Progress(environment)
    )
  }

  private let requests = ["one", "two", "three"].map {
    RenderMaps.Request(name: $0, dot: "digraph { \"\($0)\" }")
  }

  @Test func returnsPicturesInTheOrderOfTheRequests() async throws {
    let renderer = try renderer(
      script: """
        job=$(cat)
        case "$job" in *one*) sleep 0.2;; esac
        printf 'bwlch-picture/1 svg:3\\nabc'
        """
    )
    let pictures = await renderer.run(requests)
    #expect(pictures.files.map(\.path) == ["one.svg", "two.svg", "three.svg"])
    #expect(pictures.failures.isEmpty)
  }

  @Test func drawsTheOthersWhenOneFails() async throws {
    let renderer = try renderer(
      script: """
        job=$(cat)
        case "$job" in *two*) echo no good >&2; exit 72;; esac
        printf 'bwlch-picture/1 svg:3\\nabc'
        """
    )
    let pictures = await renderer.run(requests)
    #expect(pictures.files.map(\.path) == ["one.svg", "three.svg"])
    #expect(
      pictures.failures.map(\.name) == ["two"]
        && pictures.failures.map(\.error) == [.layoutFailed(message: "no good")]
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
        printf 'bwlch-picture/1 svg:3\\nabc'
        """
    )
    let many = (1...8).map { RenderMaps.Request(name: "m\($0)", dot: "digraph {}") }
    let pictures = await renderer.run(many)
    #expect(pictures.files.count == 8)
    let counts = try scratch.read("counts").split(separator: "\n").compactMap { Int($0) }
    #expect(try #require(counts.max()) <= 2)
  }
}
