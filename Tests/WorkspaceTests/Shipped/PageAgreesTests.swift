import Assessment
import Bilingual
import Catalogue
import FactorModel
import Reports
import Testing

/// The page and the Markdown of the shipped case show what the assessment holds, factor by factor and gap by gap.
struct PageAgreesTests {
  /// Whole percent, cut, as a person reads them.
  private func shown(_ range: ScoreRange, _ band: Band) -> String {
    let (low, high) = (range.low.truncatedPercent, range.high.truncatedPercent)
    if band == .none { return "nothing mapped" }
    return low == high ? "\(low) %" : "\(low) % to \(high) %"
  }

  @Test func showsTheAssessment() throws {
    let snapshot = try ShippedProject.snapshot()
    let document = GapReport(snapshot, Outlook(snapshot)).document
    let forms = [
      passages(of: HTMLRenderer().render(document), from: "<details id=\""),
      passages(of: MarkdownRenderer().render(document), from: "<a id=\""),
    ]
    for passages in forms {
      for factor in snapshot.assessment.factors {
        let passage = try #require(passages["factor-\(factor.id)"], "\(factor.id)")
        let words = "Coverage \(shown(factor.coverage, factor.band))"
        #expect(passage.contains(words), "\(factor.id): \(words) is not in \(passage)")
        for aspect in factor.aspects {
          #expect(passage.contains(shown(aspect.coverage, aspect.band)), "\(aspect.id)")
        }
      }
      for gap in snapshot.assessment.dataGaps {
        let aspect = try #require(snapshot.assessment.aspect(gap.aspect))
        let passage = try #require(passages["gap-\(gap.id)"], "\(gap.id)")
        let words = "Coverage \(shown(aspect.coverage, aspect.band))"
        #expect(passage.contains(words), "\(gap.id): \(words) is not in \(passage)")
        let missing = "Missing to full coverage \(gap.priority.shortfall.truncatedPercent) %"
        #expect(passage.contains(missing), "\(gap.id): \(missing) is not in \(passage)")
      }
    }
  }

  /// The words between one mark and the next, without markup, by the name that follows the mark.
  private func passages(of text: String, from mark: String) -> [String: String] {
    Dictionary(
      text.split(separator: mark).dropFirst().map { part in
        (String(part.prefix { $0 != "\"" }), words(of: part))
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func words(of passage: Substring) -> String {
    var result = ""
    var isTag = true
    for character in passage {
      switch character {
      case "<":
        isTag = true
        result += " "
      case ">": isTag = false
      case "*", ":": result += " "
      default: if !isTag { result.append(character) }
      }
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
