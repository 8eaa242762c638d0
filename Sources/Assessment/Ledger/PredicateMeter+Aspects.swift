import Catalogue
import FactorModel

extension PredicateMeter {
  /// Counts where the aspect is met; a gap for which nobody has looked is not known to be one.
  func metRow(_ aspect: AspectAssessment) -> LedgerRow {
    let subject = LedgerRow.Subject.aspect(aspect.id)
    switch aspect.verdict {
    case .met: return LedgerRow(subject, .counts, because: "met by \(aspect.best?.text ?? "")")
    case .notEstablished:
      return LedgerRow(
        subject,
        .unknown,
        because: "not established",
        mover: .facts(aspect.decidingFields)
      )
    case .gap:
      let gap = assessment.dataGaps.first { $0.aspect == aspect.id }
      if gap?.primary.code == .unassessed { return unsought(subject) }
      return LedgerRow(
        subject,
        .fails,
        because: gap?.primary.because ?? "a gap",
        mover: gap.map { .gap($0.id) }
      )
    case .exempt: preconditionFailure("exempt aspects are left out before")
    }
  }

  private func unsought(_ subject: LedgerRow.Subject) -> LedgerRow {
    LedgerRow(
      subject,
      .unknown,
      because: "nothing is mapped to it, and no search is recorded",
      mover: .search
    )
  }

  /// Counts where a series runs that the public can have and that measures the aspect directly or in part, at `level` if one
  /// is asked for.
  func publishedRow(_ aspect: AspectAssessment, at level: LevelReference?) -> LedgerRow {
    let subject = LedgerRow.Subject.aspect(aspect.id)
    if aspect.fits.isEmpty, aspect.finding == nil { return unsought(subject) }
    let measures = aspect.fits.filter { $0.mapped == .direct || $0.mapped == .part }
    let outcomes = measures.map { ($0, outcome($0, aspect: aspect.id, at: level)) }
    if let (fit, _) = outcomes.first(where: { $0.1 == .published }) {
      let at = level.map { " at \($0)" } ?? ""
      return LedgerRow(subject, .counts, because: "published\(at): \(fit.dataSet)")
    }
    let open = outcomes.flatMap { fit, outcome -> [DataSetField] in
      guard case .unknown(let fields) = outcome else { return [] }
      return fields.map { DataSetField(dataSet: fit.dataSet, field: $0) }
    }
    if !open.isEmpty {
      return LedgerRow(
        subject,
        .unknown,
        because: "whether \(Set(open.map(\.dataSet.text)).sorted().joined(separator: ", ")) "
          + "counts is not known",
        mover: .facts(Set(open).sorted())
      )
    }
    let failed = outcomes.compactMap { fit, outcome -> String? in
      guard case .failed(let why) = outcome else { return nil }
      return "\(why) (\(fit.dataSet))"
    }
    let coarse = outcomes.contains { $0.1 == .tooCoarse }
    let because =
      coarse
      ? "published, but not at \(level?.description ?? "this level")"
      : failed.first ?? searched(aspect)
    return LedgerRow(
      subject,
      .fails,
      because: because,
      mover: level.map { .level($0) } ?? .published
    )
  }

  private func searched(_ aspect: AspectAssessment) -> String {
    aspect.finding.map { "looked for on \($0.on), and not found" }
      ?? "nothing is mapped that measures it directly or in part"
  }

  private enum Outcome: Equatable {
    case published, tooCoarse
    case failed(String)
    case unknown([String])
  }

  private func outcome(_ fit: Fit, aspect: AspectID, at level: LevelReference?) -> Outcome {
    switch fit.role {
    case .historic: return .failed("the series has stopped")
    case .restricted: return .failed("the public cannot have it")
    case .comparator: return .failed("it does not tell Wales apart")
    case .notObserved: return .unknown(["presence"])
    case .current: break
    }
    var open: [String] = []
    if fit.availability == nil { open.append("availability") }
    if version[fit.dataSet]?.lifecycle.isUnknown == true { open.append("lifecycle") }
    if case .unknown(let fields)? = fit.terms.first(where: { $0.code == .notSeparable })?.outcome {
      open += fields
    }
    if let level, let dataSet = version[fit.dataSet], var contract = model.aspect(aspect)?.contract
    {
      contract.geography = level
      let calculator = FitCalculator(model: model, history: history, asOf: asOf)
      let judged = calculator.fit(of: dataSet, mapped: fit.mapped, against: contract)
      switch judged.terms.first(where: { $0.code == .geographyTooCoarse })?.outcome {
      case .fails?: return .tooCoarse
      case .unknown(let fields)?: open += fields
      case .passes?, nil: break
      }
    }
    return open.isEmpty ? .published : .unknown(open)
  }
}
