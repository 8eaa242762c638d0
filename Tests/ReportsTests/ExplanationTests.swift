import Assessment
import Catalogue
import FactorModel
import Reports
import TestSupport
import Testing

struct ExplanationTests {
  private let snapshot = Story().snapshot

  private func text(_ factor: FactorID, width: Int? = 100) throws -> String {
    let explanation = try #require(Explanation(of: factor, in: snapshot))
    return PlainTextRenderer(width: width).render(explanation.document)
  }

  @Test(arguments: ["referrals", "care-leaver-outcomes", "school-exclusions", "leisure"])
  func tellsEveryFactor(factor: String) throws {
    let id = try #require(FactorID(factor))
    try expectGolden(try text(id), "explain-\(factor).txt")
  }

  @Test func tellsOneAspect() throws {
    let explanation = try #require(
      Explanation(of: "referrals", aspect: "source", in: snapshot)
    )
    let text = PlainTextRenderer().render(explanation.document)
    #expect(text.hasPrefix("Referrals: Source of referrals\n"))
    #expect(!text.contains("Referrals by police force"))
  }

  @Test func knowsNoOtherFactor() {
    #expect(Explanation(of: "housing", in: snapshot) == nil)
    #expect(Explanation(of: "referrals", aspect: "colour", in: snapshot) == nil)
    #expect(ExplanationRecord(of: "housing", in: snapshot) == nil)
  }

  @Test func printsSumsThatComeOut() throws {
    for factor in ["referrals", "care-leaver-outcomes", "school-exclusions"] {
      let id = try #require(FactorID(factor))
      let sums = try text(id, width: nil).split(separator: "\n").filter {
        $0.contains(" ÷ ") && ($0.hasPrefix("Low:") || $0.hasPrefix("High:"))
      }
      #expect(!sums.isEmpty)
      for sum in sums {
        let sides = sum.split(separator: ": ", maxSplits: 1)[1].split(separator: " = ")
        let result = sides[1].split(separator: ",")[0]
        #expect(
          try Sum.value(of: String(sides[0])) == Sum.value(of: String(result)),
          "\(sum)"
        )
      }
    }
  }

  @Test func writesASumOutForAReader() throws {
    let text = try text("referrals", width: nil)
    #expect(
      text.contains(
        "Low: 1 × (1/4 × 1 + 1/4 × 1/2 + 1/5 × 0 + 3/20 × 0 + 3/20 × 1/2) ÷ "
          + "(1/4 + 1/4 + 1/5 + 3/20 + 3/20) × 1 = 9/20 = 45 %"
      )
    )
    #expect(text.contains("Low: (1 × 9/20 + 1 × 0) ÷ (1 + 1) = 9/40, truncated 22 %"))
  }

  @Test func saysWhyCareLeaversAreNoLongerMeasured() throws {
    let text = try text("care-leaver-outcomes", width: nil)
    #expect(text.contains("Met in 2016-12 at 85 %; a gap in 2023-03 at 0 % (discontinued)."))
    #expect(text.contains("Yes: the series has stopped; its last period is 2015-16."))
    #expect(text.contains("Between 2016-12 and 2023-03 it cannot be compared"))
  }
}

/// Does a printed sum again: products of sums of fractions, left to right.
enum Sum {
  struct Malformed: Error {}

  static func value(of text: String) throws -> Rational {
    var tokens = text.replacing("(", with: "( ").replacing(")", with: " )")
      .split(separator: " ").map(String.init)[...]
    let value = try sum(&tokens)
    guard tokens.isEmpty else { throw Malformed() }
    return value
  }

  private static func sum(_ tokens: inout ArraySlice<String>) throws -> Rational {
    var value = try product(&tokens)
    while tokens.first == "+" {
      tokens.removeFirst()
      value = value + (try product(&tokens))
    }
    return value
  }

  private static func product(_ tokens: inout ArraySlice<String>) throws -> Rational {
    var value = try atom(&tokens)
    while let sign = tokens.first, sign == "×" || sign == "÷" {
      tokens.removeFirst()
      let next = try atom(&tokens)
      value = sign == "×" ? value * next : value / next
    }
    return value
  }

  private static func atom(_ tokens: inout ArraySlice<String>) throws -> Rational {
    guard let token = tokens.popFirst() else { throw Malformed() }
    if token == "(" {
      let value = try sum(&tokens)
      guard tokens.popFirst() == ")" else { throw Malformed() }
      return value
    }
    let parts = token.split(separator: "/").compactMap { Int($0) }
    guard let numerator = parts.first else { throw Malformed() }
    return Rational(numerator, parts.count == 2 ? parts[1] : 1)
  }
}
