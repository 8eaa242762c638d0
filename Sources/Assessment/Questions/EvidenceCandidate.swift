import Catalogue
import FactorModel

/// A data set that may stand for an aspect in the answer to a question.
struct EvidenceCandidate: Sendable {
  /// One way to use it: all its years, or only those between two breaks.
  struct Variant: Sendable {
    var years: DataSetYears
    /// Reservations that hold by what is known, and by what is at best possible.
    var proven: Set<Reservation>
    var possible: Set<Reservation>
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
    var open: [String] = []
    for term in fit.terms where term.code == .notPublished || term.code == .notSeparable {
      switch term.outcome {
      case .passes: break
      case .fails: return nil
      case .unknown(let fields): open += fields
      }
    }
    if fit.role == .notObserved { open.append("presence") }
    self.dataSet = dataSet
    openFields = open
    reach = LevelReach(of: dataSet, ways: ways, country: country)
    var (proven, possible) = Self.reservations(of: fit)
    if question.use.comparesAreas, question.geography.level != country {
      Self.judgeAreas(dataSet, &proven, &possible)
    }
    let years = DataSetYears(of: dataSet, asOf: asOf)
    // What is held constant has to be known at one time only.
    let isOverTime = !isControl && (question.years > 1 || question.use == .trend)
    variants =
      isOverTime
      ? Self.variants(of: dataSet, years, proven, possible)
      : [Variant(years: years, proven: proven, possible: possible)]
  }

  /// What the fit says that bears on the use of the figures, by what is known and by what is possible.
  private static func reservations(of fit: Fit) -> (Set<Reservation>, Set<Reservation>) {
    var (proven, possible): (Set<Reservation>, Set<Reservation>) = ([], [])
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
      case .fails:
        proven.insert(reservation)
        possible.insert(reservation)
      case .unknown:
        // Figures for past years stay what they are, whether or not the series still runs.
        if reservation != .stopped, reservation != .old { proven.insert(reservation) }
      }
    }
    if proven.contains(.stopped) {
      (proven, possible) = (proven.subtracting([.old]), possible.subtracting([.old]))
    }
    return (proven, possible)
  }

  private static func judgeAreas(
    _ dataSet: DataSet,
    _ proven: inout Set<Reservation>,
    _ possible: inout Set<Reservation>
  ) {
    switch dataSet.comparableBetweenAreas.state {
    case .value(true), .doesNotBear: break
    case .value(false):
      proven.insert(.areasNotComparable)
      possible.insert(.areasNotComparable)
    case .unknown: proven.insert(.areasPerhapsNotComparable)
    }
  }

  /// All years with a reservation, and without it each stretch in which figures can be compared.
  private static func variants(
    of dataSet: DataSet,
    _ years: DataSetYears,
    _ proven: Set<Reservation>,
    _ possible: Set<Reservation>
  ) -> [Variant] {
    switch dataSet.comparableOverTime.state {
    case .value(.yes), .doesNotBear:
      return [Variant(years: years, proven: proven, possible: possible)]
    case .unknown:
      let doubt = proven.union([.perhapsNotComparableOverTime])
      return [Variant(years: years, proven: doubt, possible: possible)]
    case .value(.no):
      let fault: Set<Reservation> = [.notComparableOverTime]
      return [
        Variant(years: years, proven: proven.union(fault), possible: possible.union(fault))
      ]
    case .value(.breaks(let breaks)):
      let starts = breaks.map { dataSet.bucket(ofYear: $0) }.sorted()
      let fault: Set<Reservation> = [.seriesBreak]
      let whole = Variant(
        years: years,
        proven: proven.union(fault),
        possible: possible.union(fault)
      )
      let bounds = [Int.min] + starts
      return zip(bounds, starts.map { $0 - 1 } + [Int.max]).map { from, through in
        let stretch = YearSet(from: from, through: through)
        return Variant(
          years: DataSetYears(
            proven: years.proven.intersection(stretch),
            possible: years.possible.intersection(stretch),
            openFields: years.openFields
          ),
          proven: proven,
          possible: possible
        )
      } + [whole]
    }
  }
}

extension DataSet {
  /// The financial year of the figures that people call by `year`: what a count on 31 March 2018 counts is of 2017/18.
  fileprivate func bucket(ofYear year: Int) -> Int {
    guard let last = self.period.value?.last, last.year != year else {
      return self.period.value?.last?.bucket ?? year
    }
    return year + (last.bucket - last.year)
  }
}
