import Assessment
import Catalogue
import Testing

struct YearSetTests {
  private func years(
    _ period: String,
    _ frequency: Frequency?
  ) throws -> DataSetYears {
    var set = DataSet(id: key("series"), title: "Series")
    set.period = Fact(.value(try PeriodReader.read(period).get()))
    set.frequency = frequency.map { Fact(.value($0)) } ?? .unknown
    return DataSetYears(of: set, asOf: World.asOf)
  }

  @Test(arguments: [
    ("2022-03-31", 2021), ("2021/22", 2021), ("2021", 2021), ("academic 2021/22", 2021),
    ("2021-03-21", 2020), ("2021-06-30", 2021), ("2021 Q1", 2020),
  ])
  func aPeriodBelongsToTheFinancialYearOfItsMiddle(period: String, year: Int) throws {
    #expect(try years(period, .annual).proven.years == [year])
  }

  @Test func anAnnualRangeHasEveryYear() throws {
    let found = try years("2016-03-31..2020-03-31", .annual)
    #expect(found.proven.years == [2015, 2016, 2017, 2018, 2019])
    #expect(found.proven == found.possible)
    #expect(found.openFields == [])
  }

  @Test func aRarerSeriesHasItsEditionsCountedBackFromTheLast() throws {
    #expect(try years("2008..2019", .triennial).proven.years == [2008, 2010, 2013, 2016, 2019])
    #expect(try years("2001..2021", .decennial).proven.years == [2001, 2011, 2021])
  }

  @Test func withoutTheIntervalOnlyTheEndsAreKnown() throws {
    let found = try years("2015..2019", nil)
    #expect(found.proven.years == [2015, 2019])
    #expect(found.possible.years == [2015, 2016, 2017, 2018, 2019])
    #expect(found.openFields == ["frequency"])
  }

  @Test func aSeriesOfIrregularEditionsLeavesOpenWhichThereAre() throws {
    #expect(try years("2015..2019", .irregular).openFields == ["period"])
  }

  @Test func anOpenEndIsPossibleUpToTheDayOfTheVersion() throws {
    let found = try years("2019..", .annual)
    #expect(found.proven.years == [2019])
    #expect(found.possible.years == [2019, 2020, 2021, 2022])
    #expect(found.openFields == ["period"])
  }

  @Test func anUnknownPeriodMayBeAny() {
    let found = DataSetYears(of: DataSet(id: key("series"), title: "Series"), asOf: World.asOf)
    #expect(found.proven.isEmpty)
    #expect(found.possible.contains(1990))
    #expect(!found.possible.contains(2023))
    // A range says which years there are only if how often it is published is known as well.
    #expect(found.openFields == ["period", "frequency"])
  }

  @Test func ofQuartersOnlyWholeFinancialYearsCount() throws {
    #expect(try years("2016 Q3..2019 Q2", .quarterly).proven.years == [2017, 2018])
    #expect(try years("2016 Q2..2019 Q1", .quarterly).proven.years == [2016, 2017, 2018])
    #expect(try years("2022 Q3", .quarterly).proven.isEmpty)
    #expect(try years("2021-10..2021-12", .monthly).possible.isEmpty)
  }

  /// Finding out that it is quarterly takes no year away, nor does finding out that it appears every ten years.
  @Test(arguments: ["2019 Q4..2022 Q2", "2016 Q2..2019 Q1", "2021-10..2021-12", "2014..2021 Q1"])
  func whatIsKnownOfPartsHoldsHoweverOftenTheyArePublished(period: String) throws {
    let open = try years(period, nil)
    for frequency in Frequency.allCases where frequency != .once {
      let found = try years(period, frequency)
      #expect(found.proven.isSuperset(of: open.proven), "\(frequency)")
      #expect(found.possible.isSuperset(of: found.proven))
    }
    #expect(open.possible.isSuperset(of: open.proven))
    #expect(open.possible.isSuperset(of: try years(period, .quarterly).proven))
  }

  @Test func anEditionOfAQuarterIsAYearOnlyOfARareSeries() throws {
    let list = "2019 Q4, 2021 Q2, 2021 Q3, 2021 Q4, 2022 Q1"
    #expect(try years(list, .quarterly).proven.years == [2021])
    #expect(try years(list, .irregular).proven.years == [2019, 2021])
    #expect(try years(list, nil).proven.years == [2021])
    #expect(try years(list, nil).possible.years == [2019, 2021])
  }

  @Test func whatNobodyHasSeenForLongMayHaveLaterYears() throws {
    var set = DataSet(id: key("series"), title: "Series")
    set.period = Fact(.value(try PeriodReader.read("2014/15..2018/19").get()))
    set.frequency = Fact(.value(.annual))
    #expect(DataSetYears(of: set, asOf: World.asOf).possible.years.last == 2018)
    set.confirmed = day("2019-10-01")
    let found = DataSetYears(of: set, asOf: World.asOf)
    #expect(found.proven.years == [2014, 2015, 2016, 2017, 2018])
    #expect(found.possible.years == Array(2014...2022))
    #expect(found.openFields == ["period"])
    set.lifecycle = Fact(.value(.stopped))
    #expect(DataSetYears(of: set, asOf: World.asOf).openFields == [])
  }

  @Test func setsMeetAndContainEachOther() {
    let (early, late) = (YearSet(from: 2010, through: 2015), YearSet(from: 2014, through: 2020))
    #expect(early.intersection(late).years == [2014, 2015])
    #expect(early.union(late).count == 11)
    #expect(early.isSuperset(of: YearSet([2010, 2015])))
    #expect(!early.isSuperset(of: late))
    #expect(YearSet(from: 2020, through: 2010).isEmpty)
    #expect(YearSet(from: .min, through: .max).count == 256)
  }
}
