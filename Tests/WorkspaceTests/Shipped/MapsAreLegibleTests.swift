import Assessment
import Diagrams
import FactorModel
import Foundation
import Graphviz
import Testing

/// Every map of the shipped case, laid out by the worker and measured: nothing lies over anything.
struct MapsAreLegibleTests {
  private static func renderer() throws -> GraphvizRenderer {
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    let worker = (bundles + CommandLine.arguments.prefix(1))
      .map { URL(filePath: $0).deletingLastPathComponent().appending(component: "bwlch").path }
      .first(where: FileManager.default.isExecutableFile)
    return GraphvizRenderer(
      workerPath: try #require(worker, "no bwlch was built beside the tests"),
      timeLimit: .seconds(120)
    )
  }

  private static func layout(_ diagram: Diagram) async throws -> DiagramLayout {
    let plan = LayoutPlan(diagram)
    guard let dot = plan.dot else { return try plan.layout(plain: nil) }
    let engine = try #require(LayoutEngine(rawValue: plan.engine.rawValue))
    let job = RenderJob(dot, engine: engine, formats: [.plain])
    let plain = try #require(try await renderer().render(job)[.plain])
    return try plan.layout(plain: String(decoding: plain, as: UTF8.self))
  }

  @Test func noMapHasAnythingOverAnything() async throws {
    let catalogue = MapCatalogue(try ShippedProject.snapshot())
    var seen = 0
    for entry in catalogue.entries {
      guard let diagram = catalogue.diagram(of: entry.subject) else { continue }
      let layout = try await Self.layout(diagram)
      let report = LegibilityReport(DiagramPainter(diagram, layout: layout).scene)
      #expect(report.faults == [], "\(entry.id)")
      #expect(try #require(report.smallestType) >= 8.5, "\(entry.id)")
      #expect(LayoutKeeper.decide(layout, for: diagram) == .kept(layout), "\(entry.id)")
      seen += 1
    }
    #expect(seen >= 16, "a map for each theme at least")
  }

  /// The places of the review's map, for the catalogue as it stood years before.
  @Test func keptPlacesServeAnotherVersion() async throws {
    let theme = try #require(MapCatalogue(ShippedProject.snapshot()).subject(named: "theme-crime"))
    let now = try #require(MapCatalogue(ShippedProject.snapshot()).diagram(of: theme))
    let then = try #require(MapCatalogue(ShippedProject.snapshot("2016-12")).diagram(of: theme))
    let layout = try await Self.layout(now)
    guard case .kept(let kept) = LayoutKeeper.decide(layout, for: then) else {
      Issue.record("the factors and links are the same")
      return
    }
    #expect(kept.links == layout.links)
    #expect(LegibilityReport(DiagramPainter(then, layout: kept).scene).faults == [])
  }

  @Test func noNeighbourhoodHasAnythingOverAnything() throws {
    let snapshot = try ShippedProject.snapshot()
    for factor in snapshot.model.factors {
      let map = try #require(NeighbourhoodMap(snapshot, focus: factor.id))
      let scene = try #require(EgoPicture(map.diagram)).scene
      #expect(LegibilityReport(scene).faults == [], "\(factor.id)")
    }
  }
}
