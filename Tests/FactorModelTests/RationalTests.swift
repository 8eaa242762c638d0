import FactorModel
import Testing

struct RationalTests {
  @Test func keepsLowestTermsWithAPositiveDenominator() {
    #expect(Rational(6, -8) == Rational(-3, 4))
    #expect(Rational(-6, -8).description == "3/4")
    #expect(Rational(0, -5) == 0)
    #expect(Rational(8, 4).description == "2")
  }

  @Test(arguments: [
    ("0.25", Rational(1, 4)), ("1", 1), ("0.20", Rational(1, 5)), ("007.5", Rational(15, 2)),
    ("0.333333333", Rational(333_333_333, 1_000_000_000)),
  ])
  func readsDecimalsExactly(_ text: String, _ value: Rational) {
    #expect(Rational(decimal: text) == value)
  }

  @Test(arguments: [
    "", ".", ".5", "1.", "-1", "+1", "1e3", "1,5", "0.1234567890", "1.2.3", " 1", "½",
  ])
  func refusesWhatIsNoDecimal(_ text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func computesExactly() {
    #expect(Rational(1, 3) + Rational(1, 6) == Rational(1, 2))
    #expect(Rational(1, 3) - Rational(1, 2) == Rational(-1, 6))
    #expect(Rational(2, 3) * Rational(3, 4) == Rational(1, 2))
    #expect(Rational(2, 3) / Rational(-4, 3) == Rational(-1, 2))
    #expect(Rational(1, 3) < Rational(34, 100))
    #expect(!(Rational(-1, 3) < Rational(-1, 2)))
  }

  @Test func truncatesAndNeverRoundsOverAThreshold() {
    #expect(Rational(3999, 10000).truncatedPercent == 39)
    #expect(Rational(2, 3).decimal() == "0.6666")
    #expect(Rational(-1, 3).decimal(places: 2) == "-0.33")
    #expect(Rational(1, 20).decimal(places: 3) == "0.050")
    #expect(Rational(7, 2).decimal(places: 0) == "3")
    #expect(Rational(1).decimal() == "1.0000")
  }

  @Test func staysExactBeyondMachineIntegers() throws {
    let third = try #require(Rational(decimal: "0.333333333"))
    let twoThirds = try #require(Rational(decimal: "0.666666667"))
    let sum = third * third * third * Rational(3, 5) + twoThirds * twoThirds * Rational(13, 20)
    #expect(
      (third * third * third).description
        == "37037036925925926037037037/1000000000000000000000000000"
    )
    #expect(sum > Rational(1, 4) && sum < 1)
    #expect(sum / sum == 1)
    #expect((sum - sum) == 0)
    #expect(Rational(.max) + 1 > Rational(.max))
  }
}
