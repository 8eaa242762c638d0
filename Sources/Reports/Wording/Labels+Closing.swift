package import Assessment
import Bilingual
import Catalogue
import FactorModel

extension Labels {
  /// What would have to be so, as the end of a sentence whose subject is the data set.
  package func phrase(_ term: ClosingTerm) -> String {
    switch term {
    case .published: self(LocalizedText("is open to the public"))
    case .walesFigure: self(LocalizedText("gives a figure for Wales"))
    case .populationIdentified(let population):
      self(LocalizedText("identifies this group: \(self.population(population))"))
    case .directMeasure: self(LocalizedText("measures the thing itself"))
    case .restMeasured: self(LocalizedText("measures the rest of it too"))
    case .level(let level):
      self(LocalizedText("is released at this level: \(self.level(level))"))
    case .periodEnding(let day):
      self(LocalizedText("has a latest period that ends on \(self(Wording.day(day))) or later"))
    case .seriesResumed: self(LocalizedText("runs again"))
    case .annualPoints(let count):
      self(
        LocalizedText(
          "has \(Wording.count(count, "annual point", "annual points")) without a break"
        )
      )
    case .editions(let count):
      self(LocalizedText("has \(Wording.count(count, "edition", "editions")) that can be compared"))
    case .breakdowns(let breakdowns):
      self(LocalizedText("is broken down by \(self(list(breakdowns)))"))
    case .comparableBetweenAreas: self(LocalizedText("uses common definitions in all areas"))
    case .qualityReport: self(LocalizedText("has a quality report that states its known issues"))
    case .workingLink: self(LocalizedText("can be reached by a link that works"))
    }
  }

  private func list(_ breakdowns: [Breakdown]) -> LocalizedText {
    Wording.list(breakdowns.map { LocalizedText(breakdown($0)) })
  }

  /// Everything that would have to be so for a gap to go, in one sentence.
  package func sentence(_ condition: ClosingCondition) -> String {
    self(LocalizedText("Closes when \(clause(condition))"))
  }

  /// The sentence without its *Closes when*.
  func clause(_ condition: ClosingCondition) -> String {
    let phrases = condition.terms.map(phrase)
    let needsAnother =
      condition.terms.contains(.directMeasure) || condition.terms.contains(.restMeasured)
    let subject: String
    switch condition.dataSet.map(dataSet) {
    case nil: subject = self(LocalizedText("there is a data set on it that"))
    case let title? where needsAnother:
      subject = self(LocalizedText("“\(title)” as extended, or another data set,"))
    case let title?: subject = "“\(title)”"
    }
    guard let last = phrases.last else {
      return self(LocalizedText("a data set on it is published."))
    }
    let joined: String
    switch phrases.count {
    case 1: joined = last
    case 2: joined = phrases[0] + (phrases[0].contains(": ") ? ", and " : " and ") + last
    default: joined = phrases.dropLast().joined(separator: "; ") + "; and \(last)"
    }
    return self(LocalizedText("\(subject) \(joined)."))
  }
}
