import Bilingual

/// A line of `data/link-checks/DATE.csv`: a trace, the day, and the grade that it was given.
package struct LinkCheckRecord: Sendable, Hashable {
  package var trace: LinkTrace
  package var checked: Day
  package var grade: LinkGrade
  /// The reason's sentences, in English.
  package var reason: String

  package init(trace: LinkTrace, checked: Day, grade: LinkGrade, reason: String) {
    self.trace = trace
    self.checked = checked
    self.grade = grade
    self.reason = reason
  }

  /// The record of a trace, graded as if it were a run of its own.
  ///
  /// That many links land on one page shows only in a whole run: ``regraded(_:)`` makes its grades final.
  package init(trace: LinkTrace, checked: Day) {
    self.init(trace: trace, checked: checked, verdict: LinkGrading.verdicts(of: [trace])[0])
  }

  private init(trace: LinkTrace, checked: Day, verdict: LinkVerdict) {
    self.init(
      trace: trace,
      checked: checked,
      grade: verdict.grade,
      reason: verdict.text.english
    )
  }

  /// The records of one run with the grades that the run as a whole gives, in the same order; grading again changes
  /// nothing.
  package static func regraded(_ records: [LinkCheckRecord]) -> [LinkCheckRecord] {
    zip(records, LinkGrading.verdicts(of: records.map(\.trace))).map { record, verdict in
      LinkCheckRecord(trace: record.trace, checked: record.checked, verdict: verdict)
    }
  }

  /// The records in the order in which a file has them: by data set, then address.
  package static func sorted(_ records: [LinkCheckRecord]) -> [LinkCheckRecord] {
    records.sorted {
      ($0.trace.dataSet, $0.trace.address, $0.checked)
        < ($1.trace.dataSet, $1.trace.address, $1.checked)
    }
  }

  /// Those of `requests` of which `records` say nothing, in the same order: what a run that goes on has to ask.
  package static func remaining(
    _ requests: [LinkRequest],
    after records: [LinkCheckRecord]
  ) -> [LinkRequest] {
    struct Key: Hashable {
      var dataSet: DataSetID
      var address: String
    }
    let done = Set(records.map { Key(dataSet: $0.trace.dataSet, address: $0.trace.address) })
    return requests.filter { !done.contains(Key(dataSet: $0.dataSet, address: $0.address)) }
  }

  /// What the method uses of the record; `nil` where it tells nothing about the link.
  package var check: LinkCheck? {
    grade.result.map { result in
      LinkCheck(dataSet: trace.dataSet, address: trace.address, checked: checked, result: result)
    }
  }
}
