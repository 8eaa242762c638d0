import Assessment
import Catalogue
import FactorModel
import Reports
import TestSupport
import Testing

struct GraphReportTests {
  /// The story with links that form a loop and two chains, of which one holds.
  private static let snapshot: Snapshot = {
    let story = Story().snapshot
    var draft = story.model.draft
    for index in draft.factors.indices where draft.factors[index].id == "school-exclusions" {
      draft.factors[index].alsoClass = .provision
    }
    let pairs: [(FactorID, FactorID, Polarity)] = [
      ("referrals", "school-exclusions", .positive), ("school-exclusions", "referrals", .negative),
      ("school-exclusions", "leisure", .negative), ("leisure", "care-leaver-outcomes", .positive),
      ("school-exclusions", "care-leaver-outcomes", .unknown),
    ]
    draft.links = pairs.map { Link(from: $0, to: $1, polarity: $2, evidence: []) }
    return Snapshot(
      project: story.project,
      model: Model(checked: draft, method: story.model.method),
      history: story.history,
      version: story.version,
      assessment: story.assessment,
      assessments: story.assessments,
      comparisons: story.comparisons,
      diagnostics: []
    )
  }()

  private let snapshot = Self.snapshot

  /// Without the mark and the line ends of Excel, which editors and git like to change.
  private func lines(of csv: String) -> String {
    String(csv.drop { $0 == "\u{FEFF}" }).replacing("\r\n", with: "\n")
  }

  private func text(_ document: ReportDocument) -> String {
    PlainTextRenderer(width: 110).render(document)
  }

  @Test func tellsWhatTheLinksSay() throws {
    let analysis = GraphAnalysis(snapshot.model)
    let document = AnalysisReport(analysis, of: snapshot.model).document
    try expectGolden(text(document), "analysis.txt")
    try expectGolden(MarkdownRenderer().render(document), "analysis.md")
    let record = AnalysisRecord(analysis, of: snapshot.model)
    try expectGolden(record.json.prettyText, "analysis.json")
    try expectGolden(lines(of: AnalysisCSV.text(record)), "analysis.csv")
  }

  @Test func tellsHowTheDataHold() throws {
    let result = ChainFinder(snapshot).find()
    let document = ChainsReport(result, in: snapshot).document
    try expectGolden(text(document), "chains.txt")
    try expectGolden(MarkdownRenderer().render(document), "chains.md")
    let record = ChainsRecord(result, in: snapshot)
    try expectGolden(record.json.prettyText, "chains.json")
    try expectGolden(lines(of: ChainsCSV.text(record)), "chains.csv")
  }

  @Test func tellsOneChainInFull() throws {
    let pair = ChainFinder.Pair(need: "referrals", outcome: "care-leaver-outcomes")
    let result = ChainFinder(snapshot).find(needs: [pair.need], outcomes: [pair.outcome])
    try expectGolden(text(ChainAccount(result, of: pair, in: snapshot).document), "chain.txt")
  }

  /// A chain over an exempt factor, pairs of every other kind, and an outcome for which the search was ended.
  private var everything: ChainFinder.Result {
    var result = ChainFinder(snapshot).find()
    for place in result.chains.indices { result.chains[place].steps[1].isExempt = true }
    let pair = { (need: FactorID) in
      ChainFinder.Pair(need: need, outcome: "care-leaver-outcomes")
    }
    result.undecided = [pair("a-need")]
    result.joinedOtherwise = [pair("b-need")]
    result.exempt = [pair("z-need")]
    result.notLookedAt = [.init(outcome: "last-outcome", needs: 7)]
    return result
  }

  @Test func marksWhatIsExemptAndSaysWhatWasNotLookedAt() throws {
    let result = everything
    let all = text(ChainsReport(result, in: snapshot, isPart: true).document)
      .replacing(/\s+/, with: " ")
    #expect(all.contains("school-exclusions (exempt)"))
    #expect(all.contains("Exempt: nothing is asked of the factor"))
    #expect(all.contains("1 more pair is joined by exempt factors alone"))
    #expect(all.contains("7 pairs were not looked at"))
    #expect(all.contains("They lead to last-outcome."))
    let chain = try #require(result.chains.first)
    let pair = ChainFinder.Pair(
      need: try #require(chain.need),
      outcome: try #require(chain.outcome)
    )
    let one = text(ChainAccount(result, of: pair, in: snapshot).document)
    #expect(one.contains("exempt") && one.contains("nothing is asked of it"))
    let record = ChainsRecord(result, in: snapshot).json
    let schema = try #require(JSONSchemas.all.first { $0.name == "bwlch.chains-1.json" }?.schema)
    #expect(SchemaChecker(schema: schema).faults(record) == [])
    #expect(record.prettyText.contains(#""isExempt": true"#))
  }

  @Test func hasARowForEachPairThatLinksJoin() throws {
    let rows = lines(of: ChainsCSV.text(ChainsRecord(everything, in: snapshot)))
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let chains = everything.chains.count
    #expect(rows.count == 1 + chains + 4)
    #expect(rows[0].prefix(3) == ["need", "outcome", "state"])
    #expect(rows[1].prefix(3) == ["a-need", "care-leaver-outcomes", "undecided"])
    #expect(rows[2].prefix(3) == ["b-need", "care-leaver-outcomes", "joined-otherwise"])
    #expect(rows[3...2 + chains].allSatisfy { $0[2] == "holds" || $0[2] == "broken" })
    #expect(rows[3 + chains].prefix(3) == ["z-need", "care-leaver-outcomes", "exempt"])
    #expect(rows[4 + chains].prefix(3) == ["", "last-outcome", "not-looked-at"])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
  }

