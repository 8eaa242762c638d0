import Catalogue
import Diagnostics
import Testing

struct PeriodReaderTests {
  @Test(arguments: [
    ("2022", "2022"),
    ("2022-03-31", "2022-03-31"),
    ("31 March 2022", "2022-03-31"),
    ("2021-22", "2021/22"),
    ("2021/22", "2021/22"),
    ("2021/2022", "2021/22"),
    ("1999-00", "1999/00"),
    ("financial year 2021-22", "2021/22"),
    ("year ending March 2022", "2021/22"),
    ("academic 2020/21", "academic 2020/21"),
    ("2020/21 academic year", "academic 2020/21"),
    ("2021 Q3", "2021 Q3"),
    ("Q3 2021", "2021 Q3"),
    ("2023-02", "2023-02"),
    ("Feb 2020", "2020-02"),
    ("2011 M12", "2011 M12"),
    ("2015..2022", "2015..2022"),
    (" 2015 .. 2022 ", "2015..2022"),
    ("..2016", "..2016"),
    ("2015..", "2015.."),
    ("2016-03-31..2021/22", "2016-03-31..2021/22"),
    ("2016-2019", "2016..2019"),
    ("2016–2019", "2016..2019"),
    ("2016/17-2018/19", "2016/17..2018/19"),
    ("2015 to 2022", "2015..2022"),
    ("from 2015 to 2022", "2015..2022"),
    ("between 2015 and 2022", "2015..2022"),
    ("to 2016", "..2016"),
    ("until 2015/16", "..2015/16"),
    ("from 2015", "2015.."),
    ("since 2012-04", "2012-04.."),
    ("2022 shown", "..2022"),
    ("2020/21 edition", "2020/21"),
    ("2005, 2008, 2011, 2014, 2019", "2005, 2008, 2011, 2014, 2019"),
    ("2019, 2014", "2014, 2019"),
    ("2001 and 2011", "2001, 2011"),
  ])
  func readsWhatCanMeanOneThing(_ spelling: String, _ canonical: String) throws {
    let period = try PeriodReader.read(spelling).get()
    #expect(period.description == canonical, "'\(spelling)' was read as \(period)")
  }

  @Test(arguments: [
    ("2016-19", ["2016..2019", "2016/17..2018/19"]),
    ("2011-12", ["2011/12", "2011 M12"]),
    ("2016-2017", ["2016..2017", "2016/17"]),
    ("..2011-12", ["2011/12", "2011 M12"]),
    ("2009, 2009-10", ["2009/10", "2009 M10"]),
    ("03/04/2023", ["2023-04-03", "2023-03-04"]),
  ])
  func refusesWhatCanMeanSeveralThings(_ spelling: String, _ readings: [String]) {
    #expect(PeriodReader.read(spelling) == .failure(.ambiguous(readings)))
  }

  @Test(arguments: ["2019..2016", "2019-2016", "2022/23 to 2021/22", "2022..2022-03-31"])
  func tellsPeriodsThatEndBeforeTheyBeginFromOthers(_ spelling: String) {
    guard case .failure(.endsBeforeItBegins) = PeriodReader.read(spelling) else {
      Issue.record("'\(spelling)' was read as \(PeriodReader.read(spelling))")
      return
    }
  }

  @Test(
    arguments: [
      ("", "the cell is empty", "unknown"),
      ("over time", "names no year", "unknown"),
      ("past five-year trend quoted", "names no year", "unknown"),
      ("before the 2014 Act changes", "names a law", "unknown"),
      ("break at 2018", "'break 2018'", "unknown"),
      ("since 2008 trend quoted", "more than a period", "2008.."),
      ("launched Feb 2020 per reference", "more than a period", "2020-02.."),
      ("2022 in snapshot (year filter)", "more than a period", "2022"),
      ("2022 census", "more than a period", "2022"),
      ("31/03/2023", "no period is written like this", "2023-03-31"),
      ("as at 31.3.23", "more than a period", "2023-03-31"),
      ("31/03/2021 - 31/03/2023", "no period is written like this", "2021-03-31..2023-03-31"),
      ("2023/03/31", "no period is written like this", "2023-03-31"),
      ("Apr-22", "no period is written like this", "2022-04"),
      ("Apr-2022", "no period is written like this", "2022-04"),
      ("Mar '98", "no period is written like this", "1998-03"),
      ("21/22", "no period is written like this", "2021/22"),
      ("as at 03/04/2023", "no period is written like this", nil),
      ("before 2016", "more than a period", nil),
      ("all but '22", "no period is written like this", nil),
      ("2021 (England & Wales, NI March 2021; Scotland March 2022)", "several periods", "2021"),
      ("Scotland March 2022; NI March 2021", "2022-03, 2021-03", nil),
      ("replaced the CIN Census, which stopped in 2016; start year not stated", "more than", nil),
      ("2021/23", "no period is written like this", nil),
      ("2022-02-30", "no such day", nil),
    ] as [(String, String, String?)]
  )
  func saysWhyItCannotReadOtherWordsAndWhatWasPerhapsMeant(
    _ spelling: String,
    _ reason: String,
    _ offer: String?
  ) throws {
    guard case .failure(.unreadable(let said, let offered)) = PeriodReader.read(spelling) else {
      Issue.record("'\(spelling)' was read as \(PeriodReader.read(spelling))")
      return
    }
    #expect(said.contains(reason), "it said '\(said)'")
    #expect(offered == offer)
  }

  @Test func offersOnlyWhatItReads() throws {
    for spelling in Self.spellingsOfTheReport {
      guard case .failure(.unreadable(_, let offer?)) = PeriodReader.read(spelling),
        offer != "unknown"
      else { continue }
      let read = try PeriodReader.read(offer).get()
      #expect(read.description == offer, "'\(offer)' was offered for '\(spelling)'")
    }
  }

  @Test(arguments: spellingsOfTheReport)
  func readsOrRefusesEverySpellingOfTheReport(_ spelling: String) {
    switch PeriodReader.read(spelling) {
    case .success(let period):
      #expect(PeriodReader.read(period.description) == .success(period))
    case .failure(let failure):
      let diagnostic = failure.diagnostic(for: spelling, at: nil)
      #expect(diagnostic.help != nil, "nothing helps who wrote '\(spelling)'")
    }
  }

  static let spellingsOfTheReport = [
    "2005, 2008, 2011, 2014, 2019", "2015-2020", "2015-2022", "2016-2019", "2019", "2020-2022",
    "2020/21 edition", "2021 (England & Wales, NI March 2021; Scotland March 2022)",
    "2022 in snapshot (year filter)", "2022 shown", "Scotland March 2022; NI March 2021",
    "before the 2014 Act changes", "break at 2018", "change from 2001", "from 2000", "from 2015",
    "launched Feb 2020 per reference", "not stated", "over time", "past five-year trend quoted",
    "programme began 2016", "replaced the CIN Census, which stopped in 2016; start year not stated",
    "since 2008 trend quoted", "since the 2014 Act changes", "to 2015", "to 2016", "to 2018",
  ]

  @Test func readsBackTheDescriptionOfAnyPeriod() {
    var generator = SeededGenerator(seed: 20_230_331)
    for _ in 0..<2000 {
      let period = PeriodCoverage.random(using: &generator)
      #expect(PeriodReader.read(period.description) == .success(period), "\(period)")
    }
  }
}
