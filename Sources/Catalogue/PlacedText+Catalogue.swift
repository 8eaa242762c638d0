package import Diagnostics

extension PlacedText {
  /// An identifier; one that breaks the rule is reported as `malformed-id`, with what it might have been meant to be.
  package func identifier<Subject>(
    _ kind: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Identifier<Subject>? {
    if let id = Identifier<Subject>(text) { return id }
    let suggestion = Identifier<Subject>.suggestion(for: text)
    diagnostics.append(
      Diagnostic(
        id: "malformed-id",
        at: location,
        "\(kind) '\(text)' is not made of \(Identifier<Subject>.rule)",
        help: suggestion.isEmpty ? nil : "write '\(suggestion)'"
      )
    )
    return nil
  }

  /// A day; anything else is reported as `malformed-day`.
  package func day(_ kind: String, _ diagnostics: inout [Diagnostic]) -> Day? {
    if let day = Day(text) { return day }
    diagnostics.append(
      Diagnostic(
        id: "malformed-day",
        at: location,
        "\(kind) '\(text)' is not a day of the calendar",
        help: Day.likely(text).map { "write \($0), if that is the day that is meant" }
          ?? "write it as YYYY-MM-DD, such as 2023-03-31"
      )
    )
    return nil
  }

  /// Citations separated by semicolons; one that breaks the form is reported as `malformed-citation`.
  package func citations(_ diagnostics: inout [Diagnostic]) -> [(Citation, SourceLocation)] {
    members().compactMap { member in
      if let citation = Citation(member.text) { return (citation, member.location) }
      diagnostics.append(
        Diagnostic(
          id: "malformed-citation",
          at: member.location,
          "citation '\(member.text)' is not of the form SOURCE or SOURCE:PLACE",
          help: "name a source by its id, then a colon and the place, such as report:264,306-308"
        )
      )
      return nil
    }
  }

  /// A geography level, with or without its vintage; anything else is reported as `malformed-id`.
  package func level(_ kind: String, _ diagnostics: inout [Diagnostic]) -> LevelReference? {
    if let level = LevelReference(text) { return level }
    diagnostics.append(
      Diagnostic(
        id: "malformed-id",
        at: location,
        "\(kind) '\(text)' is not of the form LEVEL or LEVEL@VINTAGE",
        help: "write it like 'local-authority' or 'lsoa@2011'"
      )
    )
    return nil
  }

  /// A breakdown or cross-tabulation; anything else is reported as `malformed-id`.
  package func breakdown(_ diagnostics: inout [Diagnostic]) -> Breakdown? {
    if let breakdown = Breakdown(text) { return breakdown }
    diagnostics.append(
      Diagnostic(
        id: "malformed-id",
        at: location,
        "breakdown '\(text)' is not made of different identifiers joined by *",
        help: "write it like 'age' or 'age*sex'"
      )
    )
    return nil
  }

  /// A term of a scope, such as `publisher=StatsWales`; anything else is reported as `malformed-scope`.
  package func scopeTerm(_ diagnostics: inout [Diagnostic]) -> ImportScope.Term? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let known = ImportScope.Term.Field.allCases.map(\.rawValue)
    if let name = parts.first, let field = ImportScope.Term.Field(rawValue: name) {
      if parts.count == 2, !parts[1].isEmpty {
        return ImportScope.Term(field: field, value: parts[1])
      }
      diagnostics.append(
        Diagnostic(
          id: "malformed-scope",
          at: location,
          "scope '\(text)' does not say which \(field.rawValue)",
          help: "write it behind the '=', like publisher=StatsWales"
        )
      )
      return nil
    }
    diagnostics.append(
      Diagnostic(
        id: "malformed-scope",
        at: location,
        "scope '\(text)' is not 'whole' and not of the form FIELD=VALUE",
        help: NearMiss.help(for: parts.first ?? "", among: known)
          ?? "write it like publisher=StatsWales"
      )
    )
    return nil
  }
}
