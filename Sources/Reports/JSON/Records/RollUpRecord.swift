import Assessment
import Catalogue
import FactorModel

/// Counts and means over a group of factors as they are written out.
package struct RollUpRecord: JSONRecord {
  package struct Verdicts: JSONRecord {
    let counts: [Verdict: Int]
  }

  package struct Bands: JSONRecord {
    let counts: [Band: Int]
  }

  let rollUp: RollUp
  let label: String

  init(_ rollUp: RollUp, labels: Labels) {
    self.rollUp = rollUp
    label = labels.group(rollUp.group)
  }

  private static let groups = ["all", "class", "side", "theme", "population"]

  package static let name = "rollup"
  package static let about =
    "Counts first, means second. Themes and populations overlap and are not to be summed."
  package static var fields: [JSONField<Self>] {
    [
      JSONField("group", .code(groups), "What it is a group by.") { .string($0.rollUp.group.kind) },
      .optional("id", "Which class, side, theme or population; null for all.") {
        $0.rollUp.group.id
      },
      .string("label", "Its label.") { $0.label },
      .integer("factors", "Factors in it.") { $0.rollUp.factors },
      .record("verdicts", "Aspects by verdict.") { Verdicts(counts: $0.rollUp.verdicts) },
      .record("bands", "Factors by band; for a population, aspects by band.") {
        Bands(counts: $0.rollUp.bands)
      },
      .record("mean", "Mean coverage; null where all are exempt.") {
        $0.rollUp.mean.map { GapRecord.Coverage(range: $0) }
      },
    ]
  }
}

extension RollUp.Group {
  var kind: String {
    switch self {
    case .all: "all"
    case .factorClass: "class"
    case .side: "side"
    case .theme: "theme"
    case .population: "population"
    }
  }

  var id: String? {
    switch self {
    case .all: nil
    case .factorClass(let factorClass): factorClass.rawValue
    case .side(let side): side.rawValue
    case .theme(let theme): theme.text
    case .population(let population): population.text
    }
  }
}

extension RollUpRecord.Verdicts {
  package static let name = "verdictCounts"
  package static let about = "Four different findings; they are not added up into one number."
  package static var fields: [JSONField<Self>] {
    Verdict.allCases.map { verdict in
      .integer(verdict.rawValue, "Aspects with this verdict.") { $0.counts[verdict] ?? 0 }
    }
  }
}

extension RollUpRecord.Bands {
  package static let name = "bandCounts"
  package static let about = "How many have each band."
  package static var fields: [JSONField<Self>] {
    Band.allCases.map { band in
      .integer(band.rawValue, "How many have this band.") { $0.counts[band] ?? 0 }
    }
  }
}
