import Foundation
import Graphviz
import MachineSupport
import Testing

@Suite struct GraphvizFailureTests {
  @Test func namesTheLineOfASyntaxError() async throws {
    let renderer = try BuiltWorker.renderer()
    let error = await #expect(throws: GraphvizError.self) {
      try await renderer.render(RenderJob("digraph {\n  a -> ;\n}", formats: [.svg]))
    }
    guard case .badDOT(let message, let line) = error else {
      Issue.record("expected badDOT, got \(String(describing: error))")
      return
    }
    #expect(line == 2)
    #expect(message.contains("syntax error"))
  }

  @Test(arguments: ["", "  \n", "// only a remark"])
  func saysThatThereIsNoGraph(dot: String) async throws {
    let renderer = try BuiltWorker.renderer()
    await #expect(throws: GraphvizError.badDOT(message: "there is no graph in the text", line: nil))
    {
      try await renderer.render(RenderJob(dot, formats: [.svg]))
    }
  }

  @Test func refusesAZeroByte() async throws {
    let renderer = try BuiltWorker.renderer()
    let error = await #expect(throws: GraphvizError.self) {
      try await renderer.render(RenderJob("digraph { a \u{0} }", formats: [.svg]))
    }
    #expect(error?.description.contains("zero byte") == true)
  }

  @Test func takesAnErrorMessageForAFailureEvenWhenLibgvcReturnsSuccess() async throws {
    let renderer = try BuiltWorker.renderer()
    let error = await #expect(throws: GraphvizError.self) {
      try await renderer.render(RenderJob("digraph { a [label=<<b>x</i>>] }", formats: [.svg]))
    }
    guard case .layoutFailed(let message) = error else {
      Issue.record("expected layoutFailed, got \(String(describing: error))")
      return
    }
    #expect(message.contains("mismatched tag"))
  }

  @Test(.timeLimit(.minutes(30))) func killsAWorkerWhoseTimeIsUp() async throws {
    let anHour = "3600.\(Int.random(in: 100_000...999_999))"
    let renderer = GraphvizRenderer(workerPath: "/bin/sleep", arguments: [anHour])
    await #expect(throws: GraphvizError.timedOut(limit: .milliseconds(300))) {
      try await renderer.render(
        RenderJob("digraph {}", formats: [.svg], timeLimit: .milliseconds(300))
      )
    }
    #expect(try await processesHaveEnded(withArgument: anHour), "the worker lives on")
  }

  @Test func givesUpALayoutThatTakesTooLong() async throws {
    var dot = "digraph {"
    for node in 0..<4000 { dot += "n\(node) -> n\(node * 7919 % 4001); n\(node) -> n\(node / 3);" }
    let renderer = try BuiltWorker.renderer(timeLimit: .seconds(1))
    await #expect(throws: GraphvizError.timedOut(limit: .seconds(1))) {
      try await renderer.render(RenderJob(dot + "}", formats: [.svg]))
    }
  }

  @Test(.timeLimit(.minutes(30))) func stopsWhenTheTaskIsCancelled() async throws {
    let anHour = "3600.\(Int.random(in: 100_000...999_999))"
    let renderer = GraphvizRenderer(workerPath: "/bin/sleep", arguments: [anHour])
    let drawing = Task { try await renderer.render(RenderJob("digraph {}", formats: [.svg])) }
    drawing.cancel()
    await #expect(throws: GraphvizError.cancelled) { try await drawing.value }
    #expect(try await processesHaveEnded(withArgument: anHour), "the worker lives on")
  }

  @Test func reportsACrashOfTheWorker() async {
    let renderer = GraphvizRenderer(
      workerPath: "/bin/sh",
      arguments: ["-c", "echo about to fall >&2; kill -SEGV $$"]
    )
    await #expect(throws: GraphvizError.crashed(signal: 11, message: "about to fall")) {
      try await renderer.render(RenderJob("digraph {}", formats: [.svg]))
    }
  }

  @Test func survivesAWorkerThatDoesNotReadItsJob() async {
    let dot = "digraph { " + String(repeating: "a -> b;", count: 200_000) + "}"
    let renderer = GraphvizRenderer(workerPath: "/bin/sh", arguments: ["-c", "exit 3"])
    await #expect(throws: GraphvizError.unexpectedExit(code: 3, message: "")) {
      try await renderer.render(RenderJob(dot, formats: [.svg]))
    }
  }

  @Test(arguments: [
    "", "bwlch-picture/1 svg:10\\nshort", "bwlch-picture/1 svg:1\\ntoo long",
    "bwlch-picture/1 png:3\\nabc", "bwlch-picture/0 svg:3\\nabc", "hello",
  ])
  func keepsNothingOfAnAnswerThatIsNotWhole(answer: String) async {
    let renderer = GraphvizRenderer(
      workerPath: "/bin/sh",
      arguments: ["-c", "printf '\(answer)'"]
    )
    await #expect(throws: GraphvizError.incompleteAnswer) {
      try await renderer.render(RenderJob("digraph {}", formats: [.svg]))
    }
  }

  @Test func takesAnAnswerThatIsWhole() async throws {
    let renderer = GraphvizRenderer(
      workerPath: "/bin/sh",
      arguments: ["-c", "printf 'bwlch-picture/1 svg:3\\nabc'"]
    )
    let pictures = try await renderer.render(RenderJob("digraph {}", formats: [.svg]))
    #expect(pictures == [.svg: Array("abc".utf8)])
  }

  @Test func saysWhichProgramCouldNotBeStarted() async {
    let renderer = GraphvizRenderer(workerPath: "/nowhere/bwlch")
    let error = await #expect(throws: GraphvizError.self) {
      try await renderer.render(RenderJob("digraph {}", formats: [.svg]))
    }
    guard case .couldNotStart("/nowhere/bwlch", _) = error else {
      Issue.record("expected couldNotStart, got \(String(describing: error))")
      return
    }
  }

  @Test func drawsNothingWhenNoFormatIsWanted() async throws {
    let renderer = GraphvizRenderer(workerPath: "/nowhere/bwlch")
    let pictures = try await renderer.render(RenderJob("digraph {}", formats: []))
    #expect(pictures.isEmpty)
  }

  @Test(arguments: [
    (
      GraphvizError.timedOut(limit: .seconds(30)),
      "the picture was not ready after 30 s and was given up; draw a smaller part, "
        + "or allow more time"
    ),
    (
      .badDOT(message: "syntax error near '}'", line: 4),
      "the graph cannot be read (line 4 of the DOT): syntax error near '}'"
    ),
  ])
  func saysWhatToDo(error: GraphvizError, description: String) {
    #expect(error.description == description)
  }
}
