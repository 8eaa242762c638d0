import Assessment
import Bilingual

/// Questions for a table of people, by what was found out: one place to translate.
enum DiscussionWording {
  static func question(_ code: ReasonCode) -> LocalizedText {
    switch code {
    case .notFound:
      LocalizedText(
        "It was looked for and not found. Who would know? What would it take to count it?"
      )
    case .neverCollected:
      LocalizedText("Nobody collects it. Who meets it in their work, and could they record it?")
    case .unassessed:
      LocalizedText("Nobody has looked for figures yet. Where would you look first?")
    case .discontinued:
      LocalizedText("The series has stopped. Who used it, and what do they use instead?")
    case .notPublished:
      LocalizedText("Somebody holds the figures. Who could open them, and what must be protected?")
    case .notSeparable:
      LocalizedText("Wales is hidden in a larger figure. Who could give the Welsh part?")
    case .populationNotIdentified:
      LocalizedText(
        "The group is hidden in a larger one. Could it be told apart without naming anyone?"
      )
    case .proxyOnly:
      LocalizedText("Something else stands in for it. When does that mislead?")
    case .partOnly:
      LocalizedText("Only a part is measured. Which part is missing, and who sees it?")
    case .geographyTooCoarse:
      LocalizedText(
        "The figures are for areas too large. Who holds the smaller ones, and who needs them?"
      )
    case .tooOld:
      LocalizedText("The latest figures are old. What has changed since, and who would know?")
    case .seriesBreak:
      LocalizedText("The series was broken. Who could say how the old and the new count compare?")
    case .spanTooShort:
      LocalizedText("The series is short. Are there older figures, perhaps never published?")
    case .breakdownMissing:
      LocalizedText(
        "The figures are not broken down. Which decision needs it, and who could do it?"
      )
    case .notComparable:
      LocalizedText("Areas count differently. Why, and what would a common count look like?")
    case .qualityUndocumented:
      LocalizedText("Nobody says how good the figures are. How do they come about where you work?")
    case .unreachable:
      LocalizedText("The link is dead. Where else could the figures be? Who has a copy?")
    }
  }

  static func question(_ verdict: Verdict) -> LocalizedText {
    switch verdict {
    case .met:
      LocalizedText(
        "The figures are there. Do they match what you see, and what do they leave out?"
      )
    case .gap: LocalizedText("What is missing here, and who would notice?")
    case .notEstablished:
      LocalizedText("The figures may be enough. Who could tell us what we do not know about them?")
    case .exempt:
      LocalizedText("It was held that this need not be measured. Is that still right?")
    }
  }
}
