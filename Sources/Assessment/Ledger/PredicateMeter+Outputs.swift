import Catalogue
import FactorModel

extension PredicateMeter {
  /// The observed data sets of the version by the outputs that show them.
  ///
  /// The table of outputs bears no day: an output is known to have been there in a version only where a data set of that
  /// version is shown in it.
  private var shown: [OutputID: [DataSet]] {
    version.dataSets.filter { $0.presence != .notObserved }.reduce(into: [:]) { shown, dataSet in
      for output in Set(dataSet.outputs) { shown[output, default: []].append(dataSet) }
    }
  }

  private func outputs(_ filter: OutputFilter) -> [Output] {
    history.outputs.filter { output in
      (filter.kinds.isEmpty || filter.kinds.contains(output.kind))
        && (filter.statuses.isEmpty || filter.statuses.contains(output.status))
    }
  }

  private func unseen(_ output: Output) -> LedgerRow {
    LedgerRow(
      .output(output.id),
      .unknown,
      because: "no data set of this version is known to be shown in it",
      mover: .output
    )
  }

  func countOfOutputs(_ filter: OutputFilter) -> PredicateReading {
    let shown = shown
    return PredicateReading(
      numberOf: outputs(filter).map { output in
        guard let dataSets = shown[output.id] else { return unseen(output) }
        let count = dataSets.count
        return LedgerRow(
          .output(output.id),
          .counts,
          because: "shows \(count) data \(count == 1 ? "set" : "sets") of this version"
        )
      }
    )
  }

  func shareOfOutputs(_ condition: OutputCondition, _ filter: OutputFilter) -> PredicateReading {
    let shown = shown
    var doubtful: Set<LedgerRow.Subject> = []
    let rows = outputs(filter).map { output -> LedgerRow in
      guard let dataSets = shown[output.id] else {
        doubtful.insert(.output(output.id))
        return unseen(output)
      }
      return row(output, dataSets, condition)
    }
    return PredicateReading(shareOf: rows, doubtful: doubtful)
  }

  private func row(
    _ output: Output,
    _ dataSets: [DataSet],
    _ condition: OutputCondition
  ) -> LedgerRow {
    let parts = [
      format(output, condition.bestFormats),
      condition.newestWithinMonths.map { newest(output, dataSets, months: $0) },
    ].compactMap(\.self)
    let failed = parts.first { $0.standing == .fails }
    let open = parts.first { $0.standing == .unknown }
    if let deciding = failed ?? open { return deciding }
    return LedgerRow(
      .output(output.id),
      .counts,
      because: parts.map(\.because).joined(separator: "; ")
    )
  }

  private func format(_ output: Output, _ wanted: [Output.BestFormat]) -> LedgerRow? {
    guard !wanted.isEmpty else { return nil }
    let because = "its best form is \(output.bestFormat.rawValue)"
    if wanted.contains(output.bestFormat) {
      return LedgerRow(.output(output.id), .counts, because: because)
    }
    return LedgerRow(
      .output(output.id),
      output.bestFormat == .unknown ? .unknown : .fails,
      because: because,
      mover: .format(wanted)
    )
  }

  /// By the latest period of any data set that it shows; periods that are not known may be newer.
  private func newest(_ output: Output, _ dataSets: [DataSet], months: Int) -> LedgerRow {
    let limit = asOf.adding(months: -months)
    let subject = LedgerRow.Subject.output(output.id)
    let last = dataSets.compactMap { $0.period.value?.last }.max { $0.end < $1.end }
    if let last, last.end >= limit {
      return LedgerRow(subject, .counts, because: "its newest data are of \(last)")
    }
    let open = dataSets.filter { $0.period.state != .doesNotBear && $0.period.value?.last == nil }
    guard open.isEmpty else {
      return LedgerRow(
        subject,
        .unknown,
        because: "the latest periods of what it shows are not known",
        mover: .facts(open.map { DataSetField(dataSet: $0.id, field: "period") })
      )
    }
    return LedgerRow(
      subject,
      .fails,
      because: last.map { "its newest data are of \($0)" } ?? "it shows no period",
      mover: .newer(limit)
    )
  }
}
