import Bilingual
import Catalogue

/// The texts of the outputs map: one place to translate.
enum OutputsWording {
  static let title = LocalizedText("Where data sets are shown")
  static let output = LocalizedText("Output")
  static let outputsHeading = LocalizedText("Outputs")
  static let owner = LocalizedText("Owner")
  static let status = LocalizedText("Status")
  static let all = LocalizedText("Data sets in all")
  static let dataSet = LocalizedText("Data set")
  static let dataSetsHeading = LocalizedText("Data sets")
  static let times = LocalizedText("Times shown")
  static let nowhere = LocalizedText("nowhere")
  static let howOften = LocalizedText("How often data sets are shown")
  static let mostOften = LocalizedText("Shown most often")
  static let wholeSummary = LocalizedText(
    "A table of outputs by themes: how many data sets of a theme each output shows; before it, how "
      + "many data sets are shown nowhere, once, and more often."
  )
  static let themeSummary = LocalizedText(
    "A table of data sets by outputs, with a dot where an output shows a data set."
  )
  static let nowhereMeans = LocalizedText(
    "Nowhere: the catalogue names no output that shows the data set; there may be one that was not "
      + "found. Copies in several outputs are one source."
  )
  static let themesOverlap = LocalizedText(
    "A data set counts in each of its themes, and once in the numbers on the right. The area of a "
      + "circle is the number beside it."
  )

  static let cells = LocalizedText("Cells")
  static let manyShown = LocalizedText("many data sets of the theme shown")
  static let fewShown = LocalizedText("few of them")
  static let notNow = LocalizedText("output that is planned or has stopped")
  static let isShown = LocalizedText("the output shows the data set")
  static let isNotShown = LocalizedText("not known to")

  static func title(_ theme: String) -> LocalizedText {
    LocalizedText("\(theme): where data sets are shown")
  }

  static func dataSets(_ count: Int) -> LocalizedText {
    LocalizedText(DiagramWording.count(count, "data set", "data sets"))
  }

  static func outputs(_ count: Int, shown: Int) -> LocalizedText {
    LocalizedText(
      "\(DiagramWording.count(count, "output", "outputs")) of which \(shown) show any of them"
    )
  }

  static func outputsShown(_ count: Int) -> LocalizedText {
    LocalizedText(DiagramWording.count(count, "output shows", "outputs show") + " any of them")
  }

  static func notObserved(_ count: Int) -> LocalizedText {
    LocalizedText(
      "Left out: \(dataSets(count).english) that \(count == 1 ? "was" : "were") not observed in "
        + "this version."
    )
  }

  static func name(_ status: Output.Status) -> LocalizedText {
    switch status {
    case .current: LocalizedText("current")
    case .planned: LocalizedText("planned")
    case .stopped: LocalizedText("stopped")
    }
  }

  /// `nowhere`, `once`, `3 times`; `5 times or more` where times are counted together from 5 on.
  static func times(_ count: Int, most: Int? = OutputsChart.most) -> LocalizedText {
    switch count {
    case 0: nowhere
    case 1: LocalizedText("once")
    case 2: LocalizedText("twice")
    case most: LocalizedText("\(count) times or more")
    default: LocalizedText("\(count) times")
    }
  }

  static func shown(times count: Int, most: Int? = OutputsChart.most) -> LocalizedText {
    LocalizedText("Shown \(times(count, most: most).english)")
  }

  /// `nowhere`, `1`, `6 times`: few are a number, the extremes are words.
  static func mark(times count: Int) -> LocalizedText {
    if count == 0 { return nowhere }
    return count < OutputsChart.most ? LocalizedText(String(count)) : times(count, most: nil)
  }

  static func distribution(_ counts: [Int]) -> LocalizedText {
    let parts = counts.enumerated().map { "\(times($0).english) \($1)" }
    return LocalizedText("Data sets by how often they are shown: \(parts.joined(separator: ", ")).")
  }
}
