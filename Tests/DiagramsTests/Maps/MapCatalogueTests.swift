import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct MapCatalogueTests {
  private var sketch: Sketch {
    var sketch = Sketch()
    sketch.populations = [
      Population(id: key("children"), label: LocalizedText("Children")),
      Population(id: key("adults"), label: LocalizedText("Adults")),
    ]
    sketch.add("a", verdicts: [.gap, .met], about: [nil, "children"])
    sketch.add("b", class: .outcome, themes: ["health"], about: ["children"])
    sketch.add("c", about: ["children"])
    sketch.add("d", about: ["adults"])
    sketch.link("a", "b")
    sketch.recommendations = [
      .sketch("2a", aspects: ["a.a0"]), .sketch("1b", aspects: []),
    ]
    sketch.comparisons = [.sketch(panel: [("a.a0", .opened)], notComparable: ["b.a0"])]
    return sketch
  }

  @Test func listsWhatIsAlwaysDrawn() {
    #expect(
      MapCatalogue(sketch.snapshot).entries.map(\.id) == [
        "overview", "theme-care", "theme-health", "class-need", "class-outcome",
        "population-children", "recommendation-2a", "change-2016-12-2023-03", "outputs",
        "matrix-theme-class", "matrix-geography",
      ]
    )
  }

  @Test func makesEachGraphUnderItsNameAndTitle() {
    let catalogue = MapCatalogue(sketch.snapshot)
    var graphs: [String] = []
    for entry in catalogue.entries {
      guard let diagram = catalogue.diagram(of: entry.subject) else { continue }
      #expect(diagram.id == entry.id && diagram.title == entry.title)
      graphs.append(entry.id)
    }
    #expect(graphs.count == 7)
  }

  @Test func makesEachPictureUnderItsNameAndTitle() throws {
    let catalogue = MapCatalogue(sketch.snapshot)
    let entries = catalogue.entries.map { ($0.id, $0.title, $0.subject) }
    let onDemand = [.timeline(key("a")), .outputsOfTheme(key("care"))].map {
      (subject: MapCatalogue.Subject) in
      (catalogue.id(of: subject), catalogue.title(of: subject), subject)
    }
    for (id, title, subject) in entries + onDemand {
      guard let picture = catalogue.picture(of: subject) else {
        #expect(id == "timeline-a", "\(id) is not drawn")
        continue
      }
      #expect(picture.id == id && picture.title == title)
    }
    #expect(catalogue.picture(of: .outputsOfTheme(key("weather"))) == nil)
  }

  @Test func makesOthersOnDemand() {
    let catalogue = MapCatalogue(sketch.snapshot)
    for (subject, id) in [
      (.neighbourhood(key("a"), depth: 2), "neighbourhood-a-2"),
      (.path(from: key("a"), to: key("b")), "path-a-b"),
      (.themeClass(key("care"), .outcome), "theme-care-outcome"),
      (.population(key("adults")), "population-adults"),
    ] as [(MapCatalogue.Subject, String)] {
      #expect(catalogue.diagram(of: subject)?.id == id)
      #expect(catalogue.diagram(of: subject)?.title == catalogue.title(of: subject))
    }
    #expect(catalogue.diagram(of: .neighbourhood(key("x"), depth: 2)) == nil)
  }

  @Test(
    arguments: [
      ("overview", .overview), ("outputs", .outputs), ("matrix-theme-class", .themesByClass),
      ("matrix-geography", .factorsByGeography), ("theme-care", .theme(key("care"))),
      ("theme-care-need", .themeClass(key("care"), .need)), ("class-need", .factorClass(.need)),
      ("population-children", .population(key("children"))),
      ("neighbourhood-a-9", .neighbourhood(key("a"), depth: 9)),
      ("path-a-b", .path(from: key("a"), to: key("b"))),
      ("recommendation-1b", .recommendation(key("1b"))),
      ("change-2016-12-2023-03", .change(before: key("2016-12"), after: key("2023-03"))),
      ("outputs-theme-care", .outputsOfTheme(key("care"))),
      ("timeline-population-adults", .populationTimeline(key("adults"))),
      ("timeline-a", .timeline(key("a"))),
    ] as [(String, MapCatalogue.Subject)]
  )
  func readsNames(name: String, subject: MapCatalogue.Subject) {
    let catalogue = MapCatalogue(sketch.snapshot)
    #expect(catalogue.subject(named: name) == subject)
    #expect(catalogue.id(of: subject) == name)
  }

  @Test(arguments: [
    "", "theme", "theme-", "theme-weather", "theme-care-", "theme-care-weather", "class-care",
    "neighbourhood-a", "neighbourhood-a-0", "neighbourhood-a-10", "neighbourhood-a-02",
    "neighbourhood-a-+2", "path-a", "path-a-", "path-a-x", "overview-", "outputs-care", "timeline-",
    "timeline-x", "change-2023-03-2016-12", "recommendation-9", "_", "a_b", "THEME-CARE",
  ])
  func knowsNoOtherNames(name: String) {
    #expect(MapCatalogue(sketch.snapshot).subject(named: name) == nil)
  }

  @Test func tellsPicturesApartWhoseNamesWouldBeOne() {
    var sketch = Sketch()
    sketch.themes = ["care", "care-need"]
    for name in ["a", "a-b", "b-c", "c", "population-x"] { sketch.add(name) }
    sketch.populations = [Population(id: key("x"), label: LocalizedText("X"))]
    let catalogue = MapCatalogue(sketch.snapshot)
    let subjects: [MapCatalogue.Subject] = [
      .theme(key("care-need")), .themeClass(key("care"), .need),
      .themeClass(key("care-need"), .need),
      .path(from: key("a"), to: key("b-c")), .path(from: key("a-b"), to: key("c")),
      .populationTimeline(key("x")), .timeline(key("population-x")),
    ]
    let names = subjects.map { catalogue.id(of: $0) }
    #expect(Set(names).count == names.count)
    #expect(names.map { catalogue.subject(named: $0) } == subjects)
    #expect(names[1] == "theme_care_need" && names[4] == "path_a-b_c")
    #expect(catalogue.diagram(of: subjects[4])?.id == names[4])
  }

  @Test func offersEveryNameThatItCanList() {
    let catalogue = MapCatalogue(sketch.snapshot)
    #expect(Set(catalogue.names).count == catalogue.names.count)
    for name in catalogue.names { #expect(catalogue.subject(named: name) != nil, "\(name)") }
    #expect(catalogue.names.starts(with: catalogue.entries.map(\.id)))
    for name in ["theme-care-need", "timeline-b", "neighbourhood-a-1", "outputs-theme-health"] {
      #expect(catalogue.names.contains(name))
    }
    #expect(catalogue.onDemand.map(\.pattern).contains("path-FACTOR-FACTOR"))
  }
}
