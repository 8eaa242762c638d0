import Assessment
import Bilingual
import Catalogue
package import FactorModel

extension Labels {
  package func recommendation(_ id: RecommendationID) -> String {
    snapshot.model.recommendations.first { $0.id == id }.map { self($0.label) } ?? id.text
  }

  func status(_ status: RecommendationStatus) -> Inline {
    .state(self(Wording.name(status)), Wording.tone(status))
  }

  /// What a row of the ledger is about.
  func subject(_ subject: LedgerRow.Subject) -> String {
    switch subject {
    case .dataSet(let id): dataSet(id)
    case .aspect(let id): full(id)
    case .output(let id): snapshot.history.output(id)?.title ?? id.text
    case .attested: self(LocalizedText("Attested"))
    }
  }

  /// What would have to happen for a row to count, as a sentence.
  func phrase(_ mover: LedgerRow.Mover) -> String {
    switch mover {
    case .facts(let fields):
      let words = Set(fields.map(\.field)).sorted().map { Wording.field($0) }
      return self(LocalizedText("Somebody finds out \(Wording.list(words).english)."))
    case .field(let column, let values):
      let name = Wording.shortField(column).english
      return self(LocalizedText("Its \(name) becomes \(values.joined(separator: " or "))."))
    case .gap(let id):
      let gap = snapshot.assessment.gaps.first { $0.id == id }
      return gap.map { sentence($0.closes) } ?? self(LocalizedText("The gap \(id) is closed."))
    case .published:
      return self(
        LocalizedText("A series that measures it, or a part of it, is published and runs.")
      )
    case .level(let level):
      return self(
        LocalizedText("A series that measures it is published at this level: \(self.level(level)).")
      )
    case .search: return self(LocalizedText("Somebody looks for data on it, and says where."))
    case .linkCheck: return self(LocalizedText("Its link is checked, and works."))
    case .newer(let day):
      return self(LocalizedText("It shows data that end on \(self(Wording.day(day))) or later."))
    case .format(let formats):
      let names = formats.map(\.rawValue).joined(separator: " or ")
      return self(LocalizedText("It comes in this form: \(names)."))
    case .output: return self(LocalizedText("The catalogue says which data sets it shows."))
    case .attestation:
      return self(LocalizedText("Somebody attests it, with a day, a name and a citation."))
    }
  }
}
