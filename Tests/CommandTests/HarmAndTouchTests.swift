import Foundation
import Testing

/// What `bwlch whatif` says of proposals that take something away, and `bwlch plan` of those that fall short, on the example.
struct HarmAndTouchTests {
  let bench: CommandBench

  static let proposals = """
    cost_unit: points
    proposals:
      - id: count-breakfasts
        label: {en: Count places in breakfast clubs}
        kind: collection
        cost: 4
        because: Every school knows its places.
        adds:
          - id: breakfast-places
            title: Places in breakfast clubs
            availability: public
            lifecycle: active
            statistic: count
            levels: local-authority
            wales: separable
            frequency: annual
            period: "2017/18..2022/23"
            comparable_time: "yes"
            comparable_areas: "yes"
        maps:
          - {data_set: breakfast-places, aspect: breakfast-clubs.level, directness: direct}
      - id: document-attendance
        label: {en: Put a quality report beside attendance}
        kind: repair
        cost: 1
        because: It is written already.
        changes:
          - {data_set: attendance, field: quality_document, value: report}
      - id: spoil-attendance
        label: {en: Publish attendance for schools alone}
        kind: repair
        cost: 0
        because: To show what would be lost.
        changes:
          - {data_set: attendance, field: levels, value: wales}
      - id: stop-census
        label: {en: Stop the census of children looked after}
        kind: repair
        cost: 0
        because: To show what would be lost.
        changes:
          - {data_set: looked-after-census, field: lifecycle, value: stopped}
    """
  static let questions = """
    questions:
      - id: breakfasts
        text: {en: Where are there breakfast clubs?}
        aspects: [breakfast-clubs.level]
        geography: local-authority
        use: compare
      - id: looked-after
        text: {en: Where are there most children looked after?}
        aspects: [looked-after.level]
        geography: local-authority
        use: compare
      - id: attendance
        text: {en: Do children looked after miss school?}
        aspects: [school-attendance.level]
        geography: local-authority
        use: compare
    """

  init() async throws {
    bench = try CommandBench()
    _ = await bench.run("init")
    try bench.write(Self.proposals, to: "model/proposals.yaml")
    try bench.write(Self.questions, to: "model/questions.yaml")
  }

  private func output(_ arguments: String...) async -> String {
    let outcome = await bench.run(arguments + ["--quiet"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// The cells of the line of `first`, by the titles of their columns.
  private func cells(
    of first: String,
    in text: String,
    after head: String
  ) throws -> [String: Substring] {
    let lines = text.split(separator: "\n")
    let place = try #require(lines.firstIndex { $0.hasPrefix(head) })
    let rule = lines[place + 1]
    let row = try #require(lines.first { $0.hasPrefix(first + " ") })
    var cells: [String: Substring] = [:]
    var start = rule.startIndex
    while start < rule.endIndex {
      let end = rule[start...].firstIndex(of: " ") ?? rule.endIndex
      let (from, to) = (
        rule.distance(from: rule.startIndex, to: start),
        rule.distance(from: rule.startIndex, to: end)
      )
      let title = String(lines[place].dropFirst(from).prefix(to - from))
        .trimmingCharacters(in: .whitespaces)
      cells[title] = row.dropFirst(from).prefix(to - from)
      start = rule[end...].firstIndex(of: "-") ?? rule.endIndex
    }
    return cells
  }

  @Test func theListOfProposalsShowsWhatIsLost() async throws {
    let text = await output("whatif")
    let harm = try cells(of: "stop-census", in: text, after: "Proposal ")
    for (title, number) in [
      "Answers worsened": "1", "Gaps that arise": "1", "Aspects covered less": "1",
      "Gaps closed": "0",
    ] {
      #expect(
        harm[title]?.trimmingPrefix(while: \.isWhitespace) == number[...],
        "\(title): \(harm)"
      )
    }
    let good = try cells(of: "document-attendance", in: text, after: "Proposal ")
    #expect(good["Gaps narrowed"]?.trimmingPrefix(while: \.isWhitespace) == "1", "\(good)")
    #expect(good["Gaps that widen"]?.trimmingPrefix(while: \.isWhitespace) == "0")
    let spoiled = try cells(of: "spoil-attendance", in: text, after: "Proposal ")
    #expect(spoiled["Gaps that widen"]?.trimmingPrefix(while: \.isWhitespace) == "1", "\(spoiled)")
    let csv = await output("whatif", "--format", "csv")
    #expect(csv.contains("looked-after") && csv.contains("worsens") && csv.contains("widens"))
    let json = await output("whatif", "--format", "json")
    let joined = json.split(whereSeparator: \.isWhitespace).joined()
    #expect(joined.contains("\"worsens\":[\"looked-after\"]"))
    #expect(joined.contains("\"widens\":[\"school-attendance.level@children-looked-after\"]"))
    let alone = await output("whatif", "spoil-attendance")
    #expect(alone.contains("Gaps that widen"))
  }

  @Test func tellsGapsThatProposalsTouchFromThoseThatNoneTouches() async {
    let text = await output("plan", "--close", "all", "--answer", "all")
    let parts = text.split(separator: "No proposal touches", maxSplits: 1)
    #expect(parts.count == 2, "\(text)")
    #expect(parts.first?.contains("school-attendance.level@children-looked-after") == true)
    #expect(parts.first?.contains("document-attendance") == true, "\(text)")
    #expect(parts.last?.contains("school-attendance") == false)
    #expect(parts.last?.contains("child-poverty.level") == true)
  }

  @Test func saysHowMuchOfWhatIsAskedForThePlanMeets() async {
    let text = await output("plan", "--answer", "all", "--fully")
    #expect(text.contains("Meets: 1 of the 3 that are asked for"), "\(text)")
    let json = await output("plan", "--answer", "all", "--fully", "--format", "json")
    for words in ["\"asked\": 3", "\"reached\": 1", "\"metAlready\": 1", "\"unreached\": 1"] {
      #expect(json.contains(words), "\(json)")
    }
  }
}
