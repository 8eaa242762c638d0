import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Foundation
import Testing

struct CatalogueFormatTests {
  private func detect(_ bytes: [UInt8]) -> Result<CatalogueFormat, DetectionFailure> {
    CatalogueFormat.detect(bytes, file: "misleading.csv")
  }

  @Test(arguments: PortalFixture.all)
  func tellsAFormatFromTheContentAlone(_ fixture: PortalFixture) throws {
    #expect(try detect(Array(fixture.text.utf8)).get() == fixture.format)
    let utf16 = Array("\u{FEFF}\(fixture.text)".utf16)
    let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let little = utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let plain = try PortalImport(fixture.text).entries
    for bytes in [big, little, mark + Array(fixture.text.utf8)] {
      #expect(try detect(bytes).get() == fixture.format)
      let read = try PortalImport(bytes)
      #expect(read.entries == plain, "\(read.messages)")
    }
  }

  @Test(
    arguments: [
      ("id,title\na,A\n", .csv), ("Title of the table\n\nid;title\n", .csv),
      ("a\tb\n", .csv), ("# x\nPREFIX dct: <http://purl.org/dc/terms/>\n", .dcatTurtle),
      ("<http://x/a> <http://x/b> <http://x/c> .\n", .dcatTurtle),
      ("[ a <http://www.w3.org/ns/dcat#Dataset> ] .", .dcatTurtle),
      (#"[{"@id":"x","@type":["y"]}]"#, .dcatJSONLD),
      (#"{"@context":{"dataset":"http://www.w3.org/ns/dcat#dataset"},"dataset":[]}"#, .dcatJSONLD),
      (#"{"success":false,"error":{}}"#, .ckan), (#"{"data":[],"count":0}"#, .statsWales),
      (#"{"dataset":[{"title":"A" oops"#, .dataJSON),
    ] as [(String, CatalogueFormat)]
  )
  func tellsFormatsOfSmallTexts(_ text: String, _ format: CatalogueFormat) throws {
    #expect(try detect(Array(text.utf8)).get() == format)
  }

  @Test(
    arguments: [
      ("", "empty-file", "empty"), (" \n", "empty-file", "white space"),
      ("%PDF-1.7\n", "unreadable-format", "PDF"), ("404 Not Found", "unknown-format", "404"),
      ("<!DOCTYPE html><html><head><title>Log in</title>", "web-page", "titled 'Log in'"),
      ("\n<html lang='en'>", "web-page", "web page"),
      ("<?xml version='1.0'?><feed xmlns='x'/>", "not-a-catalogue", "'feed'"),
      (#"{"openapi":"3.0.0"}"#, "not-a-catalogue", "OpenAPI"),
      (#"{"type":"FeatureCollection","features":[]}"#, "not-a-catalogue", "geographic"),
      (#"{"cat":1,"dog":2}"#, "not-a-catalogue", "'cat', 'dog'"),
      (#"{"a":1,}"#, "json-syntax", "a key between"),
    ]
  )
  func namesWhatAFileIsInstead(_ text: String, _ id: String, _ words: String) throws {
    guard case .failure(let failure) = detect(Array(text.utf8)) else {
      Issue.record("a format was found")
      return
    }
    #expect(failure.diagnostic.id == id)
    #expect(failure.diagnostic.rendered().contains(words), "\(failure.diagnostic.rendered())")
    #expect(PortalFaults.all.contains { $0.id == id && $0.severity == .error })
  }

  @Test func tellsWorkbooksFromOtherContainers() throws {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    #expect(try detect(zip + Array("....[Content_Types].xml".utf8)).get() == .xlsx)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let wide = { (text: String) in text.utf8.flatMap { [$0, 0] as [UInt8] } }
    for (bytes, words) in [
      (zip + Array("word/document.xml".utf8), "Word"), (zip + Array("a.txt".utf8), "no workbook"),
      (compound + wide("EncryptedPackage"), "password"), (compound + wide("Workbook"), "(.xls)"),
    ] {
      guard case .failure(let failure) = detect(bytes) else {
        Issue.record("a format was found")
        continue
      }
      #expect(failure.diagnostic.id == "unreadable-format")
      #expect(failure.diagnostic.summary.english.contains(words))
    }
  }

  @Test func namesTheRightFormatWhenAnotherWasAskedFor() throws {
    let read = try PortalImport(#"{"dataset":[{"identifier":"A","title":"A"}]}"#, as: .ckan)
    #expect(read.ids == ["wrong-format"])
    #expect(read.outcome.diagnostics.first?.help?.english == "import it as 'data-json'")
  }

  @Test func describesEachDiagnosticOnce() {
    let ids = PortalFaults.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(PortalFaults.all.allSatisfy { $0.why.hasSuffix(".") })
  }

  @Test(
    arguments: [
      ("{\"dataset\": [\n {\"a\": 1,}]}", 2, 10), ("{\"dataset\":[\"ŵŷ\", tru]}", 1, 19),
      ("{\"dataset\":[01]}", 1, 13), ("{\"dataset\":[]}\n{}", 2, 1),
      ("{\"dataset\":[\"\\x\"]}", 1, 14),
    ]
  )
  func pointsAtTheFaultOfADocument(_ text: String, _ line: Int, _ column: Int) throws {
    let read = try PortalImport(text, as: .dataJSON)
    #expect(read.ids == ["json-syntax"])
    #expect(
      read.outcome.diagnostics.first?.location == .text(file: "file", line: line, column: column)
    )
  }

  @Test func reportsKeysThatStandTwiceAndHalfCharacters() throws {
    let read = try PortalImport(
      #"{"dataset":[{"identifier":"A","title":"A","title":"B \ud83d","b":"\ud83d\ude00"}]}"#
    )
    #expect(read.ids == ["json-repeated-key", "json-half-character"])
    #expect(try read.only().dataSet.title == "B \u{FFFD}")
    #expect(try read.only().other("b") == "😀")
  }

  @Test func readsNumbersInTheWordsOfTheFile() throws {
    let read = try PortalImport(
      #"{"dataset":[{"identifier":1.10,"title":"A","n":[1e5,-0.0,12345678901234567890]}]}"#
    )
    #expect(try read.only().dataSet.identifier == "1.10")
    #expect(try read.only().other("n") == "[1e5,-0.0,12345678901234567890]")
  }

  /// Foundation's parser, asked about the same texts, accepts and refuses the same but for a last comma.
  @Test func agreesWithAnotherParserOnWhatIsJSON() throws {
    var random = Seeded(state: 99)
    let parts = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u00e9\"", "1", "-1.5e3 ", "0", "true", "null",
      " ",
      "\"\"", "\n",
    ]
    var valid = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        parts.randomElement(using: &random)!
      }
      .joined()
      let document = "[\(text)]"
      if document.contains(/,\s*[\]}]/) { continue }
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(document.utf8))) != nil
      let ids = try PortalImport(document, as: .dataJSON).ids
      let isRead = !ids.contains { ["json-syntax", "json-truncated"].contains($0) }
      #expect(isRead == isJSON, "\(document)")
      valid += isJSON ? 1 : 0
    }
    #expect(valid > 200)
  }
}
