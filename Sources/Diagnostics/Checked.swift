/// A value read from the user's material, with everything that was wrong on the way.
///
/// The value is missing only where going on would be meaningless; then at least one diagnostic is an error.
package struct Checked<Value> {
  package var value: Value?
  package var diagnostics: [Diagnostic]

  package init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Checked: Sendable where Value: Sendable {}
