import Catalogue
import FactorModel

/// A data set that may stand for an aspect in the answer to a question.
struct EvidenceCandidate: Sendable {
  /// One way to use it: all its years, or only those between two breaks.
  struct Variant: Sendable {
    var years: DataSetYears
    var doubts: Doubts
  }

  /// Reservations that hold by what is known, with the fields that would settle those that are not known to hold.
  struct Doubts: Sendable {
    private(set) var proven: Set<Reservation> = []
    private var deciding: [Reservation: Set<String>] = [:]

    /// Those that stay even if all that is not known turns out well.
    var possible: Set<Reservation> { proven.filter { deciding[$0] == nil } }
    /// The fields that would have to be found out for the others to fall away.
    var openFields: Set<String> { deciding.values.reduce(into: []) { $0.formUnion($1) } }

    mutating func holds(_ reservation: Reservation) {
      proven.insert(reservation)
      deciding[reservation] = nil
    }

    mutating func mayHold(_ reservation: Reservation, _ fields: [String]) {
      if proven.contains(reservation), deciding[reservation] == nil { return }
      proven.insert(reservation)
      deciding[reservation, default: []].formUnion(fields)
    }

    mutating func drop(_ reservation: Reservation) {
      proven.remove(reservation)
      deciding[reservation] = nil
    }
  }

  let dataSet: DataSet
  let reach: LevelReach
  let variants: [Variant]
  /// Facts that would have to be found out before it counts at all.
  let openFields: [String]

  /// `nil` where it is known not to count: restricted, another nation's, or of no use to the aspect.
  init?(
    _ dataSet: DataSet,
    _ fit: Fit,
    for question: Question,
    isControl: Bool = false,
    asOf: Day,
    ways: LevelWays,
    country: LevelID
  ) {
    guard let open = Self.openFields(of: dataSet, fit) else { return nil }
    self.dataSet = dataSet
    openFields = open
    reach = LevelReach(of: dataSet, ways: ways, country: country)
    var doubts = Self.doubts(fit, of: dataSet, asOf: asOf)
    if question.use.comparesAreas, question.geography.level != country {
      Self.judgeAreas(dataSet, &doubts)
    }
    // What is held constant has to be known at one time only.
    let needed = isControl ? 1 : question.years
    let years = DataSetYears(of: dataSet, asOf: asOf)
      .deciding(isControl ? 1 : needed, controls: isControl ? 0 : question.controls.count)
    let isOverTime = needed > 1 || (!isControl && question.use == .trend)
    variants =
      isOverTime
      ? Self.variants(of: dataSet, years, doubts) : [Variant(years: years, doubts: doubts)]
  }

  /// The facts without which it is not known to count; `nil` where it is known not to.
  private static func openFields(of dataSet: DataSet, _ fit: Fit) -> [String]? {
    var open: [String] = []
    for term in fit.terms where term.code == .notPublished || term.code == .notSeparable {
      switch term.outcome {
      case .passes: break
      case .fails: return nil
      case .unknown(let fields): open += fields
      }
    }
    guard fit.role == .notObserved else { return open }
    // Once it is known that it existed, what the row says of its availability holds.
    switch dataSet.availability.state {
    case .value(.public): open.removeAll { $0 == "availability" }
    case .value: return nil
    case .unknown, .doesNotBear: break
    }
    return open + ["presence"]
  }

  /// What the fit says that bears on the use of the figures.
  private static func doubts(_ fit: Fit, of dataSet: DataSet, asOf: Day) -> Doubts {
    var doubts = Doubts()
    let running = decidingLifecycle(of: dataSet, fit, asOf: asOf)
    for term in fit.terms {
      let reservation: Reservation? =
        switch term.code {
        case .proxyOnly: .proxy
        case .partOnly: .part
        case .populationNotIdentified: .populationNotIdentified
        case .breakdownMissing: .breakdownMissing
        case .discontinued: .stopped
        case .tooOld: .old
        case .notFound, .neverCollected, .unassessed, .notPublished, .notSeparable,
          .geographyTooCoarse, .seriesBreak, .spanTooShort, .notComparable,
          .qualityUndocumented, .unreachable:
          nil
        }
      guard let reservation else { continue }
      switch term.outcome {
      case .passes: break
      case .fails: doubts.holds(reservation)
      case .unknown(let fields):
        doubts.mayHold(reservation.ifUnknown, term.code == .discontinued ? running : fields)
      }
    }
    if dataSet.lifecycle.value == .stopped {
      doubts.drop(.perhapsStopped)
      doubts.holds(.stopped)
    }
    if doubts.proven.contains(.stopped) {
      doubts.drop(.old)
      doubts.drop(.perhapsOld)
    }
    return doubts
  }

