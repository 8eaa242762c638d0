import Catalogue
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
}
