import Foundation
import MachineSupport
import Testing

@testable import Chromium

@Suite(.serialized) struct ChromiumPrinterTests {
  /// What a test that needs the true browser asks for; machines that build Bwlch need not have one.
  private static let browser = ChromiumProgram.path(variables: ProcessInfo.processInfo.environment)

  private let scripts: URL

  init() throws {
    scripts = FileManager.default.temporaryDirectory
      // Short: the browser makes a socket below it, whose path has 108 bytes at most.
      .appending(component: "bwlch-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
  }

  @Test(.enabled(if: browser != nil))
  func printsATaggedPageWithTitleAndLanguage() async throws {
    let printer = self.printer(try #require(Self.browser))
    let pdf = try await printer.pdf(
      of: "<!DOCTYPE html><html lang=\"cy\"><title>Plant</title><h1>Gofal</h1></html>"
    )
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(text.contains("/MarkInfo"), "not tagged")
    #expect(text.contains("/Lang (cy)"), "no language")
    #expect(text.contains("/Title (Plant)"), "no title")
  }

  @Test(.enabled(if: browser != nil))
  func leavesNothingBehind() async throws {
    let printer = self.printer(try #require(Self.browser))
    _ = try await printer.pdf(of: "<!DOCTYPE html><title>Plant</title>")
    #expect(try leftovers().isEmpty)
  }

  @Test(.timeLimit(.minutes(30))) func killsTheBrowserWithAllItStartedWhenItsTimeIsUp() async throws
  {
    let anHour = "3600.\(Int.random(in: 100_000...999_999))"
    let program = try script("sleep \(anHour) & sleep \(anHour)")
    await #expect(throws: ChromiumError.timedOut(limit: .seconds(1))) {
      try await printer(program, timeLimit: .seconds(1)).pdf(of: "")
    }
    #expect(try leftovers().isEmpty)
    #expect(try await processesHaveEnded(withArgument: anHour), "a child of the browser lives on")
  }

  @Test func saysWhatTheBrowserSaidWhenThereIsNoPDF() async throws {
    let program = try script("echo no display >&2; exit 3")
    await #expect(throws: ChromiumError.failed(message: "no display")) {
      try await printer(program).pdf(of: "")
    }
    #expect(try leftovers().isEmpty)
  }

  @Test func refusesAPDFThatIsCutOff() async throws {
    let program = try script(
      "for a; do case $a in --print-to-pdf=*) printf '%%PDF-1.4 begun' > \"${a#*=}\";; esac; done"
    )
    await #expect(throws: ChromiumError.failed(message: "")) {
      try await printer(program).pdf(of: "")
    }
  }

  @Test func namesAProgramThatIsNotThere() async throws {
    let error = await #expect(throws: ChromiumError.self) {
      try await printer("/nowhere/chromium").pdf(of: "")
    }
    guard case .couldNotStart(let program, _) = error else {
      Issue.record("expected couldNotStart, got \(String(describing: error))")
      return
    }
    #expect(program == "/nowhere/chromium")
  }

  @Test func givesUpTheSandboxForRootAlone() {
    #expect(ChromiumPrinter.arguments(folder: "/f", isRoot: true).contains("--no-sandbox"))
    #expect(!ChromiumPrinter.arguments(folder: "/f", isRoot: false).contains("--no-sandbox"))
  }

  private func printer(_ program: String, timeLimit: Duration = .seconds(60)) -> ChromiumPrinter {
    ChromiumPrinter(program: program, timeLimit: timeLimit, scratch: scripts.path)
  }

  /// The path of a program that stands in for a browser.
  private func script(_ body: String) throws -> String {
    let file = scripts.appending(component: "browser")
    try "#!/bin/sh\n\(body)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scripts.path)
      .filter { $0.hasPrefix("bwlch-print-") }
  }
}
