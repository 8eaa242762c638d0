import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct MatchesReaderTests {
  private let header =
    "version,incoming,title,publisher,candidate,score,because,decision,by,decided\n"

  private func read(_ rows: String) -> ([MatchRecord], [Diagnostic]) {
    MatchesReader.read(TextFile(path: "data/matches.csv", text: header + rows))
  }

  @Test func tellsOpenMatchesFromDecidedOnes() {
    let (records, diagnostics) = read(
      """
      v1,id:7,T,P,a,80,similar,,,
      v1,id:8,T,,b,90,similar,Accept,Ann,2026-01-02
      v1,id:8,T,,c,70,similar,reject,Ann,2026-01-02

      """
    )
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered() })")
    #expect(records.map(\.verdict?.accepted) == [nil, true, false])
    #expect(records.compactMap(\.decision).map(\.existing.text) == ["b", "c"])
  }

  @Test(
    arguments: [
      ("v1,id:7,T,P,a,80,x,acept,Ann,2026-01-02", "unknown-value", "did you mean 'accept'?"),
      ("v1,id:7,T,P,a,80,x,accept,,2026-01-02", "undated-decision", nil),
      ("v1,id:7,T,P,a,80,x,accept,Ann,", "undated-decision", nil),
      ("v1,id:7,T,P,a,80,x,accept,Ann,02/01/2026", "malformed-day", nil),
      ("v1,7,T,P,a,80,x,,,", "malformed-fingerprint", nil),
      ("v1,id:7,T,P,a", "csv-ragged-row", nil),
    ] as [(String, String, String?)]
  )
  func leavesOutWhatItCannotReadAndSaysWhere(_ row: String, _ id: String, _ help: String?) {
    let (records, diagnostics) = read(row + "\n")
    #expect(records.isEmpty)
    #expect(diagnostics.map(\.id) == [id])
    guard case .text(_, let line, _) = diagnostics.first?.location else {
      Issue.record("no place")
      return
    }
    #expect(line == 2)
    if let help { #expect(diagnostics.first?.help?.english == help) }
  }

  @Test func appliesNoneOfTheDecisionsThatContradictEachOther() {
    let (rows, first) = read(
      """
      v1,id:7,T,P,a,80,x,accept,Ann,2026-01-02
      v1,id:7,T,P,b,80,x,accept,Bob,2026-01-03

      """
    )
    #expect(first.map(\.id) == ["contradictory-decisions"])
    #expect(rows.map(\.verdict) == [nil, nil])
    let (claims, second) = read(
      """
      v1,id:7,T,P,a,80,x,accept,Ann,2026-01-02
      v1,id:8,T,P,a,80,x,accept,Ann,2026-01-02
      v2,id:9,T,P,a,80,x,accept,Ann,2026-01-02

      """
    )
    #expect(second.map(\.id) == ["contradictory-decisions"])
    #expect(claims.map { $0.verdict != nil } == [false, false, true])
    let (_, third) = read(
      """
      v1,id:7,T,P,a,80,x,accept,Ann,2026-01-02
      v1,id:7,T,P,a,80,x,reject,Ann,2026-01-02

      """
    )
    #expect(third.map(\.id) == ["repeated-match"])
  }

  @Test func writesWhatItReadsAfterASpreadsheetHadIt() throws {
    let known = try ["care-leavers", "=x", "Homes, \"all\"", "'-1 and more"].enumerated()
      .map { index, title in
        DataSet(id: try #require(DataSetID("d\(index)")), title: title + " by age and by area")
      }
    let incoming = known.map { MatchCandidate(title: $0.title + " and sex", publisher: "+P") }
    let matches = CatalogueMatcher(existing: known).matches(of: incoming)
    let version = try #require(VersionID("2026-01"))
    var records = MatchRecord.open(
      matches,
      of: incoming,
      standingAs: try incoming.indices.map { try #require(DataSetID("row-\($0)")) },
      for: version
    )
    #expect(records.count >= 4)
    let day = try #require(Day("2026-01-02"))
    records[0].verdict = MatchRecord.Verdict(accepted: false, by: "=Ann", decided: day)
    let text = MatchesWriter.text(records)
    let (again, diagnostics) = MatchesReader.read(TextFile(path: "data/matches.csv", text: text))
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered() })")
    let bare = again.map { record in
      var record = record
      record.location = nil
      return record
    }
    #expect(bare == records)
  }

  @Test func describesWhatItReports() {
    let ids = Set(CatalogueFaults.all.map(\.id))
    for id in [
      "contradictory-decisions", "malformed-fingerprint", "needless-correction", "repeated-match",
      "undated-decision",
    ] {
      #expect(ids.contains(id), "\(id)")
    }
  }
}
