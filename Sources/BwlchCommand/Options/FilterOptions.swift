import ArgumentParser
import Assessment
import Catalogue
import Diagnostics
import FactorModel
import Reports

/// Which part of a result is shown; the numbers stay those of the whole.
struct FilterOptions: ParsableArguments {
  @Option(name: .customLong("class"), help: "Factors of this class.")
  var classes: [FactorClass] = []

  @Option(name: .customLong("side"), help: "Factors on this side.")
  var sides: [Side] = []

  @Option(
    name: .customLong("theme"),
    help: ArgumentHelp("Factors of this theme: its id or its number.", valueName: "theme")
  )
  var themes: [String] = []

  @Option(
    name: .customLong("population"),
    help: ArgumentHelp("Aspects that ask for this group.", valueName: "population")
  )
  var populations: [String] = []

  @Option(name: .customLong("verdict"), help: "Aspects with this verdict.")
  var verdicts: [Verdict] = []

  @Option(name: .customLong("reason"), help: "Gaps for this reason.")
  var reasons: [ReasonCode] = []

  @Option(name: .customLong("band"), help: "What is covered to this degree.")
  var bands: [Band] = []

  /// The filter, once every name in it is known to `model`.
  func filter(in model: Model) throws -> ReportFilter {
    ReportFilter(
      classes: classes,
      sides: sides,
      themes: try themes.map { try theme(named: $0, in: model) },
      populations: try populations.map { try population(named: $0, in: model) },
      verdicts: verdicts,
      reasons: reasons,
      bands: bands
    )
  }

  private func population(named name: String, in model: Model) throws -> PopulationID {
    if let id = PopulationID(name), model.population(id) != nil { return id }
    throw UsageFault.unknown(
      "population",
      name,
      among: model.populations.map(\.id.text),
      list: "model/populations.yaml lists them"
    )
  }
}

/// The theme that a person means by an id or by a number.
func theme(named name: String, in model: Model) throws -> ThemeID {
  if let theme = model.themes.first(where: { $0.id.text == name || String($0.number) == name }) {
    return theme.id
  }
  throw UsageFault.unknown(
    "theme",
    name,
    among: model.themes.map(\.id.text),
    list: "model/themes.yaml lists them"
  )
}

extension FactorClass: ExpressibleByArgument {}
extension Side: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}
extension ReasonCode: ExpressibleByArgument {}
extension Band: ExpressibleByArgument {}
