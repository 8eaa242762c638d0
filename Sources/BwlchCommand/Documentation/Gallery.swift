import Assessment
import Diagrams
import Graphviz
import Reports
import Workspace

/// Every standing picture of a project, and one of each kind that is drawn on demand, on a page.
struct Gallery {
  let snapshot: Snapshot
  let environment: Environment
  let layouts: LayoutStore

  /// Of the shipped project; a name that the project does not have is passed over.
  private static let examples = [
    "neighbourhood-referrals-1", "path-domestic-abuse-children-looked-after",
    "theme-childrens-social-care-provision", "timeline-care-leaver-outcomes",
    "outputs-theme-care-leavers",
  ]

  /// `gallery/README.md` and the pictures beside it; throws ``CouldNot`` where one cannot be drawn.
  func files() async throws -> [OutputFile] {
    let catalogue = MapCatalogue(snapshot)
    let subjects =
      catalogue.entries.map(\.subject) + Self.examples.compactMap { catalogue.subject(named: $0) }
    let pictures = subjects.compactMap { catalogue.picture(of: $0) }
    let result = await DrawPictures(
      formats: [.svg],
      layouts: .kept(layouts),
      timeLimit: .seconds(60),
      environment: environment,
      progress: Progress(environment)
    ).run(pictures)
    if let failure = result.failures.first {
      throw CouldNot("draw \(failure.name): \(failure.error)", help: nil)
    }
    let page = OutputFile("README.md", text: MarkdownRenderer().render(page(of: pictures)))
    return (result.files + [page]).map { OutputFile("gallery/\($0.path)", bytes: $0.bytes) }
  }

  private func page(of pictures: [Picture]) -> ReportDocument {
    let introduction =
      "Every picture that 'bwlch render all' draws of the shipped project, and one of each kind that is drawn on demand."
    return ReportDocument(
      title: ["Gallery"],
      blocks: [.paragraph([.text(introduction)])]
        + pictures.map { picture in
          .section(
            Section(
              Anchor(picture.id),
              [.text(picture.title)],
              [
                .figure(
                  Figure(
                    path: "\(picture.id).svg",
                    alternative: picture.title,
                    caption: [.text(picture.alternative)]
                  )
                )
              ]
            )
          )
        }
    )
  }
}
