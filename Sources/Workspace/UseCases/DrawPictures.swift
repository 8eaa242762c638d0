package import Diagrams
package import Graphviz

/// Draws pictures, on both cores: places are kept ones or found by a worker, then everything is painted.
package struct DrawPictures: Sendable {
  /// Where the places of maps come from and go to.
  package enum Layouts: Sendable {
    /// Taken from the store, and kept in it.
    case kept(LayoutStore)
    /// Found afresh, and kept in the store.
    case fresh(LayoutStore)
    /// Found afresh and forgotten.
    case none

    var store: LayoutStore? {
      switch self {
      case .kept(let store), .fresh(let store): store
      case .none: nil
      }
    }
  }

  /// A picture with everything in its place, in the forms that were asked for.
  package struct Drawn: Sendable {
    package var picture: Picture
    package var scene: Scene
    package var files: [PictureFormat: [UInt8]]
  }

  /// A picture that could not be drawn, and why.
  package struct Failure: Sendable, Hashable {
    package var name: String
    package var error: DrawingError
  }

  package struct Result: Sendable {
    /// In the order in which they were asked for.
    package var drawn: [Drawn] = []
    package var failures: [Failure] = []
    /// What is to be said though nothing failed: places that could not be kept.
    package var remarks: [String] = []

    package init() {}

    /// `NAME.svg` and so on, in the order of the pictures and of their forms.
    package var files: [OutputFile] {
      drawn.flatMap { drawn in
        PictureFormat.allCases.compactMap { format in
          drawn.files[format].map { OutputFile("\(drawn.scene.id).\(format.rawValue)", bytes: $0) }
        }
      }
    }
  }

  private let renderer: GraphvizRenderer
  private let formats: Set<PictureFormat>
  private let palette: Palette
  private let layouts: Layouts
  private let reportPath: String?
  private let progress: Progress
  private static let width = 2

  /// A drawing of `formats` in the colours of `palette`.
  ///
  /// `formats` are `svg`, `png` and `pdf`; `timeLimit` holds for each picture by itself. Links in SVG files lead into the
  /// gap report at `reportPath`, relative to them.
  package init(
    formats: Set<PictureFormat>,
    palette: Palette = .screen,
    layouts: Layouts,
    reportPath: String? = nil,
    timeLimit: Duration,
    environment: Environment,
    progress: Progress
  ) {
    renderer = GraphvizRenderer(workerPath: environment.executablePath, timeLimit: timeLimit)
    self.formats = formats
    self.palette = palette
    self.layouts = layouts
    self.reportPath = reportPath
    self.progress = progress
  }

  /// Draws each; one that fails does not keep the others from being drawn.
  package func run(_ pictures: [Picture]) async -> Result {
    var outcomes: [Int: Outcome] = [:]
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var waiting = pictures.enumerated().makeIterator()
      func startNext() {
        guard let (place, picture) = waiting.next() else { return }
        group.addTask { @concurrent in (place, await outcome(of: picture)) }
      }
      for _ in 0..<Self.width { startNext() }
      while let (place, outcome) = await group.next() {
        outcomes[place] = outcome
        progress.report("Drawn: \(pictures[place].id)", done: outcomes.count, of: pictures.count)
        startNext()
      }
    }
    progress.finish()
    return pictures.enumerated().reduce(into: Result()) { result, item in
      switch outcomes[item.offset] {
      case .drawn(let drawn, let remarks)?:
        result.drawn.append(drawn)
        result.remarks += remarks
      case .failed(let error)?:
        result.failures.append(Failure(name: item.element.id, error: error))
      case nil: preconditionFailure("every task that was started has ended")
      }
    }
  }

  private enum Outcome: Sendable {
    case drawn(Drawn, remarks: [String])
    case failed(DrawingError)
  }

  private func outcome(of picture: Picture) async -> Outcome {
    do throws(DrawingError) {
      let (scene, remarks) = try await placed(picture)
      return .drawn(
        Drawn(picture: picture, scene: scene, files: try await files(of: scene)),
        remarks: remarks
      )
    } catch {
      return .failed(error)
    }
  }

  /// The picture with everything in its place.
  private func placed(_ picture: Picture) async throws(DrawingError) -> (Scene, [String]) {
    switch picture {
    case .chart(let chart): return (chart.scene, [])
    case .graph(let diagram):
      let (layout, remarks) = try await LayOutDiagram(renderer: renderer, layouts: layouts)
        .run(diagram)
      return (DiagramPainter(diagram, layout: layout).scene, remarks)
    }
  }

  private func files(of scene: Scene) async throws(DrawingError) -> [PictureFormat: [UInt8]] {
    var files: [PictureFormat: [UInt8]] = [:]
    if formats.contains(.svg) {
      let svg = SceneSVG(scene, as: .file(palette, report: reportPath))
      files[.svg] = Array(svg.text.utf8)
    }
    let painted = formats.intersection([.png, .pdf])
    guard !painted.isEmpty else { return files }
    let job = RenderJob(
      SceneDOT(scene, palette: palette).text,
      engine: .nop2,
      formats: painted
    )
    do {
      return files.merging(try await renderer.render(job)) { first, _ in first }
    } catch {
      throw .notDrawn(error)
    }
  }
}