  /// What would have to be found out to know whether the series runs.
  ///
  /// Of a row that was not seen, or not for long, what it says of that holds as soon as it is seen again.
  private static func decidingLifecycle(of dataSet: DataSet, _ fit: Fit, asOf: Day) -> [String] {
    let presence = fit.role == .notObserved ? ["presence"] : []
    let period = dataSet.isConfirmed(on: asOf) ? [] : ["period"]
    let lifecycle = dataSet.lifecycle.value == nil ? ["lifecycle"] : []
    return presence + period + lifecycle
  }

  private static func judgeAreas(_ dataSet: DataSet, _ doubts: inout Doubts) {
    switch dataSet.comparableBetweenAreas.state {
    case .value(true), .doesNotBear: break
    case .value(false): doubts.holds(.areasNotComparable)
    case .unknown: doubts.mayHold(.areasPerhapsNotComparable, ["comparable_areas"])
    }
  }

  /// All years with a reservation, and without it each stretch in which figures can be compared.
  private static func variants(
    of dataSet: DataSet,
    _ years: DataSetYears,
    _ doubts: Doubts
  ) -> [Variant] {
    var faulty = doubts
    switch dataSet.comparableOverTime.state {
    case .value(.yes), .doesNotBear: break
    case .unknown: faulty.mayHold(.perhapsNotComparableOverTime, ["comparable_time"])
    case .value(.no): faulty.holds(.notComparableOverTime)
    case .value(.breaks(let breaks)):
      faulty.holds(.seriesBreak)
      let starts = breaks.map { dataSet.bucket(ofYear: $0) }.sorted()
      let stretches = zip([Int.min] + starts, starts.map { $0 - 1 } + [Int.max])
      return stretches.map { from, through in
        Variant(years: years.within(YearSet(from: from, through: through)), doubts: doubts)
      } + [Variant(years: years, doubts: faulty)]
    }
    return [Variant(years: years, doubts: faulty)]
  }
}

extension DataSetYears {
  /// Only the chances that may be of use where `needed` years are, and controls may each tell of another.
  ///
  /// The ends of a range are known as soon as the period is, however often it is published. Where one year will do, any one of
  /// them does; more than two they never are.
  fileprivate func deciding(_ needed: Int, controls: Int) -> DataSetYears {
    if needed > 2 {
      return DataSetYears(proven: proven, chances: chances.filter { $0.ends == nil })
    }
    guard needed <= 1, controls <= 1 else { return self }
    let isEndEnough = chances.contains { $0.ends != nil }
    return DataSetYears(
      proven: proven,
      chances: chances.compactMap { chance in
        if chance.ends != nil { return Chance(chance.years, chance.openFields) }
        let takesBoth = chance.openFields.count > 1
        return isEndEnough && takesBoth ? nil : chance
      }
    )
  }
}

extension DataSet {
  /// The financial year of the figures that people call by `year`: what a count on 31 March 2018 counts is of 2017/18.
  func bucket(ofYear year: Int) -> Int {
    guard let last = self.period.value?.last, last.year != year else {
      return self.period.value?.last?.bucket ?? year
    }
    return year + (last.bucket - last.year)
  }
}

extension Reservation {
  /// What a sceptic would say where it is not known whether it holds.
  fileprivate var ifUnknown: Self {
    switch self {
    case .populationNotIdentified: .populationPerhapsNotIdentified
    case .breakdownMissing: .breakdownPerhapsMissing
    case .stopped: .perhapsStopped
    case .old: .perhapsOld
    default: self
    }
  }
}
