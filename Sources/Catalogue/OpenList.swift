/// Members that are known, and whether there may be more.
///
/// `age; sex` is complete: anything else is known to be absent. `age; unknown` is open: anything else may be there.
package struct OpenList<Element: Sendable & Hashable>: Sendable, Hashable {
  package var known: [Element]
  package var isComplete: Bool

  package init(_ known: [Element], isComplete: Bool = true) {
    self.known = known
    self.isComplete = isComplete
  }
}
