import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

@testable import Diagrams

@Suite struct PagePlanTests {
  private func plan(linked: [String], _ pairs: [(String, String)], apart: Int) -> PagePlan {
    let apart: [FactorID] = (0..<apart).map { key("u\($0)") }
    let heights = (apart + linked.map { key($0) }).map { ($0, 60.0) }
    let byNode = Dictionary(uniqueKeysWithValues: heights)
    return PagePlan(
      PagePlan.Blocks(
        linked: ColumnPlan(nodes: nodes(linked), edges: edges(pairs), heights: byNode),
        apart: apart,
        heights: byNode,
        keyColumns: 5,
        keyHeights: (inColumns: 150, inOne: 500)
      )
    )
  }

  @Test func putsEverythingBesideATallMap() throws {
    let names = (0..<30).map { "t\($0)" }
    let plan = plan(linked: names, names.dropFirst().map { ("t0", $0) }, apart: 12)
    #expect(plan.grid == .after(key("t15")))
    #expect(plan.key == .after(try #require(plan.rows.first?.last)))
    #expect(plan.rows.flatMap { $0 }.count == 12)
  }

  @Test func putsEverythingBelowAWideMap() {
    let names = (0..<9).map { "t\($0)" }
    let plan = plan(linked: names, Array(zip(names, names.dropFirst())), apart: 12)
    #expect(plan.grid == .below)
    #expect(plan.key == .below)
    #expect(plan.gap == 48)
  }

  @Test func findsAPlaceForFactorsThatAreAllUnlinked() {
    let plan = plan(linked: [], [], apart: 7)
    #expect(plan.grid == .below)
    #expect(plan.rows.flatMap { $0 }.count == 7)
  }

  @Test func findsAPlaceForTheKeyAlone() {
    #expect(plan(linked: [], [], apart: 0).key == .below)
  }
}

func nodes(_ names: [String]) -> [DiagramNode] {
  names.map { name in
    DiagramNode(
      id: key(name),
      label: name,
      standing: .inside,
      factorClass: .need,
      side: .demand,
      band: .weak,
      coverage: .zero,
      verdicts: [],
      dataGaps: 0
    )
  }
}

func edges(_ pairs: [(String, String)]) -> [DiagramEdge] {
  pairs.map { DiagramEdge(from: key($0.0), to: key($0.1), polarity: .positive) }
}
