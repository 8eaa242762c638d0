import Bilingual
import Catalogue
import FactorModel
import Testing

@testable import Assessment

/// The facts that a prospect names, against every set of fewer facts and every way in which those may turn out.
///
/// Only years are open: periods, and how often series appear. What a fact may turn out to be is filled in, and what is then
/// known answers, so that nothing is taken from how the search weighs what is possible.
struct FewestFactsTests {
  @Test(arguments: 0..<10)
  func noFewerFactsWouldDo(block: Int) {
    var prospects = 0
    for seed in UInt64(block * 10)..<UInt64(block * 10 + 10) {
      let scene = YearsScene(seed: seed)
      guard let prospect = scene.answer.prospect else { continue }
      let facts = Set(prospect.witness.openFields)
      guard scene.ways(of: facts) <= 800, facts.count <= 5 else { continue }
      prospects += 1
      let isEnough = scene.canReach(prospect.verdict, finding: facts)
      #expect(isEnough, "seed \(seed): \(Self.words(facts)) would not do")
      for fewer in scene.openFacts.subsets(of: facts.count - 1)
      where scene.ways(of: fewer) <= 800 {
        let isEnough = scene.canReach(prospect.verdict, finding: fewer)
        #expect(
          !isEnough,
          "seed \(seed): \(Self.words(fewer)) would do in place of \(Self.words(facts))"
        )
      }
    }
    #expect(prospects > 1)
  }

  private static func words(_ facts: Set<DataSetField>) -> String {
    facts.sorted().map { "\($0.dataSet) \($0.field)" }.joined(separator: ", ")
  }
}

/// One or two aspects and up to three controls, each measured by data sets that differ in their years alone.
private struct YearsScene {
  /// What is known of years lies in these.
  private static let window = 2018...2022
  /// What is found out lies in these: some years more than any question asks for.
  private static let foundWindow = 2016...2022

