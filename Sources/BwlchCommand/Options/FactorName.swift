import Catalogue
import Diagnostics
import FactorModel

/// The factor that a person means by an id.
func factor(named name: String, in model: Model) throws -> Factor {
  if let id = FactorID(name), let factor = model.factor(id) { return factor }
  if let id = FactorID(name), let factor = model.factors.first(where: { $0.formerly.contains(id) })
  {
    return factor
  }
  throw UsageFault.unknown(
    "factor",
    name,
    among: model.factors.map(\.id.text),
    list: "'bwlch coverage' lists them"
  )
}
