import Assessment
import Bilingual
import Catalogue
import Diagnostics
import FactorModel
import TestSupport

/// Four factors, one of each verdict, over two versions: what a report has to tell, and no more.
///
/// Referrals are published for police forces only; their source was looked for and not found. Care leavers'
/// employment was measured until 2016; whether they are in touch is not established. Exclusions are met, but their
/// quality is not documented. Leisure is exempt.
struct Story {
  /// Two titles that want to break out of whatever they are put in.
  var exclusionsTitle = "Permanent and fixed-term exclusions"
  var unusedTitle = "Cyfrif o bob dŵr"
  /// The matched panel, where a test wants another than the story's.
  var panel: [VersionComparison.Entry]?

  static let number: AspectID = "referrals.number"
  static let source: AspectID = "referrals.source"
  static let employment: AspectID = "care-leaver-outcomes.employment"
  static let inTouch: AspectID = "care-leaver-outcomes.in-touch"
  static let exclusions: AspectID = "school-exclusions.level"
  static let leisure: AspectID = "leisure.level"

  var snapshot: Snapshot {
    let now = assessment
    return Snapshot(
      project: Snapshot.Project(name: LocalizedText("Worked example")),
      model: model,
      history: history,
      version: version,
      assessment: now,
      assessments: [earlier, now],
      comparisons: [comparison],
      diagnostics: [
        Diagnostic(
          id: "unmapped-data-set",
          severity: .warning,
          at: .text(file: "data/catalogue/2023-03.csv", line: 7, column: 1),
          "data set 'unused' is mapped to no aspect",
          help: "map it in model/mapping.csv",
          notes: [.init("its theme is education", at: .file("model/themes.yaml"))]
        )
      ],
      diffs: panel == nil ? [diff] : []
    )
  }

  var model: Model {
    Model(
      checked: ModelDraft(
        themes: [
          Theme(id: "care-leavers", number: 2, label: LocalizedText("Care leavers")),
          Theme(id: "education", number: 4, label: LocalizedText("Education")),
        ],
        populations: [
          Population(id: "care-leavers", label: LocalizedText("Care leavers"))
        ],
        sources: [
          Source(
            id: "report",
            title: "The review",
            publisher: "A centre",
            published: "2024-01",
            link: "https://example.org/review"
          )
        ],
        factors: factors,
        links: [
          Link(
            from: "referrals",
            to: "care-leaver-outcomes",
            polarity: .positive,
            evidence: [.init(claim: .association, says: "told", citations: [])]
          )
        ],
        recommendations: [
          Recommendation(
            id: "2a",
            areaNumber: 2,
            areaLabel: LocalizedText("Filling key gaps"),
            label: LocalizedText("Collect and publish referrals"),
            addressedTo: LocalizedText("Welsh Government"),
            aspects: [Self.number, Self.source],
            indicators: [LocalizedText("Published every year")],
            baseline: LocalizedText("Nothing published"),
            citations: [Citation(source: "report", place: "967")],
            predicates: predicates
          )
        ],
        mappings: [
          Mapping(
            aspect: Self.number,
            dataSet: "referral-totals",
            directness: .direct,
            because: "it counts referrals",
            citations: [Citation(source: "report", place: "282")]
          ),
          Mapping(
            aspect: Self.employment,
            dataSet: "leavers-return",
            directness: .direct,
            because: "it counts leavers by what they do"
          ),
          Mapping(
            aspect: Self.inTouch,
            dataSet: "leavers-census",
            directness: .direct,
            because: "it asks for contact"
          ),
          Mapping(
            aspect: Self.exclusions,
            dataSet: "exclusions",
            directness: .direct,
            because: "it counts exclusions"
          ),
        ],
        attestations: [
          Attestation(
            recommendation: "2a",
            predicate: "as-england",
            value: .partly,
            on: "2023-03-01",
            by: "The board",
            citations: [Citation(source: "report", place: "925")]
          )
        ],
        questions: questions
      ),
      method: .fixture
    )
  }

  private var factors: [Factor] {
    [
      Factor(
        id: "referrals",
        label: LocalizedText("Referrals"),
        factorClass: .need,
        alsoClass: .provision,
        side: .both,
        themes: ["education"],
        note: "Contacts that ask for help.",
        aspects: [
          aspect(
            Self.number,
            "Number of referrals",
            .fixture(
              because: "Councils plan with it",
              citations: [Citation(source: "report", place: "292")]
            )
          ),
          aspect(
            Self.source,
            "Source of referrals",
            .fixture(breakdowns: [Breakdown("source-of-referral")].compactMap(\.self))
          ),
        ]
      ),
      Factor(
        id: "care-leaver-outcomes",
        label: LocalizedText("What becomes of care leavers"),
        factorClass: .outcome,
        side: .supply,
        themes: ["care-leavers"],
        aspects: [
          aspect(Self.employment, "In education, training or employment", leaverContract),
          aspect(Self.inTouch, "In touch with the council", leaverContract),
        ]
      ),
      Factor(
        id: "school-exclusions",
        label: LocalizedText("Exclusions from school"),
        factorClass: .need,
        side: .demand,
        themes: ["education"],
        aspects: [aspect(Self.exclusions, "Exclusions from school", .fixture())]
      ),
      Factor(
        id: "leisure",
        label: LocalizedText("Leisure"),
        factorClass: .prevention,
        side: .supply,
        themes: ["education"],
        aspects: [aspect(Self.leisure, "Leisure", .fixture())]
      ),
    ]
  }

  private var leaverContract: Contract { .fixture(population: "care-leavers") }

  private func aspect(_ id: AspectID, _ label: String, _ contract: Contract) -> Aspect {
    Aspect(id: id, label: LocalizedText(label), contract: contract)
  }
}
