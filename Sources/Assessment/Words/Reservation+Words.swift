package import Bilingual

extension Reservation {
  /// What a sceptic would say of the data set.
  package var words: LocalizedText {
    switch self {
    case .proxy: LocalizedText("stands for it only")
    case .part: LocalizedText("measures a part of it")
    case .populationNotIdentified: LocalizedText("the group is not known to be told apart")
    case .breakdownMissing: LocalizedText("not known to be broken down as needed")
    case .areasNotComparable: LocalizedText("areas cannot be compared")
    case .areasPerhapsNotComparable: LocalizedText("whether areas can be compared is unknown")
    case .notComparableOverTime: LocalizedText("years cannot be compared")
    case .perhapsNotComparableOverTime: LocalizedText("whether years can be compared is unknown")
    case .seriesBreak: LocalizedText("a new series begins within the years")
    case .boundariesChanged: LocalizedText("by other boundaries")
    case .boundariesUnstated: LocalizedText("its boundaries are not stated")
    case .stopped: LocalizedText("the series has stopped")
    case .old: LocalizedText("its figures are old")
    case .controlMissing: LocalizedText("something to be held constant is missing")
    }
  }
}
