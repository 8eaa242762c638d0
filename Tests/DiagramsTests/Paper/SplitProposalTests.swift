import Diagrams
import Testing

struct SplitProposalTests {
  private func printed(smallest: Double, on paper: PaperSize = .a4) -> PrintedType {
    // As large as the sheet: printed as it is.
    let sheet = paper.size(.landscape)
    let room = Size(sheet.width - 2 * paper.margin, sheet.height - 2 * paper.margin)
    return PrintedType(
      picture: room,
      smallestType: smallest,
      paper: paper,
      orientation: .landscape
    )
  }

  @Test func proposesNothingWhereAllCanBeRead() {
    let parts = [(id: "a", title: "A", factors: 1)]
    #expect(SplitProposal(parts: parts, of: 4, printed: printed(smallest: 8)) == nil)
  }

  @Test func estimatesTheTypeOfSmallerMapsByTheirArea() throws {
    let parts = [
      (id: "small", title: "Small", factors: 5), (id: "large", title: "Large", factors: 15),
    ]
    let proposal = try #require(
      SplitProposal(parts: parts, of: 20, printed: printed(smallest: 5))
    )
    #expect(proposal.parts.map(\.id) == ["small", "large"])
    #expect(abs(proposal.parts[0].smallest - 10) < 0.001)
    #expect(proposal.parts.map(\.isLegible) == [true, false])
    #expect(proposal.paper == .a1)
  }

  @Test func doesNotPromiseMuchOfATinyMap() throws {
    let parts = [(id: "one", title: "One", factors: 1)]
    let proposal = try #require(
      SplitProposal(parts: parts, of: 10_000, printed: printed(smallest: 1))
    )
    #expect(proposal.parts[0].smallest < 3)
  }

  @Test func proposesNothingWhereNothingHelps() {
    #expect(SplitProposal(parts: [], of: 10, printed: printed(smallest: 3, on: .a0)) == nil)
  }
}
