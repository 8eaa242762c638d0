import Bilingual
import Catalogue
import FactorModel
import Testing

@testable import Assessment

/// The facts that a prospect names are enough for it, and none of them can be spared.
struct FactsThatDecideTests {
  /// A world in which no figure grows old: that a series turns out to be old is no doubt that a prospect settles.
  private static func world(_ seed: UInt64) -> RandomWorld {
    var world = QuestionCase.aged(RandomWorld(seed: seed))
    for factor in world.factors.indices {
      for aspect in world.factors[factor].aspects.indices {
        world.factors[factor].aspects[aspect].contract.oldestMonths = 1_200
      }
    }
    // What a part does not know of itself its whole may know; here each is found out by itself.
    for place in world.dataSets.indices { world.dataSets[place].partOf = nil }
    return world
  }

  @Test(arguments: 0..<10)
  func theFactsListedAreEnoughAndNoneCanBeSpared(block: Int) {
    var count = 0
    for seed in UInt64(block * 10)..<UInt64(block * 10 + 10) {
      let world = Self.world(seed)
      let factors = QuestionCase.factors(of: world)
      for number in 0..<6 {
        let example = QuestionCase(seed: seed &* 6 + UInt64(number), world, factors)
        guard let prospect = example.answerer.answer(example.question).prospect else { continue }
        count += 1
        expect(prospect, in: example, seed)
      }
    }
    #expect(count > 4)
  }

  private func expect(
    _ prospect: QuestionAnswer.Prospect,
    in example: QuestionCase,
    _ seed: UInt64
  ) {
    let fields = prospect.witness.openFields
    #expect(!fields.isEmpty, "seed \(seed)")
    let best = verdicts(finding: fields, prospect, example)
    #expect(best.max() == prospect.verdict, "seed \(seed): \(example.question) \(fields)")
    // All look-ups stand for one here: finding out one of them settles them all.
    for name in Set(fields.map { $0.field == OpenFact.lookUpField ? nil : $0 }) {
      let rest = fields.filter { name == nil ? $0.field != OpenFact.lookUpField : $0 != name }
      let spared = verdicts(finding: rest, prospect, example)
      #expect(
        spared.allSatisfy { $0 < prospect.verdict },
        "seed \(seed): \(String(describing: name)) of \(fields) can be spared"
      )
    }
  }

  /// With the facts found out, the intervals yearly or rare: which of them is better depends on the years.
  private func verdicts(
    finding fields: [DataSetField],
    _ prospect: QuestionAnswer.Prospect,
    _ example: QuestionCase
  ) -> [QuestionVerdict] {
    [Frequency.annual, .decennial].map { frequency in
      let establisher = Establisher(example, prospect, frequency: frequency)
      return establisher.answer(finding: fields).verdict
    }
  }
}

/// Finds out facts of a random world, each as one would wish.
private struct Establisher {
  let example: QuestionCase
  let prospect: QuestionAnswer.Prospect
  let frequency: Frequency
  /// The years on which the prospect rests; where only the ends of ranges are known, two of them or one.
  let years: [Int]
  let areEnds: Bool

  init(_ example: QuestionCase, _ prospect: QuestionAnswer.Prospect, frequency: Frequency) {
    self.example = example
    self.prospect = prospect
    self.frequency = frequency
    let found = example.answerer.search(for: example.question, .possible).best().result
    if let ends = found?.state.ends {
      areEnds = true
      years = Self.years(ends)
      return
    }
    areEnds = false
    let controls = (found?.options ?? []).dropFirst(example.question.aspects.count)
    // Of these the ones that the controls tell of as well, where there are any.
    years =
      controls.compactMap { $0?.years }.reduce(found?.state.years ?? YearSet()) { all, own in
        let both = all.intersection(own)
        return both.isEmpty ? all : both
      }.years
  }

  /// One of each, the latest; two different ones, if there are.
  private static func years(_ ends: YearEnds) -> [Int] {
    let pairs = ends.one.years.reversed().flatMap { one in
      ends.other.years.reversed().filter { $0 != one }.map { [one, $0].sorted() }
    }
    return pairs.first ?? Array(ends.years.years.suffix(1))
  }

