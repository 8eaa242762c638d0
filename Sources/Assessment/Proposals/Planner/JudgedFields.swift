/// The fields of data sets from which something is decided, by what it is.
///
/// A change of another field moves nothing of that kind, so that nobody has to try it out.
package enum JudgedFields {
  /// The verdict of an aspect.
  package static let verdict: Set<String> = [
    "availability", "lifecycle", "statistic", "levels", "wales", "frequency", "period",
    "populations", "breakdowns", "comparable_time", "presence",
  ]
  /// The answer to a question.
  package static let answer = verdict.union(["comparable_areas"])
  /// How far an aspect is covered, and the faults of data that meet a contract.
  package static let use = verdict.union([
    "comparable_areas", "quality_document", "known_issues", "link", "outputs",
  ])
}
