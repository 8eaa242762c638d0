/// How many steps a search may still take, in place of a clock, so that every machine says the same.
struct StepBudget: Sendable {
  private(set) var left: Int

  init(_ steps: Int) { left = steps }

  var isSpent: Bool { left <= 0 }

  mutating func spend(_ steps: Int) { left -= steps }
}
