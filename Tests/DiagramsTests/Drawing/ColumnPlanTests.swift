import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

@testable import Diagrams

@Suite struct ColumnPlanTests {
  private func plan(_ names: [String], _ pairs: [(String, String)]) -> ColumnPlan {
    ColumnPlan(
      nodes: nodes(names),
      edges: edges(pairs),
      heights: Dictionary(uniqueKeysWithValues: names.map { (key($0), 60) })
    )
  }

  private func names(_ plan: ColumnPlan) -> [[String]] { plan.columns.map { $0.map(\.text) } }

  @Test func putsEachFactorRightOfAllThatLeadToIt() {
    let plan = plan(["a", "b", "c", "d"], [("d", "a"), ("d", "b"), ("b", "a"), ("a", "c")])
    #expect(names(plan) == [["d"], ["b"], ["a"], ["c"]])
    #expect(plan.backward.isEmpty)
  }

  @Test func setsAsideOneLinkOfEachCircle() {
    let plan = plan(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "a"), ("b", "a")])
    #expect(names(plan) == [["a"], ["b"], ["c"]])
    #expect(Set(plan.backward.map { "\($0.from) \($0.to)" }) == ["c a", "b a"])
  }

  @Test func movesWhatHasRoomOutOfAHighColumn() {
    let plan = plan(
      ["a", "b", "c", "x", "y", "z"],
      [("a", "b"), ("b", "c"), ("x", "c"), ("y", "c"), ("z", "c")]
    )
    #expect(plan.columns.map(\.count).max() == 3)
    #expect(plan.columns.count == 3)
  }

  @Test func runsEveryOtherLinkToTheRight() {
    let names = (0..<40).map { "f\($0)" }
    let pairs = (0..<120).map { ("f\($0 * 7 % 40)", "f\(($0 * 13 + 5) % 40)") }
      .filter { $0.0 != $0.1 }
    let plan = plan(names, pairs)
    for edge in edges(pairs) where !plan.backward.contains(edge) {
      #expect(plan.distance(edge) > 0)
    }
    #expect(plan.columns.joined().count == 40)
  }
}

private func nodes(_ names: [String]) -> [DiagramNode] {
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

private func edges(_ pairs: [(String, String)]) -> [DiagramEdge] {
  pairs.map { DiagramEdge(from: key($0.0), to: key($0.1), polarity: .positive) }
}
