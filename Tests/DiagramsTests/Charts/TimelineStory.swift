import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import TestSupport

/// A snapshot with series: mapped to aspects of one factor, with what a test says of their years.
struct TimelineStory {
  var dataSets: [DataSet] = []
  var earlier: [DataSet] = []
  var mappings: [Mapping] = []
  var population: PopulationID?
  var factorLabel = "Leaving care"

  /// Adds a series that measures the factor, unless told otherwise.
  mutating func add(
    _ id: DataSetID,
    _ title: String? = nil,
    first: ReferencePeriod? = nil,
    last: ReferencePeriod? = nil,
    basis: Provenance.Basis = .stated,
    lifecycle: Lifecycle? = .active,
    maps directness: Directness? = .direct,
    change: (inout DataSet) -> Void = { _ in }
  ) {
    var dataSet = DataSet(id: id, title: title ?? "Series \(id)")
    if first != nil || last != nil {
      dataSet.period = Fact(.value(.range(first: first, last: last)), Provenance(basis: basis))
    }
    if let lifecycle { dataSet.lifecycle = Fact(.value(lifecycle)) }
    dataSet.availability = Fact(.value(.public))
    dataSet.publisher = Fact(.value("Welsh Government"))
    change(&dataSet)
    dataSets.append(dataSet)
    guard let directness else { return }
    mappings.append(
      Mapping(aspect: "leaving.a0", dataSet: id, directness: directness, because: "a test says so")
    )
  }

  var snapshot: Snapshot {
    var sketch = Sketch()
    sketch.add("leaving", factorLabel)
    if let population { sketch.factors[0].aspects[0].contract.population = population }
    let base = sketch.snapshot
    var draft = base.model.draft
    draft.mappings = mappings
    draft.populations = [
      Population(id: "people", label: LocalizedText("People")),
      Population(id: "leavers", label: LocalizedText("Care leavers"), within: "people"),
      Population(id: "others", label: LocalizedText("Others"), within: "people"),
    ]
    let before = CatalogueVersion(
      id: "2016-12",
      asOf: "2016-12-31",
      recorded: "2016-12-31",
      label: LocalizedText("Before"),
      dataSets: earlier
    )
    let version = dataSets.reduce(base.version) { $0.with($1) }
    var history = base.history
    history.versions = [before, version]
    return Snapshot(
      project: base.project,
      model: Model(checked: draft, method: base.model.method),
      history: history,
      version: version,
      assessment: base.assessment,
      assessments: base.assessments,
      comparisons: [],
      diagnostics: []
    )
  }

  /// One series of every kind, with titles that nobody should write.
  static var everyKind: TimelineStory {
    var story = TimelineStory()
    let (early, late) = (
      ReferencePeriod.financialYear(from: 2009), ReferencePeriod.financialYear(from: 2015)
    )
    story.add("whole", first: early, last: late, lifecycle: .stopped) { $0.successor = "next" }
    story.add("next", last: .financialYear(from: 2021), basis: .inferred)
    story.add("open", first: .calendarYear(2012), lifecycle: .experimental)
    story.add("lost", first: .calendarYear(2012), lifecycle: .stopped)
    story.add("silent", lifecycle: nil)
    story.add("late", first: early, last: late, lifecycle: .stale)
    story.add("hurt", first: early, last: late, lifecycle: .disrupted)
    story.add("broken", first: early, last: .financialYear(from: 2021)) {
      $0.comparableOverTime = Fact(.value(.breaks([2013, 2020])))
    }
    story.add("apart", first: .calendarYear(1901), last: .calendarYear(2022)) {
      $0.comparableOverTime = Fact(.value(.no))
    }
    story.add("census") { dataSet in
      let editions = [2001, 2011, 2021].compactMap { ReferencePeriod.calendarYear($0) }
      dataSet.period = Fact(.value(.editions(editions)))
    }
    story.add("counted", first: .snapshot("2019-03-31"), last: .snapshot("2022-03-31"))
    story.add("planned", last: .calendarYear(2040)) { $0.availability = Fact(.value(.planned)) }
    story.add("unseen", lifecycle: nil) { $0.presence = .notObserved }
    story.add("hostile", String(repeating: "<b>=cmd() \u{202E}🙂\n\"\\ ", count: 700))
    story.add("long", String(repeating: "W", count: 10_000), last: late, lifecycle: nil)
    return story
  }
}

extension Scene {
  func symbol(_ id: String) -> SceneGroup? { symbols.first { $0.id == id } }
}

extension SceneGroup {
  /// The shapes in it, of all depths.
  var shapes: [SceneShape] {
    items.flatMap { item -> [SceneShape] in
      switch item {
      case .shape(let shape): [shape]
      case .group(let group): group.shapes
      case .text: []
      }
    }
  }

  var rectangles: [(frame: Frame, shape: SceneShape)] {
    shapes.compactMap { shape in
      if case .rectangle(let frame, _) = shape.form { (frame, shape) } else { nil }
    }
  }
}
