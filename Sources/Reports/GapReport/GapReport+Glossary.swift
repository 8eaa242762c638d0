import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// Every word that the report uses in a meaning of its own.
  var glossarySection: Block {
    let method = snapshot.model.method
    return section(
      "glossary",
      GapReportWording.glossary,
      [
        .definitions(GlossaryWording.words.map { entry($0.term, $0.meaning) }),
        group(
          GlossaryWording.classes,
          FactorClass.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.verdicts,
          Verdict.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.answers,
          QuestionVerdict.allCases.reversed().map { ($0.words, Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.bands,
          Band.allCases.map { (Wording.name($0), Wording.sentence($0, method: method)) }
        ),
        group(
          GlossaryWording.reasons,
          ReasonCode.allCases.sorted().map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.directness,
          Directness.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.roles,
          Fit.Role.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.changes,
          VersionComparison.Change.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.statuses,
          RecommendationStatus.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.parts,
          ChangeAttribution.Part.all.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.availability,
          Availability.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.lifecycle,
          Lifecycle.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.presence,
          Presence.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
        group(
          GlossaryWording.claims,
          Link.Evidence.Claim.allCases.map { (Wording.name($0), Wording.sentence($0)) }
        ),
      ]
    )
  }

  private func entry(_ term: LocalizedText, _ meaning: LocalizedText) -> Definition {
    row(term, [.text(labels(meaning))])
  }

  private func group(
    _ title: GlossaryWording.Group,
    _ entries: [(LocalizedText, LocalizedText)]
  ) -> Block {
    section("glossary-\(title.name)", title.title, [.definitions(entries.map(entry))])
  }
}
