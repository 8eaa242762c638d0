/// What a kind of diagnostic means, for the reference: a sentence or two that do not depend on the case at hand.
package struct DiagnosticDescription: Sendable, Hashable {
  /// The id of the diagnostics that it describes; it never changes its meaning.
  package var id: String
  package var severity: Diagnostic.Severity
  /// What the fault is and why it matters, in whole sentences.
  package var why: String

  package init(id: String, severity: Diagnostic.Severity, why: String) {
    self.id = id
    self.severity = severity
    self.why = why
  }
}
