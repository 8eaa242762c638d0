package import Diagnostics

extension PlacedText {
  /// The name of an aspect, `factor.aspect`; anything else is reported as `malformed-id`.
  package func aspect(_ diagnostics: inout [Diagnostic]) -> AspectID? {
    if let aspect = AspectID(text) { return aspect }
    diagnostics.append(
      Diagnostic(
        id: "malformed-id",
        at: location,
        "aspect '\(text)' is not of the form FACTOR.ASPECT",
        help: "write it like 'referrals.number'"
      )
    )
    return nil
  }
}
