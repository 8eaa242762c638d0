import Assessment
import Bilingual
import Catalogue

extension GapReport {
  /// The five numbers that matter; verdicts stand side by side and are never added up.
  var keyNumbers: [KeyNumber] {
    let aspects = snapshot.assessment.aspects
    let total = aspects.count
    let count = { (verdict: Verdict) in aspects.count { $0.verdict == verdict } }
    let open = count(.notEstablished)
    return [
      number(
        count(.met),
        KeyNumberWording.label(.met, count(.met), of: total),
        Wording.sentence(Verdict.met),
        .good
      ),
      number(
        count(.gap),
        KeyNumberWording.label(.gap, count(.gap), of: total),
        KeyNumberWording.gaps(unsearched: gaps { $0 == .unassessed }),
        .poor
      ),
      stopped,
      number(
        open,
        KeyNumberWording.label(.notEstablished, open, of: total),
        KeyNumberWording.open(
          open,
          facts: openFacts.settlingFacts,
          dataSets: openFacts.settlingDataSets
        ),
        .open
      ),
      changed,
    ]
  }

  private var stopped: KeyNumber {
    let count = gaps { $0 == .discontinued }
    return number(
      count,
      KeyNumberWording.stopped(count),
      Wording.sentence(ReasonCode.discontinued),
      .poor
    )
  }

  private func gaps(_ isCounted: (ReasonCode) -> Bool) -> Int {
    snapshot.assessment.dataGaps.count { isCounted($0.primary.code) }
  }

  /// Closed and opened since the previous version, over the matched panel; a dash where nothing can be compared.
  private var changed: KeyNumber {
    guard let comparison = snapshot.comparisons.last else {
      return unchanged(KeyNumberWording.changed, GapReportWording.noComparison)
    }
    let before = labels.version(comparison.before)
    let label = KeyNumberWording.changed(since: comparison.before)
    guard !comparison.panel.isEmpty else {
      return unchanged(label, KeyNumberWording.nothingComparable(before))
    }
    let (closed, opened) = (comparison.count(of: .closed), comparison.count(of: .opened))
    return KeyNumber(
      labels(KeyNumberWording.closedAndOpened(closed, opened)),
      label: [.text(labels(label))],
      sentence: [
        .text(
          labels(
            KeyNumberWording.changed(comparison.panel.count, comparison.notComparable.count)
          )
        )
      ]
    )
  }

  private func number(
    _ count: Int,
    _ label: LocalizedText,
    _ sentence: LocalizedText,
    _ tone: Tone
  ) -> KeyNumber {
    KeyNumber(
      String(count),
      label: [.text(labels(label))],
      sentence: [.text(labels(sentence))],
      tone: tone
    )
  }

  private func unchanged(_ label: LocalizedText, _ sentence: LocalizedText) -> KeyNumber {
    KeyNumber("–", label: [.text(labels(label))], sentence: [.text(labels(sentence))])
  }
}
