import Bilingual
import Catalogue
import Diagnostics
import FactorModel

/// Reads a file of `model/factors/`.
///
/// A part that cannot be read is reported and stands in the draft as the plainest value there is, so that what refers
/// to the factor is still held against it; no model is made from such a draft.
enum FactorsReader {
  /// Contracts state what differs from `contract`.
  static func read(
    _ file: TextFile,
    default contract: Contract,
    into draft: inout ModelDraft
  ) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("factors")
      draft.factors += reader.objects("factors", from: draft.factors.count) {
        $0.factor(default: contract)
      }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func factor(default contract: Contract) -> Factor? {
    require("id", "label", "class", "side", "themes")
    let id: FactorID? = identifier("id")
    let label = label("label")
    let factorClass: FactorClass? = choice("class")
    let alsoClass: FactorClass? = choice("also")
    let side: Side? = choice("side")
    let themes: [ThemeID] = identifiers("themes", "theme", mayBeEmpty: false)
    var contract = contract
    contract.population = identifier("population")
    let note = text("note")
    let citations = citations()
    let formerly: [FactorID] = identifiers("formerly", "former id")
    let level: AspectName? = AspectName("level")
    guard let id, let level else {
      _ = aspects(of: FactorID("unknown"), default: contract)
      return nil
    }
    let text = label ?? LocalizedText(id.text)
    var aspects = aspects(of: id, default: contract)
    if aspects.isEmpty {
      aspects = [
        Aspect(id: AspectID(factor: id, aspect: level), label: text, contract: contract)
      ]
    }
    return Factor(
      id: id,
      label: text,
      factorClass: factorClass ?? .need,
      alsoClass: alsoClass,
      side: side ?? .both,
      themes: themes,
      note: note,
      citations: citations,
      aspects: aspects,
      formerly: formerly
    )
  }

  private mutating func aspects(of factor: FactorID?, default contract: Contract) -> [Aspect] {
    guard let factor else { return [] }
    let stated = states("aspects")
    let faults = diagnostics.count
    let aspects = objects("aspects") { $0.aspect(of: factor, default: contract) }
    if stated, aspects.isEmpty, diagnostics.count == faults {
      diagnostics.append(
        Diagnostic(
          id: "factor-without-aspect",
          at: places[path + ["aspects"]],
          "factor '\(factor)' states an empty list of aspects",
          help: "delete 'aspects' if the factor's own level is what has to be measured"
        )
      )
    }
    return aspects
  }

  private mutating func aspect(of factor: FactorID, default contract: Contract) -> Aspect? {
    require("id", "label")
    let name: AspectName? = identifier("id")
    let label = label("label")
    let weight = rational("weight", atMost: 1000, mayBeZero: false)
    let isRequired = flag("required")
    var contract = contract
    if let population = scalar("population") {
      contract.population =
        population.text == "none" ? nil : population.identifier("population", &diagnostics)
    }
    let note = text("note")
    let citations = citations()
    contract = self.contract(default: contract)
    guard let name else { return nil }
    return Aspect(
      id: AspectID(factor: factor, aspect: name),
      label: label ?? LocalizedText(name.text),
      weight: weight ?? 1,
      isRequired: isRequired ?? true,
      note: note,
      citations: citations,
      contract: contract
    )
  }

  private mutating func contract(default contract: Contract) -> Contract {
    let stated = object("contract") { reader -> Contract? in
      var contract = contract
      let terms = reader.contractTerms()
      contract.geography = terms.geography ?? contract.geography
      contract.oldestMonths = terms.oldestMonths ?? contract.oldestMonths
      contract.annualPoints = terms.annualPoints ?? contract.annualPoints
      contract.editions = terms.editions ?? contract.editions
      contract.walesSeparable = terms.walesSeparable ?? contract.walesSeparable
      contract.breakdowns = reader.list("breakdowns") { $0.breakdown(&$1) }
      contract.because = reader.text("because")
      contract.citations = reader.citations()
      if reader.isEmpty {
        reader.diagnostics.append(
          Diagnostic(
            id: "aspect-without-contract",
            at: reader.location,
            "contract states no term",
            help: "delete 'contract' if the default is meant"
          )
        )
      }
      return contract
    }
    return stated ?? contract
  }
}
