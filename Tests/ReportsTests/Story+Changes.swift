import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport

extension Story {
  var predicates: [Predicate] {
    [
      Predicate(
        id: "published",
        label: LocalizedText("Referrals are published"),
        measure: .aspectsPublished([]),
        target: PredicateTarget(.atLeast, 1),
        because: "All of them are asked for.",
        citations: [Citation(source: "report", place: "925")]
      ),
      Predicate(
        id: "documented",
        label: LocalizedText("Data sets have a quality document"),
        measure: .shareOfDataSets(
          DataSetCondition(.qualityDocument, ["report"]),
          among: DataSetFilter()
        ),
        target: PredicateTarget(.atLeast, 1)
      ),
      Predicate(
        id: "as-england",
        label: LocalizedText("They can be compared with England's"),
        measure: .attested(.degree),
        target: PredicateTarget(.atLeast, 1)
      ),
    ]
  }

  /// The leavers' return has stopped, which is all that moved the panel; a census came, a title was spelt anew.
  var diff: VersionDiff {
    let parts = ChangeAttribution.Part.all
    func share(
      _ aspect: AspectID,
      _ before: Rational,
      _ change: Rational
    )
      -> ChangeAttribution.AspectShare
    {
      ChangeAttribution.AspectShare(
        aspect: aspect,
        before: before,
        after: before + change,
        changes: parts.map { $0 == .change(.discontinued) ? change : 0 },
        known: AspectStanding(verdict: .met, coverage: ScoreRange(before))
      )
    }
    return VersionDiff(
      comparison: comparison,
      difference: CatalogueDifference(
        before: "2016-12",
        after: "2023-03",
        changes: [
          DataSetChange(before: nil, after: "exclusions", classes: [.added], fields: []),
          DataSetChange(
            before: "leavers-return",
            after: "leavers-return",
            classes: [.discontinued, .qualityDocumentation],
            fields: [
              FieldChange(
                field: "lifecycle",
                before: "active",
                after: "stopped",
                changeClass: .discontinued,
                isKnowledge: false
              ),
              FieldChange(
                field: "quality_document",
                before: "unknown",
                after: "report",
                changeClass: .qualityDocumentation,
                isKnowledge: true
              ),
            ]
          ),
        ],
        unchanged: 0
      ),
      attribution: ChangeAttribution(
        before: "2016-12",
        after: "2023-03",
        isOneMethod: true,
        isOneModel: true,
        aspects: [
          share(Self.employment, Rational(17, 20), Rational(-17, 20)),
          share(Self.exclusions, Rational(17, 20), 0),
        ]
      )
    )
  }
}
