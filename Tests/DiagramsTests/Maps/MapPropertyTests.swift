import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import MachineSupport
import Testing

/// What holds of every map of every model: tried on models made by chance from a seed.
@Suite struct MapPropertyTests {
  @Test(arguments: 1...12)
  func putsEveryFactorOnAMapThatIsAlwaysDrawn(seed: Int) {
    var sketch = Sketch.random(seed)
    // A change, a population or a recommendation is no reason on which a factor could rely.
    (sketch.populations, sketch.recommendations, sketch.comparisons) = ([], [], [])
    let diagrams = sketch.standing
    let shown = Set(diagrams.flatMap { $0.nodes.filter { $0.standing == .inside } }.map(\.id))
    #expect(shown == Set(sketch.factors.map(\.id)))
  }

  @Test(arguments: 1...12)
  func drawsLinksOnlyBetweenFactorsOfTheMapAndNoneIntoAGroup(seed: Int) {
    for diagram in Sketch.random(seed).all {
      let nodes = Set(diagram.nodes.map(\.id))
      let grouped = diagram.groups.flatMap(\.members)
      #expect(nodes.count == diagram.nodes.count)
      #expect(Set(grouped).count == grouped.count && nodes.isSuperset(of: grouped))
      #expect(Set(diagram.groups.map(\.id)).count == diagram.groups.count)
      #expect(diagram.groups.allSatisfy { !$0.members.isEmpty })
      let ends = Set(diagram.edges.flatMap { [$0.from, $0.to] })
      #expect(nodes.isSuperset(of: ends) && ends.isDisjoint(with: grouped), "\(diagram.id)")
      let loose = nodes.subtracting(ends).subtracting(grouped)
      #expect(loose.isEmpty, "\(diagram.id): \(loose) stand nowhere")
    }
  }

  @Test(arguments: 1...12)
  func doesNotDependOnTheOrderOfTheModel(seed: Int) {
    let sketch = Sketch.random(seed)
    var turned = sketch
    turned.factors.reverse()
    turned.links.reverse()
    turned.findings.reverse()
    turned.populations.reverse()
    turned.recommendations.reverse()
    #expect(turned.all == sketch.all)
    #expect(
      MapCatalogue(turned.snapshot).entries == MapCatalogue(sketch.snapshot).entries
    )
  }

  @Test(arguments: 1...12)
  func tellsInTheOutlineWhatTheFactsTell(seed: Int) {
    for diagram in Sketch.random(seed).all {
      let told = TextOutline(diagram).sections.flatMap(\.items)
      let facts = diagram.facts.map { [$0.title] + $0.lines } + diagram.notes.map { [$0] }
      #expect(Set(told.map { [$0.title] + $0.facts }) == Set(facts), "\(diagram.id)")
      #expect(told.count == facts.count, "\(diagram.id) tells something twice or not at all")
    }
  }

  @Test(arguments: Sketch.hostile)
  func carriesHostileNamesWholeAndKeepsTheOutlineInLines(name: String) throws {
    let (hostile, plain) = (Sketch.named(name), Sketch.named("Plain"))
    for (one, other) in zip(hostile.all, plain.all) {
      #expect(one.id == other.id)
      for node in one.nodes { #expect(node.label == name) }
      let lines = TextOutline(one).text.split(separator: "\n", omittingEmptySubsequences: false)
      let expected = TextOutline(other).text.split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      #expect(lines.count == expected.count, "\(one.id)")
      for scalar in TextOutline(one).text.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(
          !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
        )
      }
    }
  }

  @Test func isReadyInTimeOnLargeModels() {
    var sketch = Sketch()
    for index in 0..<5_000 {
      sketch.add("f\(index)", class: index.isMultiple(of: 2) ? .need : .outcome, verdicts: [.gap])
      if index > 0 { sketch.link("f\(index / 2)", "f\(index)") }
    }
    let snapshot = sketch.snapshot
    let spent = processorTime {
      #expect(ClassMap(snapshot, factorClass: .need).diagram.nodes.count >= 2_500)
    }
    // Reading all gaps for each factor took a hundred times as long.
    #expect(spent < .seconds(10), "\(spent)")
  }
}

