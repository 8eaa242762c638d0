import Bilingual
import Catalogue
import MachineSupport
import Testing

struct CatalogueMatcherTests {
  private func existing(
    _ id: String,
    _ title: String,
    publisher: String? = "Welsh Government",
    link: String? = nil,
    identifier: String? = nil,
    welsh: String? = nil,
    formerly: [String] = []
  ) throws -> DataSet {
    var dataSet = DataSet(
      id: try #require(DataSetID(id)),
      title: title,
      titleWelsh: welsh,
      titleWelshStatus: welsh == nil ? nil : .official,
      formerly: formerly.compactMap { DataSetID($0) }
    )
    dataSet.identifier = identifier
    if let publisher { dataSet.publisher = Fact(.value(publisher)) }
    if let link { dataSet.link = Fact(.value(link)) }
    return dataSet
  }

  private func row(
    _ title: String,
    publisher: String? = "Welsh Government",
    link: String? = nil,
    identifier: String? = nil,
    id: String? = nil,
    welsh: String? = nil
  ) -> MatchCandidate {
    MatchCandidate(
      id: id.flatMap { DataSetID($0) },
      identifier: identifier,
      link: link,
      title: title,
      titleWelsh: welsh,
      publisher: publisher
    )
  }

  private func outcomes(
    _ existing: [DataSet],
    _ incoming: [MatchCandidate],
    _ decisions: [MatchDecision] = []
  ) -> [String] {
    CatalogueMatcher(existing: existing, decisions: decisions).matches(of: incoming)
      .map(\.outcome.text)
  }