  private var dataSets: [DataSet] = []
  private let question: Question
  private let model: Model
  private let ways = LevelWays(World.lattice)

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 104_729)
    let names = ["a", "b", "c", "d", "e"]
    let aspects = Int.random(in: 1...2, using: &random)
    let controls = Int.random(in: 0...3, using: &random)
    var open = 0
    var mappings: [Mapping] = []
    for name in names.prefix(aspects + controls) {
      for number in 0..<Int.random(in: 1...2, using: &random) {
        var set = Self.dataSet("\(name)-\(number)", open < 3, &random)
        if let shared = dataSets.randomElement(using: &random),
          Int.random(in: 0..<6, using: &random) == 0
        {
          set = shared
        } else {
          dataSets.append(set)
          if !Self.openFields(of: set).isEmpty { open += 1 }
        }
        mappings.append(
          Mapping(
            aspect: QuestionScene.aspect(name),
            dataSet: set.id,
            directness: .direct,
            because: "a test says so"
          )
        )
      }
    }
    question = Question(
      id: key("question"),
      text: LocalizedText("What?"),
      aspects: names.prefix(aspects).map(QuestionScene.aspect),
      controls: names.dropFirst(aspects).prefix(controls).map(QuestionScene.aspect),
      geography: LevelReference(key("local-authority")),
      years: [1, 1, 2, 2, 3].randomElement(using: &random) ?? 1,
      use: .describe
    )
    model = Self.model(names.prefix(aspects + controls).map { $0 }, mappings)
  }

  /// Figures never grow old, so that only the years decide.
  private static func model(_ names: [String], _ mappings: [Mapping]) -> Model {
    var contract = World.method.defaultContract
    contract.oldestMonths = 1_200
    let factors = names.map { name in
      Factor(
        id: key(name),
        label: LocalizedText(name),
        factorClass: .need,
        side: .demand,
        themes: [key("all")],
        aspects: [
          Aspect(
            id: QuestionScene.aspect(name),
            label: LocalizedText("Level"),
            contract: contract
          )
        ]
      )
    }
    return Model(
      checked: ModelDraft(
        themes: [Theme(id: key("all"), number: 1, label: LocalizedText("All"))],
        factors: factors,
        mappings: mappings
      ),
      method: World.method
    )
  }

  private static func dataSet(
    _ name: String,
    _ mayBeOpen: Bool,
    _ random: inout SeededGenerator
  ) -> DataSet {
    let years = window.shuffled(using: &random)
    let (early, late) = (min(years[0], years[1]), max(years[0], years[1]))
    let kind = mayBeOpen ? Int.random(in: 0...9, using: &random) : 0
    return .meeting(name) { set in
      switch kind {
      case 1...3: set.period = .unknown
      case 4: set.period = period(early, nil)
      case 5, 6: set.period = period(nil, late)
      case 7, 8: set.period = period(early, late)
      default: set.period = editions(years.prefix(Int(years[0]) % 3 + 1))
      }
      if ![0, 3].contains(kind) { set.frequency = .unknown }
      if [6, 8, 9].contains(kind) { set.confirmed = day("2022-01-31") }
    }
  }

  private static func period(_ first: Int?, _ last: Int?) -> Fact<PeriodCoverage> {
    Fact(
      .value(
        .range(
          first: first.flatMap { .financialYear(from: $0) },
          last: last.flatMap { .financialYear(from: $0) }
        )
      )
    )
  }

  private static func editions(_ years: some Sequence<Int>) -> Fact<PeriodCoverage> {
    Fact(.value(.editions(years.sorted().compactMap { .financialYear(from: $0) })))
  }

  var answer: QuestionAnswer { answerer(dataSets).answer(question) }

  /// What a period is found out to be also says whether the figures are old.
  private func answerer(_ dataSets: [DataSet]) -> QuestionAnswerer {
    let version = World.version("2023-03", World.asOf, dataSets)
    let history = World().history([version])
    return QuestionAnswerer(
      history: history,
      version: version,
      asOf: World.asOf,
      factors: Assessor(model: model, history: history)
        .assessment(of: version, tellsEffects: false).factors,
      ways: ways
    )
  }

  var openFacts: Set<DataSetField> {
    Set(
      dataSets.flatMap { set in
        Self.openFields(of: set).map { DataSetField(dataSet: set.id, field: $0) }
      }
    )
  }

  private static func openFields(of set: DataSet) -> [String] {
    let ends = set.period.value.map { [$0.first, $0.last].compactMap(\.self).count } ?? 0
    let isPeriodOpen = ends < 2 || !set.isConfirmed(on: World.asOf)
    return (isPeriodOpen ? ["period"] : []) + (set.frequency.isUnknown ? ["frequency"] : [])
  }

  /// In how many ways `facts` may turn out together.
  func ways(of facts: Set<DataSetField>) -> Int {
    dataSets.reduce(1) { $0 * turns(of: $1, facts).count }
  }

  /// Whether `facts` may turn out so that what is then known answers at least so well.
  func canReach(_ verdict: QuestionVerdict, finding facts: Set<DataSetField>) -> Bool {
    canReach(verdict, dataSets.map { turns(of: $0, facts) }, [])
  }

  private func canReach(
    _ verdict: QuestionVerdict,
    _ turns: [[DataSet]],
    _ chosen: [DataSet]
  ) -> Bool {
    guard chosen.count < turns.count else {
      return answerer(chosen).isProven(question, atLeast: verdict)
    }
    return turns[chosen.count].contains { canReach(verdict, turns, chosen + [$0]) }
  }

  /// What the data set may turn out to be once its share of `facts` is found out.
  private func turns(of set: DataSet, _ facts: Set<DataSetField>) -> [DataSet] {
    var set = set
    // Of whole years a yearly series has all that any other may have.
    if facts.contains(DataSetField(dataSet: set.id, field: "frequency")) {
      set.frequency = Fact(.value(.annual))
    }
    guard facts.contains(DataSetField(dataSet: set.id, field: "period")) else { return [set] }
    let isSeen = set.isConfirmed(on: World.asOf)
    set.confirmed = nil
    return Self.periods(set, isSeen).map { period in
      var found = set
      found.period = period
      return found
    }
  }

  private static func periods(_ set: DataSet, _ isSeen: Bool) -> [Fact<PeriodCoverage>] {
    if case .editions(let known)? = set.period.value {
      let later = foundWindow.filter { $0 > known.last?.bucket ?? .min }
      return [editions(Set(known.map(\.bucket) + later))]
    }
    let first = set.period.value?.first?.bucket
    let last = set.period.value?.last?.bucket
    let begins = first.map { $0...$0 } ?? foundWindow.lowerBound...(last ?? foundWindow.upperBound)
    let ends = last.map { isSeen ? $0...$0 : $0...foundWindow.upperBound } ?? foundWindow
    return begins.flatMap { begin in
      ends.filter { $0 >= begin }.map { period(begin, $0) }
    }
  }
}

extension Set where Element: Comparable {
  /// Every part of so many members.
  fileprivate func subsets(of count: Int) -> [Set] {
    guard count > 0 else { return count == 0 ? [[]] : [] }
    let members = sorted()
    return members.indices.flatMap { place in
      Set(members[(place + 1)...]).subsets(of: count - 1).map { $0.union([members[place]]) }
    }
  }
}
