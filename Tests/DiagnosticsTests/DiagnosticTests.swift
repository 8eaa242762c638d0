import Diagnostics
import Testing

struct DiagnosticTests {
  @Test func rendersPlaceHelpAndNotesTheWayCompilersDo() {
    let diagnostic = Diagnostic(
      id: "duplicate-id",
      severity: .warning,
      at: .text(file: "model/a.yaml", line: 12, column: 7),
      "factor 'housing' can only be stated once",
      help: "delete one",
      notes: [
        .init("it is first stated here", at: .cell(file: "b.xlsx", sheet: "One", cell: "C14")),
        .init("that is all"),
      ]
    )
    #expect(
      diagnostic.rendered() == """
        model/a.yaml:12:7: warning: factor 'housing' can only be stated once [duplicate-id]
          help: delete one
          note: b.xlsx:One!C14: it is first stated here
          note: that is all
        """
    )
  }

  @Test func sortsByPlaceThenIDThenWords() {
    func at(_ line: Int?, _ id: String, _ summary: String = "s") -> Diagnostic {
      Diagnostic(
        id: id,
        at: line.map { .text(file: "f", line: $0, column: 1) },
        summary
      )
    }
    let sorted = [
      at(nil, "z"), Diagnostic(id: "y", at: .file("f"), "s"), at(2, "b"), at(10, "a", "a"),
      at(10, "a", "b"), at(10, "b"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func sortsCellsByRowAndThenByColumn() {
    let cells = ["A1", "Z1", "AA1", "C9", "A10"].map {
      Diagnostics.SourceLocation.cell(file: "f", sheet: "One", cell: $0)
    }
    #expect(cells.reversed().sorted() == cells)
  }
}

struct PlacesTests {
  @Test func answersWithTheNearestPartThatContainsWhatWasAskedFor() {
    var places = Places()
    places.record(["factors", "0"], at: .text(file: "f", line: 2, column: 5))
    places.record(["factors", "0", "id"], at: .text(file: "f", line: 2, column: 9))
    #expect(places[["factors", "0", "id"]] == .text(file: "f", line: 2, column: 9))
    #expect(places[["factors", "0", "themes", "1"]] == .text(file: "f", line: 2, column: 5))
    #expect(places.exact(["factors", "0", "themes"]) == nil)
    #expect(places[["links"]] == nil)
  }
}

struct PlacedTextTests {
  let start = Diagnostics.SourceLocation.text(file: "f", line: 3, column: 5)

  @Test func givesEachMemberOfAListItsPlace() {
    let members = PlacedText("age;  sex; ;term", at: start).members()
    #expect(members.map(\.text) == ["age", "sex", "term"])
    #expect(
      members.map(\.location)
        == [5, 11, 17].map { Diagnostics.SourceLocation.text(file: "f", line: 3, column: $0) }
    )
  }

  @Test func countsQuotationMarksOfAQuotedCell() {
    let members = PlacedText("a \"b\"; c;\nd", at: start, layout: .quoted).members()
    #expect(members.map(\.text) == ["a \"b\"", "c", "d"])
    #expect(
      members.map(\.location) == [
        start, .text(file: "f", line: 3, column: 15), .text(file: "f", line: 4, column: 1),
      ]
    )
  }

  @Test func pointsAtTheWholeWhereTheLayoutIsLost() {
    let members = PlacedText("a; b", at: start, layout: .reflowed).members()
    #expect(members.map(\.location) == [start, start])
  }
}