  @Test func takesTheIdentifierBeforeTheLinkAndTheLinkBeforeTheTitle() throws {
    let known = [
      try existing("by-identifier", "A", link: "https://x.wales/a", identifier: "1"),
      try existing("by-link", "B", link: "http://www.x.wales/b/"),
      try existing("by-title", "Children’s homes & fostering"),
    ]
    #expect(
      outcomes(
        known,
        [
          row("C", link: "https://x.wales/b", identifier: "1"),
          row("D", link: "https://x.wales/b#top"),
          row("children's homes and  fostering"),
        ]
      ) == [
        "by-identifier: same identifier", "new", "by-title: same title and publisher",
      ]
    )
    // Two rows have the link: it is nobody's. Alone it is enough.
    #expect(outcomes(known, [row("D", link: "https://x.wales/b#top")]) == ["by-link: same link"])
  }

  @Test func knowsOurIdAndFormerIds() throws {
    let known = [try existing("new-name", "A", formerly: ["old-name", "older-name"])]
    #expect(outcomes(known, [row("Z", id: "new-name")]) == ["new-name: same id"])
    #expect(outcomes(known, [row("Z", id: "older-name")]) == ["new-name: a former id"])
    // Two former names of one data set: a person decides.
    #expect(
      outcomes(known, [row("A b c", id: "old-name"), row("A d e", id: "older-name")])
        == ["? new-name similar title", "? new-name similar title"]
    )
  }

  @Test func doesNotBelieveALinkAgainstAnotherTitleOfAnotherPublisher() throws {
    let known = [
      try existing("fires", "Fires attended", publisher: "Fire service", link: "https://x.uk/p")
    ]
    let incoming = [
      row("Adoptions from care", publisher: "Welsh Government", link: "https://x.uk/p")
    ]
    #expect(outcomes(known, incoming) == ["? fires same link, but another title and publisher"])
    // A new title of the same publisher is a change.
    let renamed = [row("Adoptions from care", publisher: "Fire service", link: "https://x.uk/p")]
    #expect(outcomes(known, renamed) == ["fires: same link"])
  }

  @Test func leavesRepeatedTitlesToAPerson() throws {
    let known = [
      try existing("first", "Revenue outturn", identifier: "a"),
      try existing("second", "Revenue outturn", identifier: "b"),
    ]
    let incoming = [
      row("Revenue outturn", identifier: "a"), row(" Revenue outturn", identifier: "c"),
    ]
    #expect(
      outcomes(known, incoming) == [
        "first: same identifier",
        "? second same title and publisher, which are not the only ones",
      ]
    )
  }

  @Test func asksWhereATitleStandsWithoutAPublisher() throws {
    let nameless = [try existing("old", "Homelessness", publisher: nil, welsh: "Digartrefedd")]
    let named = [try existing("old", "Homelessness")]
    let said = "? old same title, but not both state a publisher"
    #expect(outcomes(nameless, [row("Homelessness", publisher: nil)]) == [said])
    #expect(outcomes(nameless, [row("Homelessness")]) == [said])
    #expect(outcomes(named, [row("Homelessness", publisher: nil)]) == [said])
    #expect(outcomes(nameless, [row("X", publisher: nil, welsh: "Digartrefedd")]) == [said])
    #expect(
      outcomes(named, [row("Homelessness", publisher: "Bristol")])
        == ["? old same title, another publisher"]
    )
    #expect(outcomes(named, [row("Homelessness")]) == ["old: same title and publisher"])
  }

  @Test func namesOnlyWordsThatTellTitlesApart() throws {
    let known = [try existing("leavers", "Number of leavers of the care of Wales by age")]
    let said = outcomes(known, [row("Number of leavers of the care of Wales by year")])[0]
    #expect(said.contains("leavers") && !said.contains(" of") && !said.contains(" the"), "\(said)")
  }

  @Test func suggestsSimilarTitlesAndNeverAppliesThem() throws {
    let known = [
      try existing("care-leavers", "Care leavers on their 19th birthday by activity"),
      try existing("roads", "Road accidents by severity"),
    ]
    let match = CatalogueMatcher(existing: known)
      .matches(of: [row("Care leavers on 19th birthday, by activity and year")])[0]
    guard case .uncertain(let suggestions) = match.outcome else {
      Issue.record("\(match)")
      return
    }
    #expect(suggestions.map(\.dataSet.text) == ["care-leavers"])
    #expect(suggestions[0].score >= CatalogueMatcher.threshold)
    #expect(suggestions[0].reason.description.contains("leavers"))
    #expect(outcomes(known, [row("Sheep on farms")]) == ["new"])
  }

  @Test func comparesWelshTitles() throws {
    let known = [
      try existing("homes", "Children's homes", welsh: "Cartrefi plant â gŵyl"),
      try existing("other", "Other", welsh: "Rhywbeth arall"),
    ]
    #expect(
      outcomes(known, [row("Residential homes", welsh: "cartrefi plant a gwyl")])
        == ["homes: same Welsh title and publisher"]
    )
  }

  @Test func remembersWhatAPersonDecided() throws {
    let known = [
      try existing("one", "Children in need census"),
      try existing("two", "Children in care census"),
    ]
    let incoming = [row("Children in need and care census")]
    let fingerprint = CatalogueMatcher(existing: known).matches(of: incoming)[0].fingerprint
    func decision(_ id: String, _ accepted: Bool, _ day: String) throws -> MatchDecision {
      MatchDecision(
        incoming: fingerprint,
        existing: try #require(DataSetID(id)),
        accepted: accepted,
        by: "Ann",
        decided: try #require(Day(day))
      )
    }
    #expect(outcomes(known, incoming)[0].hasPrefix("? one"))
    #expect(
      outcomes(known, incoming, [try decision("two", true, "2026-01-02")])
        == ["two: accepted by Ann on 2026-01-02"]
    )
    let taken = [
      try decision("two", true, "2026-01-02"), try decision("two", false, "2026-01-03"),
    ]
    #expect(!outcomes(known, incoming, taken)[0].contains("two"))
    #expect(
      outcomes(
        known,
        incoming,
        [try decision("one", true, "2026-01-02"), try decision("two", true, "2026-01-02")]
      )[0].contains("contradict")
    )
    #expect(
      outcomes(
        known,
        incoming,
        [try decision("one", false, "2026-01-02"), try decision("two", false, "2026-01-02")]
      ) == ["new"]
    )
  }

  @Test func doesNotTakeHomePagesBlankLinksOrPlaceholdersForIdentities() throws {
    for link in [
      "https://gov.wales/", "", "N/A", "https://<HOST>/x", "see https://a.uk\nhttps://b.uk",
    ] {
      let known = [try existing("one", "Sheep", publisher: "A", link: link)]
      #expect(outcomes(known, [row("Roads", publisher: "A", link: link)]) == ["new"])
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func givesEachRowTheSameOutcomeInWhateverOrder(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = ["care", "leavers", "children", "homes", "age", "wales", "census", "need"]
    func title() -> String {
      (0..<Int.random(in: 1...3, using: &generator))
        .map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
        .joined(separator: " ")
    }
    func few(_ prefix: String) -> String? {
      let number = Int.random(in: 0..<24, using: &generator)
      return number < 16 ? "\(prefix)\(number)" : nil
    }
    var known: [DataSet] = []
    for index in 0..<30 {
      known.append(
        try existing(
          "d\(index)",
          title(),
          publisher: few("p"),
          link: few("https://x.wales/"),
          identifier: few("i"),
          formerly: few("f").map { [$0] } ?? []
        )
      )
    }
    var incoming = (0..<30).map { _ in
      row(
        title(),
        publisher: few("p"),
        link: few("https://x.wales/"),
        identifier: few("i"),
        id: few("f")
      )
    }
    let expected = Dictionary(
      zip(incoming, outcomes(known, incoming)).map { ($0, [$1]) },
      uniquingKeysWith: +
    )
    for _ in 0..<4 {
      known.shuffle(using: &generator)
      incoming.shuffle(using: &generator)
      let again = Dictionary(
        zip(incoming, outcomes(known, incoming)).map { ($0, [$1]) },
        uniquingKeysWith: +
      )
      #expect(again == expected)
    }
    let certain = CatalogueMatcher(existing: known).matches(of: incoming)
      .compactMap { match -> DataSetID? in
        if case .certain(let id, _) = match.outcome { id } else { nil }
      }
    #expect(Set(certain).count == certain.count, "a data set is claimed at most once")
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func addsAndRemovesNothingWhenIdsAreGivenAnew(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let known = try (0..<60).map { index in
      try existing(
        "d\(index)",
        "Series number \(index % 50)",
        publisher: "Publisher \(index % 7)",
        link: index % 3 == 0 ? nil : "http://www.x.wales/series/\(index)/",
        identifier: "old-\(index)"
      )
    }
    var rows = known.map { dataSet in
      (
        id: dataSet.id,
        row: row(
          dataSet.title.uppercased(),
          publisher: dataSet.publisher.value,
          link: dataSet.link.value.map { $0.replacing("http://www.", with: "https://") },
          identifier: "new-\(dataSet.id)"
        )
      )
    }
    rows.shuffle(using: &generator)
    let matches = CatalogueMatcher(existing: known).matches(of: rows.map(\.row))
    for (match, row) in zip(matches, rows) {
      guard case .certain(let id, _) = match.outcome else {
        Issue.record("\(row.row.title): \(match.outcome.text)")
        continue
      }
      #expect(id == row.id)
    }
  }

  @Test func matchesTwentyThousandRowsInTime() throws {
    var generator = SeededGenerator(seed: 7)
    let words = (0..<3000).map { "word\($0 * 7919 % 9973)" }
    func title() -> String {
      (0..<7).map { _ in
        let rank = Double.random(in: 0..<1, using: &generator)
        return words[Int(rank * rank * 2999)]
      }.joined(separator: " ")
    }
    var known: [DataSet] = []
    for index in 0..<20_000 { known.append(try existing("d\(index)", title())) }
    // Every tenth is only like what it was; a title of another may be as like.
    let incoming = known.enumerated().map { index, dataSet in
      row(dataSet.title + (index % 10 == 0 ? " revised" : ""))
    }
    var found: [CatalogueMatch] = []
    let time = processorTime { found = CatalogueMatcher(existing: known).matches(of: incoming) }
    let right = zip(known, found).count { dataSet, match in
      switch match.outcome {
      case .certain(let id, _): id == dataSet.id
      case .uncertain(let suggestions): suggestions.first?.dataSet == dataSet.id
      case .new: false
      }
    }
    #expect(right > 19_900)
    #expect(time < .seconds(90), "took \(time)")
  }
}

extension CatalogueMatch.Outcome {
  /// `ID: REASON`, `? ID REASON / ID REASON`, or `new`.
  var text: String {
    switch self {
    case .certain(let id, let reason): "\(id): \(reason)"
    case .uncertain(let suggestions):
      "? " + suggestions.map { "\($0.dataSet) \($0.reason)" }.joined(separator: " / ")
    case .new: "new"
    }
  }
}
