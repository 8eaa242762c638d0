import Bilingual
import Catalogue
import Diagnostics
import FactorModel

extension YAMLReader {
  /// What the mapping says if it is a predicate; the keys that it may have depend on its measure.
  mutating func predicate() -> Predicate? {
    require("id", "label", "measure", "target")
    let id: PredicateID? = identifier("id")
    let label = label("label")
    let kind: PredicateMeasure.Kind? = choice("measure")
    guard let kind else {
      // Which keys belong to it cannot be told: none of them is reported.
      skipAll()
      return nil
    }
    let attested: AttestedKind? = kind == .attested ? choice("answer") : nil
    let measure = measure(kind, attested: attested ?? .degree)
    let most = PredicateMeasure.most(kind, attested: attested ?? .degree)
    let aim: PredicateTarget.Aim? = choice("aim")
    let target = rational("target", atMost: most)
    let started = rational("started", atMost: most)
    let because = text("because")
    let citations = citations()
    guard let id, let measure else { return nil }
    return Predicate(
      id: id,
      label: label ?? LocalizedText(id.text),
      measure: measure,
      target: PredicateTarget(aim ?? .atLeast, target ?? most, started: started),
      because: because,
      citations: citations
    )
  }

  private mutating func measure(
    _ kind: PredicateMeasure.Kind,
    attested: AttestedKind
  ) -> PredicateMeasure? {
    switch kind {
    case .shareOfDataSets:
      require("field", "values")
      let condition = dataSetCondition()
      let filter = dataSetFilter()
      return condition.map { .shareOfDataSets($0, among: filter) }
    case .shareOfLinks:
      let results: [LinkCheck.Result] = list("results", mayBeEmpty: false) {
        $0.choice("result", &$1)
      }
      return .shareOfLinks(results: results.isEmpty ? [.lands] : results, among: dataSetFilter())
    case .daysSinceLinkCheck: return .daysSinceLinkCheck(among: dataSetFilter())
    case .aspectsMet: return .aspectsMet(list("aspects") { $0.aspect(&$1) })
    case .aspectsPublished: return .aspectsPublished(list("aspects") { $0.aspect(&$1) })
    case .aspectsAtLevel:
      require("level")
      let level = scalar("level")?.level("level", &diagnostics)
      let aspects = list("aspects") { $0.aspect(&$1) }
      return level.map { .aspectsAtLevel($0, aspects) }
    case .shareOfOutputs:
      let condition = outputCondition()
      return .shareOfOutputs(condition, among: outputFilter())
    case .countOfOutputs: return .countOfOutputs(outputFilter())
    case .attested: return .attested(attested)
    }
  }

  private mutating func dataSetCondition() -> DataSetCondition? {
    let field: DataSetCondition.Field? = choice("field")
    let values = list("values", mayBeEmpty: false) { text, diagnostics -> String? in
      guard let field else { return text.text }
      guard field.vocabulary.contains(text.text) else {
        text.report(unknown: field.rawValue, among: field.vocabulary, &diagnostics)
        return nil
      }
      return text.text
    }
    return field.map { DataSetCondition($0, values) }
  }

  private mutating func dataSetFilter() -> DataSetFilter {
    object("among") { reader in
      DataSetFilter(
        availability: reader.list("availability") { $0.choice("availability", &$1) },
        lifecycle: reader.list("lifecycle") { $0.choice("lifecycle", &$1) },
        type: reader.list("type") { $0.choice("type", &$1) },
        themes: reader.identifiers("themes", "theme")
      )
    } ?? DataSetFilter()
  }

  private mutating func outputCondition() -> OutputCondition {
    let formats: [Output.BestFormat] = list("best_format") { $0.choice("best format", &$1) }
    let months = integer("newest_within_months", in: 0...1200)
    if formats.isEmpty, months == nil, !states("best_format"), !states("newest_within_months") {
      diagnostics.append(
        Diagnostic(
          id: "missing-key",
          at: location,
          "key 'best_format' or 'newest_within_months' is missing",
          help: "say what is asked of an output"
        )
      )
    }
    return OutputCondition(bestFormats: formats, newestWithinMonths: months)
  }

  private mutating func outputFilter() -> OutputFilter {
    object("among") { reader in
      OutputFilter(
        kinds: reader.list("kind") { $0.choice("kind", &$1) },
        statuses: reader.list("status") { $0.choice("status", &$1) }
      )
    } ?? OutputFilter()
  }
}
