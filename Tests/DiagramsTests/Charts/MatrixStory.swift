import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport

/// Four factors and eight data sets, assessed as projects are: what matrices and outputs maps have to tell apart.
///
/// Referrals are counted by local authority, where they have a proxy as well, and another by health board. Of contact
/// nobody knows at which levels it is published. Of play nothing is mapped. Crowding had a series by small area that has
/// stopped, and one on request.
struct MatrixStory {
  /// What is put before every name.
  var prefix = ""
  /// Whether everything that has no order of its own stands the other way round.
  var isReversed = false

  var snapshot: Snapshot {
    let model = model
    let history = history
    let version = history.versions[0]
    let assessments = Assessor(model: model, history: history)
      .assessments(through: version.id, asOf: nil)
    return Snapshot(
      project: Snapshot.Project(name: LocalizedText("A story")),
      model: model,
      history: history,
      version: version,
      assessment: assessments[0],
      assessments: assessments,
      comparisons: [],
      diagnostics: []
    )
  }

  private func name(_ text: String) -> LocalizedText { LocalizedText(prefix + text) }

  private func ordered<Element>(_ elements: [Element]) -> [Element] {
    isReversed ? elements.reversed() : elements
  }

  private var model: Model {
    Model(
      checked: ModelDraft(
        themes: ordered([
          Theme(id: "care", number: 1, label: name("Care")),
          Theme(id: "health", number: 2, label: name("Health")),
          Theme(id: "space", number: 3, label: name("Space")),
        ]),
        factors: ordered([
          factor("referrals", "Referrals", .need, ["care"], ["number", "proxy"]),
          factor("contact", "Contact", .outcome, ["care", "health"], ["level"]),
          factor("play", "Play", .provision, ["health"], ["level"], level: "lsoa"),
          factor("crowding", "Crowding", .need, ["health"], ["level"]),
        ]),
        mappings: ordered([
          mapping("referrals.number", "counts"), mapping("referrals.proxy", "board", .proxy),
          mapping("referrals.number", "rough", .proxy),
          mapping("contact.level", "leaflet", .part), mapping("crowding.level", "old"),
          mapping("crowding.level", "secret"),
        ])
      ),
      method: .fixture
    )
  }

  private func factor(
    _ id: FactorID,
    _ label: String,
    _ factorClass: FactorClass,
    _ themes: [ThemeID],
    _ aspects: [AspectName],
    level: LevelID = "local-authority"
  ) -> Factor {
    Factor(
      id: id,
      label: name(label),
      factorClass: factorClass,
      side: .demand,
      themes: themes,
      aspects: aspects.map {
        Aspect(
          id: AspectID(factor: id, aspect: $0),
          label: name($0.text),
          contract: .fixture(geography: level)
        )
      }
    )
  }

  private func mapping(
    _ aspect: AspectID,
    _ dataSet: DataSetID,
    _ directness: Directness = .direct
  )
    -> Mapping
  {
    Mapping(aspect: aspect, dataSet: dataSet, directness: directness, because: "it counts")
  }

  private var history: CatalogueHistory {
    let levels = ["health-board", "local-authority", "lsoa", "msoa"].map { (id: LevelID) in
      GeographyLevel(id: id, label: name(id.text), kind: .area)
    }
    let country = GeographyLevel(id: "wales", label: name("Wales"), kind: .area)
    let school = GeographyLevel(id: "school", label: name("School"), kind: .unit)
    let scope = GeographyLevel(id: "uk", label: name("United Kingdom"), kind: .scope)
    func cover(_ finer: LevelID, _ coarser: LevelID) -> GeographyCover {
      GeographyCover(
        finer: LevelReference(finer),
        coarser: LevelReference(coarser),
        relation: .nests
      )
    }
    return CatalogueHistory(
      versions: [
        CatalogueVersion(
          id: "2023-03",
          asOf: "2023-03-31",
          recorded: "2026-11-22",
          label: LocalizedText("The review"),
          dataSets: ordered(dataSets)
        )
      ],
      outputs: ordered([
        output("portal", "Portal"), output("viewer", "Viewer"), output("app", "App"),
        output("plan", "Plan", .planned), output("release", "Release"),
      ]),
      geography: GeographyLattice(
        country: "wales",
        levels: ordered(levels + [school, scope, country]),
        covers: ordered([
          cover("lsoa", "msoa"), cover("msoa", "local-authority"),
          cover("local-authority", "health-board"),
        ])
      ),
      breakdownTerms: []
    )
  }

  private func output(_ id: OutputID, _ title: String, _ status: Output.Status = .current) -> Output
  {
    Output(
      id: id,
      title: prefix + title,
      owner: prefix + "Owner",
      kind: .repository,
      status: status,
      bestFormat: .unknown
    )
  }

  private var dataSets: [DataSet] {
    [
      dataSet("counts", ["care"], ["local-authority", "wales"], shown: ["portal", "viewer"]),
      dataSet("board", ["care"], ["health-board"], shown: ["portal"]),
      dataSet("rough", ["care"], ["local-authority"], shown: []),
      dataSet("leaflet", ["care", "health"], nil, shown: []),
      dataSet("old", ["health"], ["lsoa"], shown: ["portal"]) {
        $0.lifecycle = Fact(.value(.stopped))
      },
      dataSet("secret", ["health"], ["lsoa"], shown: []) {
        $0.availability = Fact(.value(.onRequest))
      },
      dataSet("gone", ["health"], ["lsoa"], shown: ["portal"]) { $0.presence = .notObserved },
      dataSet(
        "popular",
        ["health"],
        ["wales"],
        shown: ["portal", "viewer", "app", "plan", "release", "portal"]
      ),
    ]
  }

  private func dataSet(
    _ id: DataSetID,
    _ themes: [ThemeID],
    _ levels: [LevelID]?,
    shown: [OutputID],
    _ change: (inout DataSet) -> Void = { _ in }
  ) -> DataSet {
    var dataSet = DataSet(
      id: id,
      title: prefix + "Data on \(id)",
      themes: themes,
      outputs: ordered(shown)
    )
    dataSet.availability = Fact(.value(.public))
    dataSet.lifecycle = Fact(.value(.active))
    dataSet.wales = Fact(.value(.separable))
    dataSet.statistics = Fact(.value([.count]))
    dataSet.frequency = Fact(.value(.annual))
    if let levels {
      dataSet.levels = Fact(.value(OpenList(ordered(levels.map { LevelReference($0) }))))
    }
    change(&dataSet)
    return dataSet
  }
}
