import Bilingual
import Catalogue
import Chromium
import Diagrams
import Foundation
import Testing

@testable import Workspace

@Suite(.serialized) struct PrintPagesTests {
  private static let browser = ChromiumProgram.path(variables: ProcessInfo.processInfo.environment)
  /// The program that was built beside these tests, which is also the worker that draws.
  private static let program: String? = {
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    return (bundles + CommandLine.arguments.prefix(1))
      .map { URL(filePath: $0).deletingLastPathComponent().appending(component: "bwlch").path }
      .first(where: FileManager.default.isExecutableFile)
  }()

  private let day: Day

  init() throws { day = try #require(Day("2023-03-31")) }

  private static func page(_ id: String, paper: PaperSize = .a3) -> PrintedPage {
    let scene = Scene(
      id: id,
      language: .english,
      title: "Map of \(id)",
      description: "Nothing but a frame and a word.",
      size: Size(400, 200),
      items: [
        .shape(
          SceneShape(
            .rectangle(Frame(x: 1, y: 1, width: 398, height: 198)),
            stroke: .init(.rule)
          )
        ),
        .text(SceneText("ŵyr a ŷd in \(id)", at: Point(20, 60), size: 20)),
      ]
    )
    return PrintedPage(
      title: "Map of \(id)",
      content: .picture(scene, .print),
      paper: paper,
      orientation: .landscape
    )
  }

  private func printer(browser: String?) throws -> PrintPages {
    let environment = Environment(
      workingDirectory: "/",
      executablePath: try #require(Self.program, "no bwlch beside the tests"),
      browserPath: browser,
      output: TextStream(kind: .init()) { _ in },
      errors: TextStream(kind: .init()) { _ in },
      elapsed: { .zero }
    )
    return PrintPages(environment: environment, timeLimit: .seconds(60))
  }

  private func printed(_ pages: [PrintedPage], browser: String?) async throws -> PrintPages.Printed
  {
    try await printer(browser: browser)
      .run(pages, title: "Gaps <of> \"Wales\"", language: .english, asOf: day)
  }

  @Test(.enabled(if: browser != nil))
  func printsOneDatedDocumentWithTheSameBytesEachTime() async throws {
    let pages = [Self.page("crime"), Self.page("housing", paper: .a4)]
    let first = try await printed(pages, browser: Self.browser)
    try await Task.sleep(for: .seconds(1.1))  // the moment that a browser writes has another second
    let second = try await printed(pages, browser: Self.browser)
    #expect(first == second)
    guard case .document(let pdf) = first else {
      Issue.record("expected one document, got \(first)")
      return
    }
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(text.contains("/CreationDate (D:20230331000000Z)"))
    #expect(text.contains("/ModDate (D:20230331000000Z)"))
    #expect(text.contains("/Title (Gaps <of> \"Wales\")"))
    #expect(text.contains("/Lang (en)"))
    #expect(text.contains("/MarkInfo"), "not tagged")
    #expect(text.contains("/Count 2"), "not two pages")
  }

  @Test func printsADocumentForEachPageWithoutABrowser() async throws {
    let pages = [Self.page("crime"), Self.page("housing", paper: .a0)]
    let first = try await printed(pages, browser: nil)
    try await Task.sleep(for: .seconds(1.1))
    let second = try await printed(pages, browser: nil)
    #expect(first == second)
    guard case .sheets(let sheets) = first else {
      Issue.record("expected sheets, got \(first)")
      return
    }
    #expect(sheets.count == 2)
    for sheet in sheets {
      #expect(sheet.starts(with: Array("%PDF-".utf8)))
    }
  }

  @Test func saysThatMarkupTakesABrowser() async throws {
    let page = PrintedPage(
      title: "Words",
      content: .markup("<p>words</p>"),
      paper: .a4,
      orientation: .portrait
    )
    let error = await #expect(throws: CouldNot.self) { try await printed([page], browser: nil) }
    #expect(error?.what == "print Words: that takes a browser, and none was found")
    #expect(error?.help?.contains("BWLCH_CHROMIUM") == true)
  }

  @Test func saysWhichBrowserCannotBeStarted() async throws {
    let error = await #expect(throws: CouldNot.self) {
      try await printed([Self.page("crime")], browser: "/nowhere/chromium")
    }
    #expect(
      error?.what.contains("/nowhere/chromium could not be started") == true,
      "\(String(describing: error))"
    )
    #expect(error?.help?.contains("BWLCH_CHROMIUM") == true)
  }
}