  func answer(finding fields: [DataSetField]) -> QuestionAnswer {
    var world = example.world
    for field in fields {
      guard let place = world.dataSets.firstIndex(where: { $0.id == field.dataSet }) else {
        continue
      }
      find(field.field, of: &world.dataSets[place])
    }
    var history = world.history
    if fields.contains(where: { $0.field == OpenFact.lookUpField }) {
      history.geography = Self.cited(history.geography)
    }
    return QuestionAnswerer(
      history: history,
      version: world.version,
      asOf: World.asOf,
      factors: QuestionCase.factors(of: world)
    ).answer(example.question)
  }

  private static func cited(_ lattice: GeographyLattice) -> GeographyLattice {
    GeographyLattice(
      country: lattice.country,
      levels: lattice.levels,
      covers: lattice.covers.map { cover in
        GeographyCover(finer: cover.finer, coarser: cover.coarser, relation: .nests)
      }
    )
  }

  private func find(_ field: String, of set: inout DataSet) {
    switch field {
    case "presence": set.presence = .stated
    case "availability": set.availability = Fact(.value(.public))
    case "wales": set.wales = Fact(.value(.separable))
    case "statistic": set.statistics = Fact(.value([.count]))
    case "comparable_areas": set.comparableBetweenAreas = Fact(.value(true))
    case "comparable_time": set.comparableOverTime = Fact(.value(.yes))
    case "lifecycle": set.lifecycle = Fact(.value(.active))
    case "frequency": set.frequency = Fact(.value(frequency))
    case "period": findPeriod(&set)
    case "levels":
      let from = (prospect.witness.choices + prospect.witness.controls)
        .filter { $0.dataSet == set.id }.map(\.access.from)
      set.levels = Fact(.value(OpenList((set.levels.value?.known ?? []) + from)))
    case "populations": set.populations = Fact(.value(OpenList([key("care-leavers")])))
    case "breakdowns":
      let wanted = example.world.factors.flatMap(\.aspects).flatMap(\.contract.breakdowns)
      set.breakdowns = Fact(.value(OpenList(wanted)))
    default: break
    }
  }

  /// Of a range whose interval is not known: in one of the years of the prospect, if it can be another than the end that is known.
  private func end(
    of set: DataSet,
    _ first: ReferencePeriod?,
    _ last: ReferencePeriod?
  ) -> ReferencePeriod? {
    let known = [first, last].compactMap { $0?.bucket }
    let year = areEnds ? years.last { !known.contains($0) } ?? years.last : years.last
    return year.flatMap { ReferencePeriod.financialYear(from: $0) }
  }

  /// As many years as the interval allows; of an unknown interval the ends, one of them in the years of the prospect.
  private func findPeriod(_ set: inout DataSet) {
    let first = set.period.value?.first
    let last = set.confirmed == nil ? set.period.value?.last : nil
    set.confirmed = nil
    if case .editions(let known)? = set.period.value {
      let later = ((known.last?.bucket ?? 2021) + 1...2022).compactMap {
        ReferencePeriod.financialYear(from: $0)
      }
      set.period = Fact(.value(.editions(known + later)))
      return
    }
    let months = set.frequency.value?.months
    if !set.frequency.isUnknown, months.map({ $0 > 12 }) ?? true {
      let known = (first?.bucket ?? 1990)...(last?.bucket ?? 2022)
      let editions = known.compactMap { ReferencePeriod.financialYear(from: $0) }
      set.period = Fact(.value(.editions(editions)))
      return
    }
    let isFrequencyFound = months != nil
    let latest = ReferencePeriod.financialYear(from: 2022)
    let year = end(of: set, first, last) ?? latest
    let earliest = isFrequencyFound ? ReferencePeriod.financialYear(from: 1900) : year
    if first == nil {
      let end = areEnds && !isFrequencyFound ? year : latest
      let beginning = areEnds && !isFrequencyFound ? years.first : nil
      set.period = Fact(
        .value(
          .range(
            first: beginning.flatMap { .financialYear(from: $0) } ?? earliest,
            last: last ?? end
          )
        )
      )
    } else {
      let end = isFrequencyFound ? latest : year
      set.period = Fact(.value(.range(first: first, last: last ?? end)))
    }
  }
}
