import Bilingual
import Catalogue
import Foundation
import Testing

/// Catalogues that other people published twice.
@Suite(.enabled(if: Samples.areThere, Comment(rawValue: Samples.reason)))
struct SampleMatchTests {
  private func rows(
    _ path: String,
    _ read: ([String: String]) -> MatchCandidate
  ) throws
    -> [MatchCandidate]
  {
    try CommaSeparated.rows(Samples.bytes(path)).map(read)
  }

  private func dataSets(_ candidates: [MatchCandidate]) -> [DataSet] {
    candidates.enumerated().compactMap { index, candidate in
      guard let id = DataSetID("row-\(index)") else { return nil }
      var dataSet = DataSet(id: id, title: candidate.title, titleWelsh: candidate.titleWelsh)
      dataSet.identifier = candidate.identifier
      if let publisher = candidate.publisher { dataSet.publisher = Fact(.value(publisher)) }
      if let link = candidate.link { dataSet.link = Fact(.value(link)) }
      return dataSet
    }
  }

  private func tally(_ matches: [CatalogueMatch]) -> [Int] {
    var counts = [0, 0, 0]
    for match in matches {
      switch match.outcome {
      case .certain: counts[0] += 1
      case .uncertain: counts[1] += 1
      case .new: counts[2] += 1
      }
    }
    return counts
  }

  @Test func findsNoChangeBetweenTwoSerialisationsOfOneCatalogue() throws {
    func candidates(_ path: String) throws -> [MatchCandidate] {
      try Samples.objects(path, under: "dataset").map { object in
        MatchCandidate(
          identifier: object["identifier"] as? String,
          link: object["landingPage"] as? String,
          title: object["title"] as? String ?? "",
          publisher: (object["publisher"] as? [String: Any])?["name"] as? String
        )
      }
    }
    let before = try candidates("versions/opm_20250131T0229.json")
    let after = try candidates("versions/opm_20250131T1536.json").shuffled()
    let known = dataSets(before)
    let matches = CatalogueMatcher(existing: known).matches(of: after)
    #expect(tally(matches) == [134, 0, 0])
    let day = try #require(Day("2025-01-31"))
    func version(_ id: String, _ dataSets: [DataSet]) throws -> CatalogueVersion {
      CatalogueVersion(
        id: try #require(VersionID(id)),
        asOf: day,
        recorded: day,
        label: LocalizedText(id),
        dataSets: dataSets
      )
    }
    // Under ids of their own, joined by what the matcher found.
    let renamed = zip(dataSets(after), matches).compactMap { dataSet, match -> DataSet? in
      guard case .certain(let id, _) = match.outcome, let new = DataSetID("new-\(dataSet.id)")
      else { return nil }
      var dataSet = DataSet(id: new, title: dataSet.title).adopting(
        Set(CatalogueColumn.names),
        from: dataSet
      )
      dataSet.formerly = [id]
      return dataSet
    }
    let found = CatalogueDiffer.difference(
      before: try version("a", known),
      after: try version("b", renamed)
    )
    #expect(found.changes.count == 134)
    #expect(found.changes.flatMap { $0.fields.map(\.field) }.allSatisfy { $0 == "id" })
  }

  @Test func takesReversionedIdsForChangesNotForRemovalsWithAdditions() throws {
    func candidates(_ path: String) throws -> [MatchCandidate] {
      try rows(path) {
        MatchCandidate(
          identifier: $0["id"],
          title: $0["title"] ?? "",
          publisher: $0["publisher"]
        )
      }
    }
    let before = try candidates("versions/datasets_2020-05-15.csv")
    let after = try candidates("versions/datasets_2020-07-03.csv")
    #expect(before.count == 443)
    #expect(after.count == 455)
    let matches = CatalogueMatcher(existing: dataSets(before)).matches(of: after)
    let titles = Set(before.map { TextFolding.folded($0.title) })
    for (match, row) in zip(matches, after) where titles.contains(TextFolding.folded(row.title)) {
      #expect(match.outcome != .new, "\(row.title)")
    }
    let reversioned = zip(matches, after).count { match, row in
      guard case .certain(_, .titleAndPublisher) = match.outcome else { return false }
      return !before.contains { $0.identifier == row.identifier }
    }
    let counts = tally(matches)
    #expect(counts[0] >= 390)
    #expect(reversioned > 0)
    let gone = 443 - counts[0]
    #expect(gone < 53)
  }

