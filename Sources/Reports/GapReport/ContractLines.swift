import Bilingual
import Catalogue
import FactorModel

/// A contract, line by line.
struct ContractLines {
  private let labels: Labels

  init(_ labels: Labels) { self.labels = labels }

  func lines(of contract: Contract) -> [Definition] {
    var lines = [
      line(GapReportWording.level, labels.level(contract.geography)),
      line(GapReportWording.age, labels(GapReportWording.months(contract.oldestMonths))),
      line(GapReportWording.points, labels(GapReportWording.span(contract))),
      line(GapReportWording.wales, labels(GapReportWording.yes(contract.walesSeparable))),
    ]
    if let population = contract.population {
      lines.append(line(GapReportWording.identifies, labels.population(population)))
    }
    if !contract.breakdowns.isEmpty {
      let breakdowns = contract.breakdowns.map { LocalizedText(labels.breakdown($0)) }
      lines.append(line(GapReportWording.breakdowns, labels(Wording.list(breakdowns))))
    }
    if let because = contract.because {
      let sources = contract.citations.map(\.description).joined(separator: "; ")
      let cited = sources.isEmpty ? "" : " (\(sources))"
      lines.append(line(GapReportWording.use, Wording.sentence(because) + cited))
    }
    return lines
  }

  private func line(_ term: LocalizedText, _ detail: String) -> Definition {
    Definition([.text(labels(term))], [.text(detail)])
  }
}
