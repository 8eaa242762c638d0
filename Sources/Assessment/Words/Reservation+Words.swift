package import Bilingual

extension Reservation {
  /// What a sceptic would say of the data set.
  package var words: LocalizedText {
    switch self {
    case .proxy: LocalizedText("stands for it only")
    case .part: LocalizedText("measures a part of it")
    case .populationNotIdentified: LocalizedText("the group is not told apart")
    case .populationPerhapsNotIdentified:
      LocalizedText("whether the group is told apart is unknown")
    case .breakdownMissing: LocalizedText("not broken down as needed")
    case .breakdownPerhapsMissing:
      LocalizedText("whether it is broken down as needed is unknown")
    case .sharedFigures:
      LocalizedText("stands for something else here too: both figures may be the same")
    case .areasNotComparable: LocalizedText("areas cannot be compared")
    case .areasPerhapsNotComparable: LocalizedText("whether areas can be compared is unknown")
    case .notComparableOverTime: LocalizedText("years cannot be compared")
    case .perhapsNotComparableOverTime: LocalizedText("whether years can be compared is unknown")
    case .seriesBreak: LocalizedText("a new series begins within the years")
    case .boundariesChanged: LocalizedText("by other boundaries")
    case .boundariesUnstated: LocalizedText("its boundaries are not stated")
    case .stopped: LocalizedText("the series has stopped")
    case .perhapsStopped: LocalizedText("whether the series still runs is unknown")
    case .old: LocalizedText("its figures are old")
    case .perhapsOld: LocalizedText("whether its figures are too old is unknown")
    case .controlMissing: LocalizedText("something to be held constant is missing")
    }
  }
}
