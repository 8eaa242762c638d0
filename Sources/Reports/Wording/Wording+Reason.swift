package import Assessment
package import Bilingual

extension Wording {
  package static func name(_ code: ReasonCode) -> LocalizedText {
    switch code {
    case .notFound: LocalizedText("nothing found")
    case .neverCollected: LocalizedText("never collected")
    case .unassessed: LocalizedText("no search recorded")
    case .discontinued: LocalizedText("discontinued")
    case .notPublished: LocalizedText("not published")
    case .notSeparable: LocalizedText("Wales not separable")
    case .populationNotIdentified: LocalizedText("group not identified")
    case .proxyOnly: LocalizedText("proxy only")
    case .partOnly: LocalizedText("part only")
    case .geographyTooCoarse: LocalizedText("areas too coarse")
    case .tooOld: LocalizedText("too old")
    case .seriesBreak: LocalizedText("series broken")
    case .spanTooShort: LocalizedText("series too short")
    case .breakdownMissing: LocalizedText("breakdown missing")
    case .notComparable: LocalizedText("not comparable between areas")
    case .qualityUndocumented: LocalizedText("quality not documented")
    case .unreachable: LocalizedText("cannot be reached")
    }
  }

  /// Why an aspect is a gap, in a sentence that can be read out.
  package static func sentence(_ code: ReasonCode) -> LocalizedText {
    switch code {
    case .notFound:
      LocalizedText("It was looked for and not found.")
    case .neverCollected:
      LocalizedText("A source says that nobody collects it.")
    case .unassessed:
      LocalizedText("Nothing is mapped to it, and no search for it is recorded.")
    case .discontinued:
      LocalizedText("There is no current public data: the series that measured it has stopped.")
    case .notPublished:
      LocalizedText("The data exist, but the public cannot have them.")
    case .notSeparable:
      LocalizedText("Wales cannot be told apart in the figures.")
    case .populationNotIdentified:
      LocalizedText("The group it is about cannot be told apart in the figures.")
    case .proxyOnly:
      LocalizedText("Only something that stands in for it is measured.")
    case .partOnly:
      LocalizedText("Only a part of it is measured.")
    case .geographyTooCoarse:
      LocalizedText("Figures are not published for areas as small as it needs.")
    case .tooOld:
      LocalizedText("The latest figures are older than it can bear.")
    case .seriesBreak:
      LocalizedText("A break in the series leaves too few points that can be compared.")
    case .spanTooShort:
      LocalizedText("The series is too short to show a development.")
    case .breakdownMissing:
      LocalizedText("The figures are not broken down as it needs.")
    case .notComparable:
      LocalizedText("Figures of different areas cannot be compared.")
    case .qualityUndocumented:
      LocalizedText("No account of the quality of the figures can be reached.")
    case .unreachable:
      LocalizedText("The link is dead and no other copy was found.")
    }
  }
}
