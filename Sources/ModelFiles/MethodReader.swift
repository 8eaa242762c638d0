import Catalogue
import Diagnostics
import FactorModel

/// Reads `model/method.yaml`: weights, thresholds and the default contract.
enum MethodReader {
  /// The default contract is there for the readers of aspects even where the rest could not be read.
  static func read(
    _ file: TextFile,
    into draft: inout ModelDraft
  ) -> (Contract?, [Diagnostic]) {
    var contract: Contract?
    let diagnostics = YAMLReader.read(file, path: ["method"]) { reader in
      reader.require(
        "version",
        "weights",
        "directness",
        "bands",
        "wide_range",
        "default_contract"
      )
      let version = reader.text("version")
      let weights = reader.object("weights") { $0.weights() }
      let directness = reader.object("directness") { $0.three("direct", "part", "proxy") }
      let bands = reader.object("bands") { $0.three("partial", "good", "strong") }
      let wideRange = reader.rational("wide_range", atMost: 1)
      let damping = reader.rational("damping", atMost: 1, mayBeZero: false)
      contract = reader.object("default_contract") { $0.defaultContract() }
      draft.places.merge(reader.places)
      guard let version, let weights, let directness, let bands, let wideRange, let contract
      else { return }
      draft.method = Method(
        version: version,
        weights: weights,
        direct: directness.0,
        part: directness.1,
        proxy: directness.2,
        partialFrom: bands.0,
        goodFrom: bands.1,
        strongFrom: bands.2,
        wideRange: wideRange,
        damping: damping ?? Method.usualDamping,
        defaultContract: contract
      )
    }
    return (contract, diagnostics)
  }
}

extension YAMLReader {
  fileprivate mutating func weights() -> Method.Weights? {
    require("currency", "geography", "comparability", "quality", "access")
    let currency = rational("currency", atMost: 1)
    let geography = rational("geography", atMost: 1)
    let comparability = rational("comparability", atMost: 1)
    let quality = rational("quality", atMost: 1)
    let access = rational("access", atMost: 1)
    guard let currency, let geography, let comparability, let quality, let access else {
      return nil
    }
    return Method.Weights(
      currency: currency,
      geography: geography,
      comparability: comparability,
      quality: quality,
      access: access
    )
  }

  fileprivate mutating func three(
    _ first: String,
    _ second: String,
    _ third: String
  ) -> (Rational, Rational, Rational)? {
    require(first, second, third)
    let values = (
      rational(first, atMost: 1), rational(second, atMost: 1), rational(third, atMost: 1)
    )
    guard let a = values.0, let b = values.1, let c = values.2 else { return nil }
    return (a, b, c)
  }

  fileprivate mutating func defaultContract() -> Contract? {
    require("geography", "oldest_months", "annual_points", "editions", "wales_separable")
    let terms = contractTerms()
    guard let geography = terms.geography, let oldestMonths = terms.oldestMonths,
      let annualPoints = terms.annualPoints, let editions = terms.editions,
      let walesSeparable = terms.walesSeparable
    else { return nil }
    return Contract(
      geography: geography,
      oldestMonths: oldestMonths,
      annualPoints: annualPoints,
      editions: editions,
      walesSeparable: walesSeparable
    )
  }
}

/// The terms that a contract may state.
struct ContractTerms {
  var geography: LevelReference?
  var oldestMonths: Int?
  var annualPoints: Int?
  var editions: Int?
  var walesSeparable: Bool?
}

extension YAMLReader {
  mutating func contractTerms() -> ContractTerms {
    ContractTerms(
      geography: scalar("geography")?.level("geography", &diagnostics),
      oldestMonths: integer("oldest_months", in: 1...1200),
      annualPoints: integer("annual_points", in: 1...100),
      editions: integer("editions", in: 1...100),
      walesSeparable: flag("wales_separable")
    )
  }
}