extension Sketch {
  static let hostile = [
    "<script>alert(1)</script>", "=cmd()|' /C calc'!A0", "\u{202E}turned", "\u{2066}held",
    String(repeating: "x", count: 10_000), "line\nbreak\r\nand\u{2028}more\ttab", "👩‍👩‍👧 Tŷ",
    #"" \ ' \N"#, "\u{0}\u{1B}[31m", "]]>", "--><!--", "",
  ]

  /// All graphs that are always drawn.
  var standing: [Diagram] {
    let catalogue = MapCatalogue(snapshot)
    return catalogue.entries.compactMap { catalogue.diagram(of: $0.subject) }
  }

  /// Those, and some of each kind drawn on demand.
  var all: [Diagram] {
    let catalogue = MapCatalogue(snapshot)
    let ids = snapshot.model.factors.map(\.id)
    var subjects = ids.prefix(3).map { MapCatalogue.Subject.neighbourhood($0, depth: 2) }
    subjects += zip(ids, ids.dropFirst(4)).map { .path(from: $0, to: $1) }
    subjects += ids.prefix(2).map { .path(from: $0, to: $0) }
    subjects += FactorClass.allCases.map { .themeClass(key("care"), $0) }
    return standing + subjects.compactMap { catalogue.diagram(of: $0) }
  }

  /// Four factors of which everything has the same name.
  static func named(_ name: String) -> Sketch {
    var sketch = Sketch()
    sketch.populations = [Population(id: key("p"), label: LocalizedText(name))]
    for id in ["a", "b", "c", "d"] { sketch.add(id, name, verdicts: [.gap], about: ["p"]) }
    sketch.link("a", "b")
    sketch.link("b", "c")
    sketch.links[0].evidence[0].says = name
    var recommendation = Recommendation.sketch("1a", aspects: ["a.a0"])
    recommendation.label = LocalizedText(name)
    sketch.recommendations = [recommendation]
    sketch.comparisons = [.sketch(panel: [("a.a0", .opened)], notComparable: ["d.a0"])]
    return sketch
  }

  /// A model made by chance: the same seed gives the same.
  static func random(_ seed: Int) -> Sketch {
    var chance = Chance(state: UInt64(seed))
    var sketch = Sketch()
    sketch.populations = ["p", "q", "r"].map {
      Population(id: key($0), label: LocalizedText($0), within: $0 == "q" ? key("p") : nil)
    }
    let count = 5 + chance.below(40)
    for index in 0..<count {
      let about = (0..<3).map { _ in chance.of(["p", "q", "r", nil, nil, nil]) }
      sketch.add(
        "f\(index)",
        class: chance.of(FactorClass.allCases),
        themes: chance.of([["care"], ["health"], ["health", "care"], []]),
        band: chance.of(Band.allCases),
        verdicts: (0..<3).map { _ in chance.of(Verdict.allCases) },
        about: about
      )
    }
    var drawn: Set<[Int]> = []
    for _ in 0..<(count * chance.below(4)) {
      let (from, to) = (chance.below(count), chance.below(count))
      guard from != to, drawn.insert([from, to]).inserted else { continue }
      let strength = chance.of([nil, .weak, .moderate, .strong] as [Strength?])
      sketch.link("f\(from)", "f\(to)", chance.of(Polarity.allCases), strength)
    }
    sketch.recommendations = [
      .sketch("1a", aspects: (0..<4).map { _ in "f\(chance.below(count)).a\(chance.below(3))" })
    ]
    var panel: [(String, VersionComparison.Change)] = []
    var rest: [String] = []
    for index in 0..<count {
      for aspect in ["a0", "a1"] {
        if chance.below(3) == 0 {
          rest.append("f\(index).\(aspect)")
        } else {
          let changes: [VersionComparison.Change] = [
            .unchanged, .unchanged, .unchanged, .undetermined,
          ]
          panel.append(
            ("f\(index).\(aspect)", chance.of(changes + VersionComparison.Change.allCases))
          )
        }
      }
    }
    sketch.comparisons = [.sketch(panel: panel, notComparable: rest)]
    return sketch
  }
}

/// Numbers that only look like chance.
private struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func of<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
