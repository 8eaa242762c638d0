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

extension PlacesTests {
  @Test func knowsTheCellsOfManyRows() {
    var chance = SystemRandomNumberGenerator()
    let columns = ["id": 0, "title": 1, "note": 2]
    var places = Places()
    var expected: [[String]: Diagnostics.SourceLocation] = [:]
    for number in 0..<200 {
      // Cells go on over lines, and in a table written as objects they may stand in any order.
      var line = number * 10 + 1
      let cells = (0..<3).map { _ -> PlacedText in
        line += Int.random(in: 0...3, using: &chance) - (line > 5 ? 1 : 0)
        let column = Int.random(in: 1...100_000, using: &chance)
        return PlacedText("x", at: .text(file: "f", line: line, column: column))
      }
      let row = ["rows", String(number)]
      let start = Diagnostics.SourceLocation.text(file: "f", line: number * 10, column: 1)
      var found = Places()
      found.recordRow(row, at: start, columns: columns, cells: cells)
      places.merge(found)
      expected[row] = start
      for (name, index) in columns { expected[row + [name]] = cells[index].location }
    }
    for (path, place) in expected { #expect(places.exact(path) == place) }
    #expect(places[["rows", "7", "id", "0"]] == expected[["rows", "7", "id"]])
    #expect(places.exact(["rows", "7", "other"]) == nil && places.exact(["rows", "200"]) == nil)
  }

  @Test func keepsTheFirstOfTwoRowsOfOneNumber() {
    let places = ["first", "second"].map { file in
      var places = Places()
      let cell = PlacedText("x", at: .text(file: file, line: 2, column: 4))
      places.recordRow(
        ["rows", "0"],
        at: .text(file: file, line: 2, column: 1),
        columns: ["id": 0],
        cells: [cell]
      )
      return places
    }
    var merged = places[0]
    merged.merge(places[1])
    #expect(merged[["rows", "0", "id"]] == .text(file: "first", line: 2, column: 4))
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
