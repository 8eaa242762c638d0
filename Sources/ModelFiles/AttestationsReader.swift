import Catalogue
package import Diagnostics
package import FactorModel

/// Reads `data/attestations.csv`: what people say of predicates that only they can judge.
package enum AttestationsReader {
  /// Adds what the file in `folder` says to `draft`; a project without the file has none.
  ///
  /// The day, the author and the citation of each are required: a row without one of them is an error.
  package static func read(
    _ files: [TextFile],
    folder: String = "data",
    into draft: inout ModelDraft
  ) -> [Diagnostic] {
    guard let file = files.first(where: { $0.path == "\(folder)/attestations.csv" }) else {
      return []
    }
    let required = ["recommendation", "predicate", "value", "on", "by", "citation"]
    return TableReader.read(
      file,
      table: "attestations",
      columns: required + ["recorded"],
      required: required,
      into: &draft,
      \.attestations
    ) { $0.attestation() }
  }
}

extension RowReader {
  fileprivate mutating func attestation() -> Attestation? {
    let recommendation: RecommendationID? =
      required("recommendation")?.identifier("recommendation", &diagnostics)
    let predicate: PredicateID? = required("predicate")?.identifier("predicate", &diagnostics)
    let value = required("value")
    let on = required("on")?.day("day", &diagnostics)
    let by = required("by")?.text
    let cited = required("citation") != nil
    let citations = citations("citation")
    let recorded = optional("recorded")?.day("day", &diagnostics)
    guard let recommendation, let predicate, let value, let on, let by, cited else { return nil }
    guard let answer = Attestation.Value(value.text) else {
      diagnostics.append(
        Diagnostic(
          id: "malformed-number",
          at: value.location,
          "value '\(value.text)' is none of 'yes', 'partly' and 'no', and no number",
          help: Self.help(for: value.text)
        )
      )
      return nil
    }
    return Attestation(
      recommendation: recommendation,
      predicate: predicate,
      value: answer,
      on: on,
      by: by,
      citations: citations,
      recorded: recorded
    )
  }

  /// A word is held against the words, anything with a digit is a number that was written otherwise.
  private static func help(for value: String) -> String? {
    guard !value.contains(where: \.isNumber) else {
      return "write a number with at most nine digits after a point, such as 12 or 0.25"
    }
    let word = value.lowercased()
    let words = ["yes", "partly", "no"]
    return word.hasPrefix("part")
      ? "did you mean 'partly'?" : NearMiss.help(for: word, among: words)
  }
}
