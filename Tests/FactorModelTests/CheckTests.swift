import Diagnostics
import FactorModel
import Testing

struct CheckTests {
  @Test func listsEveryCheckOnceInOrderOfItsID() {
    let ids = Check.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Check.all.map(\.id))
  func namesChecksInKebabCase(_ id: String) {
    #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
  }

  @Test(arguments: Check.all.map(\.id))
  func givesEveryCheckAReasonInSentencesAndAnExample(_ id: String) throws {
    let check = try #require(Check.all.first { $0.id == id })
    #expect(check.why.hasSuffix("."))
    #expect(!check.why.contains("\n"))
    #expect(!check.reports.isEmpty || id == "oversized-file")
    for example in check.reports {
      #expect(!example.places.isEmpty, "an example points at no place")
    }
    for example in check.accepts {
      #expect(example.places.isEmpty, "an example of what is accepted points at a place")
    }
  }

  @Test func countsColumnsOfMarkersInTheTextWithoutThem() {
    let example = Check.all.first { $0.id == "wrong-kind" }?.reports.first
    let columns = example?.places.filter { $0.file == "model/factors/02.yaml" }
    #expect(
      columns == [
        .text(file: "model/factors/02.yaml", line: 2, column: 26),
        .text(file: "model/factors/02.yaml", line: 2, column: 70),
      ]
    )
  }
}
