/// What somebody found when following a data set's link on a day.
package struct LinkCheck: Sendable, Hashable {
  package enum Result: String, Sendable, Hashable, CaseIterable {
    case lands, generic, dead
    /// Dead, and no other copy was found.
    case noCopy = "no-copy"
  }

  package var dataSet: DataSetID
  package var checked: Day
  package var result: Result

  package init(dataSet: DataSetID, checked: Day, result: Result) {
    self.dataSet = dataSet
    self.checked = checked
    self.result = result
  }

  /// A check bears on versions dated within the six months before it.
  package func bears(on asOf: Day) -> Bool { Self.bears(from: checked, on: asOf) }

  /// Whether checks of the day `checked` bear on a version as of `asOf`.
  package static func bears(from checked: Day, on asOf: Day) -> Bool {
    asOf <= checked && checked <= asOf.adding(months: 6)
  }
}
