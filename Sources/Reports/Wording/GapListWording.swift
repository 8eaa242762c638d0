import Bilingual

/// By what gaps can be chosen, and in what order they can stand.
enum GapListWording {
  static let missing = LocalizedText("How much is missing")
  static let byPriority = LocalizedText("Priority")
  static let byMissing = LocalizedText("What is missing, most first")
  static let byName = LocalizedText("Name")
  static let bySince = LocalizedText("Gap since, oldest first")
  static let byLastPeriod = LocalizedText("Last period, oldest first")

  static func missing(_ shortfall: Shortfall) -> LocalizedText {
    switch shortfall {
    case .all: LocalizedText("All missing")
    case .half: LocalizedText("Half or more missing, not all")
    case .less: LocalizedText("Less than half missing")
    }
  }
}
