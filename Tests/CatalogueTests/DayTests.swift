import Bilingual
import Catalogue
import Diagnostics
import Testing

struct DayTests {
  @Test(arguments: ["2023-03-31", "2024-02-29", "0001-01-01", "9999-12-31"])
  func writesADayAsItReadsIt(_ text: String) throws {
    #expect(try #require(Day(text)).description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-4-30", "23-04-30",
    "2023-04-30 ", "2023/04/30", "", "٢٠٢٣-٠٤-٣٠",
  ])
  func refusesWhatIsNoDay(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2023-03-31", "2022-03-31", 12), ("2023-04-01", "2022-03-31", 13),
    ("2023-02-28", "2023-01-31", 1), ("2024-02-29", "2023-08-31", 6),
    ("2023-03-31", "2023-03-31", 0), ("2022-03-31", "2023-04-01", -13),
  ])
  func countsAMonthThatHasBegunAsAWholeOne(_ later: String, _ earlier: String, _ months: Int) throws
  {
    #expect(try #require(Day(later)).months(since: #require(Day(earlier))) == months)
  }

  @Test(arguments: [
    ("2023-03-31", -1, "2023-02-28"), ("2023-03-31", 6, "2023-09-30"),
    ("2023-12-15", 1, "2024-01-15"), ("2024-01-31", 1, "2024-02-29"),
    ("2023-01-15", -1, "2022-12-15"),
  ])
  func addsMonthsAndStopsAtTheEndOfShorterOnes(_ day: String, _ count: Int, _ sum: String) throws {
    #expect(try #require(Day(day)).adding(months: count).description == sum)
  }

  @Test(
    arguments: [
      ("28/11/2026", "2026-11-28"), ("03/02/2026", "2026-02-03"), ("11/28/2026", "2026-11-28"),
      ("28.11.26", "2026-11-28"), ("28-Nov-26", "2026-11-28"), ("3 November 2026", "2026-11-03"),
      ("2026/11/28", "2026-11-28"), ("2026-1-5", "2026-01-05"), ("46354", "2026-11-28"),
      ("2026-11-28 00:00:00", "2026-11-28"), ("2026-11-28T09:00", "2026-11-28"),
      ("soon", nil), ("31/31/2026", nil), ("2026", nil), ("2026-11-281", nil), ("1/2/3/2026", nil),
    ] as [(String, String?)]
  )
  func offersTheDayThatIsProbablyMeant(_ text: String, _ expected: String?) {
    #expect(Day.likely(text)?.description == expected)
    var diagnostics: [Diagnostic] = []
    let cell = PlacedText(text, at: .file("data/matches.csv"))
    #expect(cell.day("day", &diagnostics) == nil, "it is offered and not taken")
    if let expected {
      #expect(
        diagnostics.first?.help?.english == "write \(expected), if that is the day that is meant"
      )
    }
  }
}
