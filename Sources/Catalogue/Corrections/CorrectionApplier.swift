package import Diagnostics

/// Lays corrections over the versions of a catalogue.
package enum CorrectionApplier {
  /// The versions with what the corrections say, in the order given, and what is wrong with the corrections.
  ///
  /// A correction bears on a version whose as-of day is no later than `until`. There the fact takes the corrected value
  /// with the basis `corrected`, the citations of the correction, and what it replaces as its words, provided that it
  /// still reads what the correction says it `was`. If it does not:
  ///
  /// - it reads what the correction says: `correction-fulfilled`, reported of the latest version alone;
  /// - it reads something else, in a version that was recorded, or to which one of `imports` added the data set, after the
  ///   correction: `correction-conflict` with both values, an error in the versions `importing`, a warning elsewhere;
  /// - it reads something else in a version that was there when the correction was made: the correction is not about
  ///   that version. If it is about none, that is `correction-idle`.
  ///
  /// A version in which the data set was not observed is never corrected. Of several corrections of one fact the one
  /// recorded later sees what the earlier one left; where it does not expect that, it is a conflict. A data set is found
  /// by a former id too.
  package static func apply(
    _ corrections: [Correction],
    to versions: [CatalogueVersion],
    imports: [ImportRecord] = [],
    outputs: [Output] = [],
    importing: Set<VersionID> = []
  ) -> (versions: [CatalogueVersion], diagnostics: [Diagnostic]) {
    guard !corrections.isEmpty else { return (versions, []) }
    let ordered = corrections.enumerated()
      .sorted { ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset) }
      .map(\.element)
    let latest = versions.max { ($0.asOf, $0.id) < ($1.asOf, $1.id) }
    var tallies = Array(repeating: CorrectionTally(), count: ordered.count)
    var diagnostics: [Diagnostic] = []
    let imports = Dictionary(grouping: imports, by: \.version)
    let corrected = versions.map { version in
      var overlay = CorrectionOverlay(
        version: version,
        isLatest: version.id == latest?.id,
        isImported: importing.contains(version.id),
        imports: imports[version.id] ?? [],
        outputs: outputs
      )
      for (index, correction) in ordered.enumerated() {
        overlay.lay(correction, &tallies[index])
      }
      diagnostics += overlay.diagnostics
      return overlay.result
    }
    for (correction, tally) in zip(ordered, tallies) {
      diagnostics += faults(of: correction, tally, versions: versions, latest: latest)
    }
    return (corrected, diagnostics.sorted())
  }

  /// What is wrong with a correction whatever the version.
  private static func faults(
    of correction: Correction,
    _ tally: CorrectionTally,
    versions: [CatalogueVersion],
    latest: CatalogueVersion?
  ) -> [Diagnostic] {
    guard CatalogueColumn.named(correction.field) != nil else {
      return [
        Diagnostic(
          id: "unknown-value",
          at: correction.location,
          "unknown field '\(correction.field)'",
          help: NearMiss.help(for: correction.field, among: CatalogueColumn.names)
            ?? "name a column of the catalogue, other than id"
        )
      ]
    }
    guard tally.isKnown else {
      let known = Set(versions.flatMap { $0.stated.map(\.id.text) }).sorted()
      return [
        Diagnostic(
          id: "unknown-data-set",
          at: correction.location,
          "unknown data set '\(correction.dataSet)'",
          help: NearMiss.help(for: correction.dataSet.text, among: known)
        )
      ]
    }
    if let until = correction.until, let latest, until < latest.asOf {
      return [
        Diagnostic(
          id: "correction-expired",
          severity: .warning,
          at: correction.location,
          "correction of '\(correction.field)' in '\(correction.dataSet)' ended on \(until)"
            + " and does not bear on version '\(latest.id)' of \(latest.asOf)",
          help: "give it a later day in 'until' if it still holds"
        )
      ]
    }
    guard !tally.isUsed else { return [] }
    return [
      Diagnostic(
        id: "correction-idle",
        severity: .warning,
        at: correction.location,
        "no version has '\(correction.was)' as '\(correction.field)' of '\(correction.dataSet)'",
        help: tally.readings.isEmpty
          ? "the data set is not observed in any version up to 'until'"
          : "it reads \(tally.readings.sorted().map { "'\($0)'" }.joined(separator: ", "))"
      )
    ]
  }
}

/// What has become of a correction over all versions.
struct CorrectionTally {
  /// The data set is in some version.
  var isKnown = false
  /// It was applied, or something was said about it.
  var isUsed = false
  /// It was applied to an earlier version.
  var isLaid = false
  /// What the field reads where the correction was not applied.
  var readings: Set<String> = []
}
