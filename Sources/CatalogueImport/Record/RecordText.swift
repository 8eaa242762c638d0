import Catalogue

/// How a state of a fact, or a field that is no fact, is written in a cell of the record: as ``CellText`` says.
enum RecordText {
  static func words(_ state: Fact<String>.State) -> String { CellText.state(state, CellText.words) }

  static func choice<Value>(_ state: Fact<Value>.State) -> String
  where Value: RawRepresentable, Value.RawValue == String {
    CellText.state(state, \.rawValue)
  }

  static func yesOrNo(_ state: Fact<Bool>.State) -> String {
    CellText.state(state, CellText.yesOrNo)
  }

  static func list<Element: CustomStringConvertible>(
    _ state: Fact<OpenList<Element>>.State
  ) -> String {
    CellText.state(state) { CellText.list($0) }
  }

  static func statistics(_ state: Fact<[Statistic]>.State) -> String {
    CellText.state(state, CellText.statistics)
  }

  static func period(_ state: Fact<PeriodCoverage>.State) -> String {
    CellText.state(state, \.description)
  }

  static func knownIssues(_ state: Fact<[KnownIssue]>.State) -> String {
    CellText.state(state, CellText.issues)
  }

  static func comparability(_ state: Fact<TimeComparability>.State) -> String {
    CellText.state(state, CellText.comparability)
  }
}
