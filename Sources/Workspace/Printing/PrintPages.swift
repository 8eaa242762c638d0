package import Bilingual
package import Catalogue
import Chromium
import Diagrams
import Graphviz

/// Prints pages as PDF: through a headless browser where there is one, else through the worker that draws.
///
/// A browser makes one document of all pages, tagged, with title, language and outline. The worker makes a document for
/// each page, without tags. Both give the same bytes for the same pages, dated with the as-of day.
package struct PrintPages: Sendable {
  package enum Printed: Sendable, Hashable {
    /// All pages in one tagged document.
    case document([UInt8])
    /// A document for each page, in their order, without tags.
    case sheets([[UInt8]])
  }

  private let browser: String?
  private let worker: GraphvizRenderer
  private let timeLimit: Duration

  /// `timeLimit` holds for the document, or for each page that is printed by itself.
  package init(environment: Environment, timeLimit: Duration) {
    browser = environment.browserPath
    worker = GraphvizRenderer(workerPath: environment.executablePath, timeLimit: timeLimit)
    self.timeLimit = timeLimit
  }

  /// Whether all pages come out as one tagged document.
  package var hasBrowser: Bool { browser != nil }

  /// The PDF of `pages`, of which there is at least one.
  ///
  /// Throws ``CouldNot``: no browser starts, the time is up, or a page of markup meets no browser.
  package func run(
    _ pages: [PrintedPage],
    title: String,
    language: Language,
    asOf day: Day
  ) async throws -> Printed {
    if let browser {
      let html = PageMarkup(title: title, language: language, pages: pages).html
      return .document(PDFStamp.stamped(try await pdf(of: html, with: browser), asOf: day))
    }
    var sheets: [[UInt8]] = []
    for page in pages { sheets.append(PDFStamp.stamped(try await sheet(page), asOf: day)) }
    return .sheets(sheets)
  }

  private func pdf(of html: String, with browser: String) async throws -> [UInt8] {
    do throws(ChromiumError) {
      return try await ChromiumPrinter(program: browser, timeLimit: timeLimit).pdf(of: html)
    } catch {
      throw CouldNot("print with a browser: \(error)", help: Self.wayOut)
    }
  }

  private static let wayOut =
    "name another browser in \(ChromiumProgram.variable), or leave it empty to print without one, untagged"

  private func sheet(_ page: PrintedPage) async throws -> [UInt8] {
    let scene: Scene
    let palette: Palette
    switch page.content {
    case .picture(let picture, let colours):
      scene = picture.printed(on: page.paper, page.orientation)
      palette = colours
    case .sheet(let sheet, let colours): (scene, palette) = (sheet, colours)
    case .markup:
      throw CouldNot(
        "print \(page.title): that takes a browser, and none was found",
        help: "install Chromium, or name one in \(ChromiumProgram.variable)"
      )
    }
    let job = RenderJob(SceneDOT(scene, palette: palette).text, engine: .nop2, formats: [.pdf])
    do throws(GraphvizError) {
      return try await worker.render(job)[.pdf] ?? []
    } catch {
      throw CouldNot("print \(page.title): \(error)", help: nil)
    }
  }
}