  /// Two sets of sources that break a chain: one the catalogue knows, and two with one that it does not.
  private var holding: ChainFinder.Result {
    var result = ChainFinder(snapshot).find()
    result.chains = result.chains.prefix(1).map { chain in
      var chain = chain
      let sources: [[EvidenceSource]] = [
        [.instrument("Leavers' return"), .unknown("exclusions")],
        [.instrument("Census, yearly"), .unknown("referral-totals")], [],
      ]
      for place in chain.steps.indices {
        chain.steps[place].low = Rational(1, 2)
        chain.steps[place].support = sources[place].map {
          .init(source: $0, dataSets: ["exclusions"])
        }
        chain.steps[place].isExempt = sources[place].isEmpty
      }
      let sets = sources.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
      chain.breaking = EvidenceChain.Breaking(losses: 2, leastLosses: 1, sets: sets)
      return chain
    }
    return result
  }

  /// Programs are told which data set it is in a member or a spelling of its own, not in a sentence.
  @Test func namesSourcesThatAreNotKnownWithoutWords() throws {
    let record = ChainsRecord(holding, in: snapshot)
    let schema = try #require(JSONSchemas.all.first { $0.name == "bwlch.chains-1.json" }?.schema)
    #expect(SchemaChecker(schema: schema).faults(record.json) == [])
    guard case .array(let chains)? = record.json["chains"], let chain = chains.first,
      case .array(let sets)? = chain["breakingSets"],
      case .array(let steps)? = chain["factors"],
      case .array(let support)? = steps.first?["sources"]
    else {
      Issue.record("the chain breaks")
      return
    }
    func source(_ instrument: String?, _ dataSet: String?) -> JSONValue {
      .object([
        .init("instrument", .optional(instrument)), .init("dataSet", .optional(dataSet)),
      ])
    }
    #expect(
      sets.map { $0["sources"] } == [
        .array([source("Census, yearly", nil), source(nil, "referral-totals")]),
        .array([source("Leavers' return", nil), source(nil, "exclusions")]),
      ]
    )
    #expect(support.map { $0["source"] } == [.string("Leavers' return"), .null])
    #expect(support.map { $0["isKnown"] } == [.bool(true), .bool(false)])
    let csv = ChainsCSV.text(record)
    #expect(
      csv.contains(
        #""Census, yearly; data-set:referral-totals | Leavers' return; data-set:exclusions""#
      ),
      "\(csv)"
    )
  }

  @Test func validatesAgainstTheirSchemas() throws {
    let analysis = AnalysisRecord(GraphAnalysis(snapshot.model), of: snapshot.model).json
    let chains = ChainsRecord(ChainFinder(snapshot).find(), in: snapshot).json
    for (name, document) in [("bwlch.analysis-1.json", analysis), ("bwlch.chains-1.json", chains)] {
      let schema = try #require(JSONSchemas.all.first { $0.name == name }?.schema)
      #expect(SchemaChecker(schema: schema).faults(document) == [])
    }
  }

  private func complete(_ count: Int) -> Model {
    let names = (0..<count).compactMap { FactorID("f\($0)") }
    var draft = snapshot.model.draft
    let factor = draft.factors[0]
    draft.factors = names.map { id in
      var copy = factor
      copy.id = id
      return copy
    }
    draft.links = names.flatMap { from in
      names.filter { $0 != from }.map {
        Link(from: from, to: $0, polarity: .positive, evidence: [])
      }
    }
    return Model(checked: draft, method: .fixture)
  }

  @Test(arguments: [
    (
      LoopLimits(length: 2), 4,
      "All loops of at most 2 links are listed; there may be longer ones, up to 4 links, which were not looked for."
    ),
    (
      LoopLimits(length: 4, count: 8), 4,
      "All loops of at most 2 links are listed, and some longer ones: the list is cut short at 8 loops, and there are more."
    ),
    (
      LoopLimits(length: 12, count: 1_000_000, steps: 2_000), 12,
      "and perhaps some longer ones: the search was cut short after 2\u{A0}000 steps, and there may be more."
    ),
  ])
  func saysWhatTheListOfLoopsLacks(limits: LoopLimits, factors: Int, words: String) {
    let model = complete(factors)
    let analysis = GraphAnalysis(model, limits: limits)
    let text = PlainTextRenderer(width: 400).render(AnalysisReport(analysis, of: model).document)
    #expect(text.contains(words), "\(text)")
  }

  @Test func saysSoWhereThereIsNothingToTell() {
    var draft = snapshot.model.draft
    draft.links = []
    let bare = Model(checked: draft, method: .fixture)
    let nothing = text(AnalysisReport(GraphAnalysis(bare), of: bare).document)
    #expect(nothing.contains("The model has no link"))
    draft.links = [
      Link(from: "referrals", to: "leisure", polarity: .positive, evidence: [])
    ]
    let model = Model(checked: draft, method: .fixture)
    let noLoop = text(AnalysisReport(GraphAnalysis(model), of: model).document)
    #expect(noLoop.contains("The model has no feedback loop."))
    let large = GraphAnalysis(model, betweennessSteps: 0)
    #expect(text(AnalysisReport(large, of: model).document).contains("Betweenness was left out"))
    draft.factors.removeAll { $0.factorClass == .outcome }
    let without = Model(checked: draft, method: .fixture)
    let analysis = text(AnalysisReport(GraphAnalysis(without), of: without).document)
    #expect(analysis.contains("the model has no factor of the class outcome"))
  }
}
