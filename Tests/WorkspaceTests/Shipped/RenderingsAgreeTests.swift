import Assessment
import Bilingual
import Catalogue
import Diagnostics
import Diagrams
import FactorModel
import Foundation
import Reports
import Spreadsheet
import Testing

/// One result, many renderings: they show the same numbers for every factor of the shipped case.
struct RenderingsAgreeTests {
  /// Whole percent, cut, as a person reads them: `35 % to 54 %`, or one number where the range is settled.
  private func shown(_ range: ScoreRange) -> String {
    let (low, high) = (range.low.truncatedPercent, range.high.truncatedPercent)
    return range.low == range.high ? "\(low) %" : "\(low) % to \(high) %"
  }

  @Test func consoleShowsTheAssessment() throws {
    let snapshot = try ShippedProject.snapshot()
    let lines = PlainTextRenderer().render(CoverageTable(snapshot).document)
      .split(separator: "\n")
    for factor in snapshot.assessment.factors where factor.band != .none {
      let line = try #require(lines.first { $0.hasPrefix("\(factor.id) ") }, "\(factor.id)")
      #expect(line.contains(" \(shown(factor.coverage)) "), "\(line)")
    }
  }

  @Test func mapsShowTheAssessment() throws {
    let snapshot = try ShippedProject.snapshot()
    let maps = MapCatalogue(snapshot)
    var seen: Set<FactorID> = []
    for entry in maps.entries {
      for node in maps.diagram(of: entry.subject)?.nodes ?? [] {
        let factor = try #require(snapshot.assessment.factor(node.id))
        let facts = node.facts(in: .english).joined(separator: "\n")
        let range = shown(factor.coverage)
        if factor.band != .none { #expect(facts.contains(range), "\(facts)") }
        #expect(facts.contains("\(factor.count(of: .gap)) gap") || factor.count(of: .gap) == 0)
        seen.insert(node.id)
      }
    }
    #expect(seen.count == snapshot.assessment.factors.count, "every factor stands on a map")
  }

  @Test func jsonAndCSVShowTheAssessment() throws {
    let snapshot = try ShippedProject.snapshot()
    let record = CoverageRecord(snapshot)
    let json = try JSONSerialization.jsonObject(with: Data(record.json.prettyText.utf8))
    let factors = try #require((json as? [String: Any])?["factors"] as? [[String: Any]])
    let exact = Dictionary(
      factors.compactMap { factor -> (String, String)? in
        guard let id = factor["id"] as? String else { return nil }
        let low = factor["lowExact"] as? String ?? ""
        return (id, low + " " + (factor["highExact"] as? String ?? ""))
      },
      uniquingKeysWith: { first, _ in first }
    )
    var rows: [String: (String, String)] = [:]
    let table = CSVTable.read(
      Array(CoverageCSV.text(record).utf8),
      file: "coverage.csv",
      known: [],
      required: []
    )
    for row in try #require(table.value).rows {
      let cell = { (name: String) in row.text(name)?.text ?? "" }
      rows[cell("aspect")] = (cell("low_percent"), cell("high_percent"))
    }
    for factor in snapshot.assessment.factors {
      #expect(exact[factor.id.text] == "\(factor.coverage.low) \(factor.coverage.high)")
      for aspect in factor.aspects {
        let row = try #require(rows[aspect.id.description])
        #expect(row.0 == String(aspect.coverage.low.truncatedPercent), "\(aspect.id)")
        #expect(row.1 == String(aspect.coverage.high.truncatedPercent), "\(aspect.id)")
      }
    }
  }
}
