import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct LinkRecordsFileTests {
  private func record(
    _ id: String = "series",
    _ address: String = "http://a.example/x",
    to final: String? = nil,
    tries: [LinkOutcome] = [.status(200)],
    title: String? = nil,
    signs: [PageSign] = []
  ) throws -> LinkCheckRecord {
    let asked = try WebAddress(address)
    return LinkCheckRecord(
      trace: LinkTrace(
        dataSet: try #require(DataSetID(id)),
        address: address,
        hops: final == nil ? [] : [LinkHop(address: asked, status: 301)],
        final: try final.map { try WebAddress($0) } ?? asked,
        tries: tries,
        contentType: "text/html",
        title: title,
        signs: signs
      ),
      checked: try #require(Day("2026-01-31"))
    )
  }

  private func read(_ text: String) -> LinkRecordsFile.Reading {
    LinkRecordsFile.read(TextFile(path: "data/link-checks/2026-01-31.csv", text: text))
  }

  @Test func writesALineThatAPersonCanRead() throws {
    let record = try record(to: "http://b.example/new/x", title: "Table, of \"all\"")
    #expect(
      LinkRecordsFile.line(record)
        == "series,2026-01-31,http://a.example/x,moved-same,200,http://b.example/new/x,"
        + "301 http://a.example/x,text/html,\"Table, of \"\"all\"\"\",,"
        + "The link leads to http://b.example/new/x: the same page by its address.,200\r\n"
    )
  }

  @Test func readsWhatItWrites() throws {
    let records = [
      try record(title: "=1+1"), try record("a", title: "'=1+1"), try record("b", title: "''"),
      try record("c", title: "-"), try record("d", title: "line, \"quoted\""),
      try record("e", tries: [.status(404), .failure(.dns)]),
      try record("f", signs: [.notFound("page not found"), .namesDataSet, .unread]),
      try record("g", "http://a.example/p;q>r", to: "https://b.example/;>"),
      LinkCheckRecord(
        trace: LinkTrace(
          dataSet: try #require(DataSetID("h")),
          address: "'@path, \"of\"\r\nmine",
          tries: [.failure(.noAddress)]
        ),
        checked: try #require(Day("2026-02-01"))
      ),
    ]
    let reading = read(LinkRecordsFile.text(records))
    #expect(reading.diagnostics == [])
    #expect(reading.records == LinkCheckRecord.sorted(records))
    #expect(reading.wholeLength == LinkRecordsFile.text(records).utf8.count)
  }

  @Test func gradesAgainFromTheFileAsTheRunWasGraded() throws {
    let records = LinkCheckRecord.regraded([
      try record("a", "http://a.example/1/t", to: "http://a.example/t"),
      try record("b", "http://a.example/2/t", to: "http://a.example/t"),
      try record("c", "http://a.example/3/t", to: "http://a.example/t"),
      try record("d", tries: [.status(404)]), try record("e", signs: [.login("log in")]),
      try record("f", "http://a.example/z", tries: [.status(404), .status(404)]),
    ])
    #expect(
      records.map(\.grade)
        == [.movedGeneric, .movedGeneric, .movedGeneric, .notChecked, .login, .dead]
    )
    let again = read(LinkRecordsFile.text(records)).records
    #expect(again == records)
    #expect(LinkCheckRecord.regraded(again) == records)
    var draft = CatalogueDraft(versions: [])
    let file = TextFile(path: "x.csv", text: LinkRecordsFile.text(records))
    #expect(LinkRecordsFile.read(file, into: &draft) == [])
    #expect(draft.linkChecks.map(\.result) == [.generic, .generic, .generic, .dead])
  }

  @Test func readsAFileThatWasCutOffAnywhere() throws {
    let records = [
      try record("a"), try record("b", title: "Two, \"quoted\""), try record("c", title: "x,y"),
    ]
    let whole = Array(LinkRecordsFile.text(records).utf8)
    let lines = records.map { LinkRecordsFile.line($0).utf8.count }
    let ends = lines.reduce(into: [LinkRecordsFile.header.utf8.count]) { $0.append($0.last! + $1) }
    for length in 0...whole.count {
      let reading = LinkRecordsFile.read(
        TextFile(path: "t.csv", bytes: Array(whole[..<length]))
      )
      let isWhole = ends.contains(length)
      let expected = ends.last { $0 <= length }.flatMap { ends.firstIndex(of: $0) } ?? 0
      #expect(reading.records == Array(records.prefix(expected)), "\(length)")
      #expect(reading.wholeLength == (ends.last { $0 <= length } ?? 0))
      let ids = reading.diagnostics.map(\.id)
      #expect(
        ids == (length == 0 ? ["csv-empty"] : isWhole ? [] : ["link-check-cut-off"]),
        "\(length)"
      )
    }
  }

  @Test(arguments: [
    ("series,2026-01-31,http://a.example/x,fine,200,http://a.example/x,,,,,,200", "unknown-value"),
    (
      "series,2026-01-31,http://a.example/x,ok,404,http://a.example/x,,,,,,200",
      "link-check-contradiction"
    ),
    ("series,2026-01-31,http://a.example/x,ok,200,a.example,,,,,,200", "malformed-address"),
    (
      "series,2026-01-31,http://a.example/x,ok,200,http://a.example/x,moved,,,,,200",
      "malformed-hop"
    ),
    (
      "series,2026-01-31,http://a.example/x,ok,200,http://a.example/x,,,,not-fond: x,,200",
      "unknown-value"
    ),
    ("series,2026-01-31,http://a.example/x,ok,dsn,http://a.example/x,,,,,,dsn", "unknown-value"),
    ("Series,2026-01-31,http://a.example/x,ok,200,http://a.example/x,,,,,,200", "malformed-id"),
    ("series,31 January,http://a.example/x,ok,200,http://a.example/x,,,,,,200", "malformed-day"),
    ("series,2026-01-31,,ok,200,http://a.example/x,,,,,,200", "empty-value"),
    ("series,2026-01-31,http://a.example/x,ok,200,http://a.example/x,,,,,,", "empty-value"),
    ("series,2026-01-31,http://a.example/x,ok,200", "csv-ragged-row"),
  ])
  func leavesOutALineThatItCannotReadAndSaysWhy(_ line: String, _ id: String) throws {
    let good = LinkRecordsFile.line(try record("good"))
    let reading = read(LinkRecordsFile.header + line + "\r\n" + good)
    #expect(reading.records.map(\.trace.dataSet.text) == ["good"])
    #expect(reading.diagnostics.map(\.id) == [id])
    let place = try #require(reading.diagnostics.first?.location)
    #expect(place.description.hasPrefix("data/link-checks/2026-01-31.csv:2:"))
    #expect(reading.diagnostics.allSatisfy { $0.help != nil })
  }

  @Test func takesTheLaterOfTwoLinesForALink() throws {
    let reading = read(
      LinkRecordsFile.header + LinkRecordsFile.line(try record(tries: [.status(404)]))
        + LinkRecordsFile.line(try record())
    )
    #expect(reading.records == [try record()])
    #expect(reading.diagnostics.map(\.id) == ["repeated-link-check"])
    #expect(reading.diagnostics.map(\.severity) == [.warning])
  }

  @Test func describesEveryFaultOfItsOwn() {
    let ids = LinkFaults.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    let own = [
      "link-check-cut-off", "repeated-link-check", "link-check-contradiction", "malformed-address",
      "malformed-hop", "redirect-rule-wildcard", "repeated-redirect-rule",
    ]
    #expect(own.allSatisfy(ids.contains))
  }
}
