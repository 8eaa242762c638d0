extension Check {
  /// Names that name nothing, or two things.
  static let references: [Check] = [
    duplicateID, reusedID, unknownAspect, unknownBreakdown, unknownDataSet, unknownFactor,
    unknownLevel, unknownOutput, unknownPopulation, unknownPredicate, unknownRecommendation,
    unknownSource, unknownTheme, unknownVersion,
  ]
}