  @Test func doesNotCollapseRowsWithBlankOrRepeatedLinks() throws {
    func candidates(_ path: String) throws -> [MatchCandidate] {
      try rows(path) {
        MatchCandidate(link: $0["url"], title: $0["name"] ?? "", publisher: $0["provider"])
      }
    }
    let before = try candidates("versions/catalogue_2020-10-30_886bc53.csv")
    let after = try candidates("versions/catalogue_2021-12-13_9d74c5c.csv")
    let same = CatalogueMatcher(existing: dataSets(before)).matches(of: before)
    #expect(tally(same) == [170, 0, 0])
    let matches = CatalogueMatcher(existing: dataSets(before)).matches(of: after)
    let certain = matches.compactMap { match -> DataSetID? in
      if case .certain(let id, _) = match.outcome { id } else { nil }
    }
    #expect(Set(certain).count == certain.count)
    #expect(certain.count == 128)
    #expect(tally(matches)[2] < 40)
    // A department under a new name, with the titles it had: a person decides.
    let renamed = zip(matches, after).filter { $1.publisher == "department-for-work-and-pensions" }
    #expect(renamed.count > 30)
    for (match, row) in renamed { #expect(match.outcome != .new, "\(row.title)") }
  }

  @Test func keepsRepeatedTitlesWithDifferentIdentifiersApart() throws {
    let objects = try JSONSerialization.jsonObject(
      with: Samples.bytes("statswales/sw3_published-datasets_2026-01-26.json")
    )
    let list =
      (objects as? [[String: Any]]) ?? ((objects as? [String: Any])?["data"] as? [[String: Any]])
      ?? []
    let candidates = list.map {
      MatchCandidate(
        identifier: $0["id"] as? String,
        title: $0["title"] as? String ?? $0["title_en"] as? String ?? "",
        titleWelsh: $0["title_cy"] as? String
      )
    }
    #expect(candidates.count == 473)
    let known = dataSets(candidates)
    let shuffled = candidates.shuffled()
    #expect(tally(CatalogueMatcher(existing: known).matches(of: shuffled)) == [473, 0, 0])
    // Without their identifiers repeated titles are no identity, and nothing is lost.
    let bare = candidates.map { MatchCandidate(title: $0.title, titleWelsh: $0.titleWelsh) }
    let counts = tally(CatalogueMatcher(existing: known).matches(of: bare))
    #expect(counts[1] > 0)
    #expect(counts[2] == 0)
  }
}

/// Rows of a comma-separated text by the names of its header; enough for well-formed samples.
enum CommaSeparated {
  static func rows(_ data: Data) throws -> [[String: String]] {
    var rows: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    var previous: UInt8 = 0
    func end() {
      rows[rows.count - 1].append(String(decoding: field, as: UTF8.self))
      field = []
    }
    for byte in data {
      switch byte {
      case UInt8(ascii: "\""):
        if !isQuoted, previous == byte { field.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: end()
      case UInt8(ascii: "\n") where !isQuoted:
        end()
        rows.append([])
      case UInt8(ascii: "\r") where !isQuoted: break
      case _: field.append(byte)
      }
      previous = byte
    }
    if !field.isEmpty || rows.last?.isEmpty == false { end() }
    let header = rows.first ?? []
    return rows.dropFirst().filter { $0.count == header.count }.map {
      Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
    }
  }
}
