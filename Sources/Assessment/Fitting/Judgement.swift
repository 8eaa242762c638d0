import Catalogue
import FactorModel

/// A data set held against the contract of an aspect: everything a component or term is decided from.
struct Judgement {
  let dataSet: DataSet
  let contract: Contract
  let asOf: Day
  let history: CatalogueHistory
  let names: VocabularyNames

  static let half = Rational(1, 2)

  /// Of figures that were not observed in this version it is unknown whether they were public, or ran.
  ///
  /// That neither bears on a data set cannot be: it reads as unknown.
  var availability: Fact<Availability> {
    dataSet.presence == .notObserved ? .unknown : dataSet.availability.withoutDoesNotBear
  }

  var lifecycle: Fact<Lifecycle> {
    if dataSet.presence == .notObserved { return .unknown }
    // A series that has stopped stays stopped; one that ran may have stopped since.
    if !isConfirmed, dataSet.lifecycle.value != .stopped { return .unknown }
    return dataSet.lifecycle.withoutDoesNotBear
  }

  /// What is not out yet on the day cannot have been looked into: which period is the latest then is unknown.
  var period: Fact<PeriodCoverage> {
    dataSet.periodAhead(of: asOf) == nil ? dataSet.period : .unknown
  }

  var isConfirmed: Bool { dataSet.isConfirmed(on: asOf) }

  var wales: Fact<WalesSeparability> { dataSet.wales.withoutDoesNotBear }
}

extension Fact {
  fileprivate var withoutDoesNotBear: Self { state == .doesNotBear ? .unknown : self }
}

extension ScoreRange {
  /// From the lowest to the highest of the values that are possible.
  init(possible values: Rational...) {
    self.init(low: values.min() ?? 0, high: values.max() ?? 0)
  }

  var isSettled: Bool { low == high }
}

extension Term.Outcome {
  /// Passes where the whole range is 1, fails where none of it is.
  init(_ range: ScoreRange, unknown fields: [String]) {
    if range.low == 1 {
      self = .passes
    } else if range.high < 1 {
      self = .fails
    } else {
      self = .unknown(fields)
    }
  }
}
