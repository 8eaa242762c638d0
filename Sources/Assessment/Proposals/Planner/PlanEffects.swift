/// What a proposal that changes something has to do with, so that sets of proposals with one outcome are known as such.
///
/// Of two proposals that say something of one thing, the one with the later place holds.
package struct PlanEffects: Sendable, Hashable {
  package enum Thing: Sendable, Hashable {
    case field(DataSetField)
    /// What this proposal brings and no other can take away.
    case own(Int)
  }

  /// What the field says where nobody changes it.
  package static let asItIs = 0

  /// By thing a number that stands for what is said of it; equal numbers, the same.
  package var said: [Thing: Int]

  package init(_ said: [Thing: Int] = [:]) { self.said = said }

  /// These, and of other things those of a proposal with an earlier place.
  func over(_ earlier: PlanEffects) -> PlanEffects {
    PlanEffects(said.merging(earlier.said) { mine, _ in mine })
  }

  /// Without what comes to nothing.
  var outcome: PlanEffects { PlanEffects(said.filter { $0.value != Self.asItIs }) }
}
