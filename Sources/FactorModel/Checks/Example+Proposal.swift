extension Example {
  /// The text of `model/proposals.yaml` with one proposal, of which `parts` states what it would bring, a key a line.
  static func proposal(_ parts: String) -> String {
    """
    cost_unit: points
    proposals:
      - id: count
        label: {en: Count referrals}
        kind: collection
        cost: 5
        because: Nobody counts them.

    """ + parts.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  }
}
