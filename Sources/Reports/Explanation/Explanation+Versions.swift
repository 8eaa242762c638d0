import Assessment
import Bilingual
import Catalogue
import FactorModel

extension Explanation {
  /// The aspect in each version, and what changed since each earlier one, with the reasons.
  func versionsSection(_ aspect: AspectAssessment) -> Block {
    let changes = snapshot.comparisons.compactMap { change(aspect.id, $0) }
    return section(
      "aspect-\(aspect.id)-versions",
      ExplanationWording.versions,
      [.table(table(aspect.id))] + (changes.isEmpty ? [] : [.list(changes)])
    )
  }

  private func table(_ id: AspectID) -> ReportTable {
    ReportTable(
      columns: [
        column(ExplanationWording.version), column(ExplanationWording.verdict),
        column(ExplanationWording.coverage), column(ExplanationWording.band),
        column(ExplanationWording.best), column(ExplanationWording.because),
      ],
      rows: snapshot.assessments.compactMap { result in
        guard let then = result.aspect(id) else { return nil }
        let gap = result.dataGaps.first { $0.aspect == id }
        let because = gap.map { "\(labels(Wording.name($0.primary.code))): \($0.primary.because)" }
        return [
          [.text(result.version.text)], [labels.verdict(then.verdict)],
          [.text(labels.coverage(then.coverage, then.band))], [labels.band(then.band)],
          [.text(then.best.map(labels.dataSet) ?? "–")], [.text(because ?? "–")],
        ]
      }
    )
  }

  private func change(_ id: AspectID, _ comparison: VersionComparison) -> ListItem? {
    if let entry = comparison.panel.first(where: { $0.aspect == id }) {
      let told = labels(ChangeWording.told(entry, comparison))
      return ListItem([.text(labels(ExplanationWording.change(entry, told)))])
    }
    if let entry = comparison.notComparable.first(where: { $0.aspect == id }) {
      return ListItem([
        .text(
          labels(
            ExplanationWording.notComparable(
              entry,
              comparison.before.text,
              comparison.after.text
            )
          )
        )
      ])
    }
    return nil
  }
}
