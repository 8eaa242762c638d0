import Catalogue
import FactorModel

extension Judgement {
  /// Documented quality: 1 a report that states the known issues, 1/2 a summary only, 0 none.
  func quality() -> (component: Component, usability: Term?) {
    switch dataSet.qualityDocument.state {
    case .doesNotBear:
      return (Component(name: .quality, score: nil, because: "quality does not bear"), nil)
    case .unknown:
      return (
        Component(
          name: .quality,
          score: ScoreRange(possible: 0, 1),
          because: "whether its quality is documented is unknown",
          unknownFields: ["quality_document"]
        ), nil
      )
    case .value(.report):
      return (
        Component(
          name: .quality,
          score: ScoreRange(1),
          because: "a quality report states its known issues"
        ),
        nil
      )
    case .value(.summary):
      return (
        Component(
          name: .quality,
          score: ScoreRange(Self.half),
          because: "its quality is summarised only"
        ),
        nil
      )
    case .value(.none):
      let because = "its quality is not documented"
      return (
        Component(name: .quality, score: .zero, because: because),
        Term(
          code: .qualityUndocumented,
          outcome: .fails,
          because: because,
          closes: .qualityReport
        )
      )
    }
  }

  /// Access: 1 machine-readable and the link lands on it, 1/2 dashboard or PDF or a generic landing, 0 dead.
  ///
  /// Without a link check that bears on the version, where the link lands is unknown.
  func access() -> (component: Component, usability: Term?) {
    if let restricted = availability.value, restricted != .public {
      return (
        Component(name: .access, score: .zero, because: "the public cannot have it"), nil
      )
    }
    let outputs = dataSet.outputs.compactMap { history.output($0) }
    let formats = outputs.map(\.bestFormat)
    let ceiling: Rational
    let format: String
    if formats.contains(.machineReadable) {
      (ceiling, format) = (1, "machine-readable")
    } else if formats.isEmpty || formats.contains(.unknown) {
      (ceiling, format) = (1, "of unknown format")
    } else {
      (ceiling, format) = (Self.half, "shown on dashboards or in documents only")
    }
    let formatIsKnown = formats.contains(.machineReadable) || ceiling < 1
    guard let check = history.linkCheck(of: dataSet, bearingOn: asOf) else {
      return (
        Component(
          name: .access,
          score: ScoreRange(low: 0, high: ceiling),
          because: "\(format); no link check bears on this version",
          unknownFields: formatIsKnown ? ["link_check"] : ["link_check", "outputs"]
        ), nil
      )
    }
    switch check.result {
    case .lands:
      let score = formatIsKnown ? ScoreRange(ceiling) : ScoreRange(possible: Self.half, 1)
      return (
        Component(
          name: .access,
          score: score,
          because: "\(format); its link landed on it on \(check.checked)",
          unknownFields: formatIsKnown ? [] : ["outputs"]
        ), nil
      )
    case .generic:
      return (
        Component(
          name: .access,
          score: ScoreRange(Self.half),
          because: "its link landed somewhere generic on \(check.checked)"
        ), nil
      )
    case .dead:
      return (
        Component(
          name: .access,
          score: ScoreRange(possible: 0, Self.half),
          because:
            "its link was dead on \(check.checked); whether there is another copy is unknown",
          unknownFields: ["outputs"]
        ), nil
      )
    case .noCopy:
      let because = "its link was dead on \(check.checked) and no other copy was found"
      return (
        Component(name: .access, score: .zero, because: because),
        Term(code: .unreachable, outcome: .fails, because: because, closes: .workingLink)
      )
    }
  }
}
