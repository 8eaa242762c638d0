import Diagnostics
import Diagrams
import Graphviz

/// Finds the places of a diagram: kept ones, so far as there are any, the rest by a worker.
struct LayOutDiagram: Sendable {
  let renderer: GraphvizRenderer
  let layouts: DrawPictures.Layouts

  /// More than this is refused: `sfdp` would need minutes, and nobody can read it.
  static let mostFactors = 10_000

  /// The layout, and what is to be said of it: that it could not be kept, or that what was kept could not be read.
  func run(_ diagram: Diagram) async throws(DrawingError) -> (DiagramLayout, remarks: [String]) {
    guard diagram.nodes.count <= Self.mostFactors else {
      throw .tooLarge(factors: diagram.nodes.count, most: Self.mostFactors)
    }
    let (kept, doubts) = kept(diagram)
    let layout =
      switch LayoutKeeper.decide(kept, for: diagram) {
      case .kept(let layout): layout
      case .extended(let plan): try await extended(plan)
      case .fresh: try await fresh(diagram)
      }
    return (layout, doubts + keep(layout, of: diagram))
  }

  /// What was kept of the diagram, and why it cannot be used where it cannot.
  private func kept(_ diagram: Diagram) -> (DiagramLayout?, [String]) {
    guard case .kept(let store) = layouts, let text = store.text(of: diagram.id) else {
      return (nil, [])
    }
    let read = LayoutFile.read(text, path: store.path(of: diagram.id))
    return (read.value, read.diagnostics.map { $0.rendered() })
  }

  /// Keeps the layout for the next time; what is to be said where that is not possible.
  private func keep(_ layout: DiagramLayout, of diagram: Diagram) -> [String] {
    guard let store = layouts.store else { return [] }
    do {
      try store.keep(LayoutFile.text(layout), of: diagram.id)
      return []
    } catch let error as CouldNot {
      return ["the places of \(diagram.id) are not kept: could not \(error.what)"]
    } catch {
      return ["the places of \(diagram.id) are not kept: \(error)"]
    }
  }

  private func extended(_ plan: LayoutExtension) async throws(DrawingError) -> DiagramLayout {
    let plain = try await places(plan.dot, plan.engine)
    do {
      return try plan.layout(plain: plain)
    } catch {
      throw .unusable(error)
    }
  }

  private func fresh(_ diagram: Diagram) async throws(DrawingError) -> DiagramLayout {
    let plan = LayoutPlan(diagram)
    var plain: String?
    if let dot = plan.dot { plain = try await places(dot, plan.engine) }
    do {
      return try plan.layout(plain: plain)
    } catch {
      throw .unusable(error)
    }
  }

  /// What the engine answers in the format `plain`.
  private func places(
    _ dot: String,
    _ engine: LayoutPlan.Engine
  ) async throws(DrawingError) -> String {
    let job = RenderJob(dot, engine: engine.layoutEngine, formats: [.plain])
    do {
      return String(decoding: try await renderer.render(job)[.plain] ?? [], as: UTF8.self)
    } catch {
      throw .notDrawn(error)
    }
  }
}

extension LayoutPlan.Engine {
  fileprivate var layoutEngine: LayoutEngine {
    switch self {
    case .dot: .dot
    case .sfdp: .sfdp
    case .nop1: .nop1
    }
  }
}
