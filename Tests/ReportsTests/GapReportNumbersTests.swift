import Assessment
import Bilingual
import Catalogue
import Diagnostics
import FactorModel
import Reports
import Spreadsheet
import Testing

/// One result, many renderings: console, Markdown, page, CSV and JSON of one story show the same numbers.
struct GapReportNumbersTests {
  private let snapshot = Story().snapshot
  private let document = GapReport(Story().snapshot).document

  @Test func showsEachGapAlikeInEveryForm() throws {
    let rows = try rows(of: GapCSV.text(GapsRecord(snapshot)), required: ["id", "low_percent"])
    let record = GapsRecord(snapshot)
    guard case .array(let gaps)? = record.json["gaps"] else {
      Issue.record("there are gaps")
      return
    }
    #expect(rows.count == gaps.count)
    let markdown = MarkdownRenderer().render(document)
    let page = HTMLRenderer().render(document)
    for (row, gap) in zip(rows, gaps) {
      let id = try #require(row["id"])
      #expect(gap["id"] == .string(id))
      let low = try #require(gap["coverage"]?["low"]?.compactText)
      #expect(row["low"] == low)
      let aspect = try #require(row["aspect"].flatMap { AspectID($0) })
      let assessment = try #require(snapshot.assessment.aspect(aspect))
      #expect(row["low_percent"] == String(assessment.coverage.low.truncatedPercent))
      guard gap["kind"] == .string("data") else { continue }
      let words = Wording.coverage(assessment.coverage, assessment.band).english
      let section = try passage(of: markdown, from: "<a id=\"gap-\(id)\"></a>", to: "**Name:**")
      #expect(section.contains("**Coverage:** \(words)"), "\(id): \(words)")
      let entry = try passage(of: page, from: "id=\"gap-\(id)\"", to: "</details>")
      #expect(text(entry).contains("Coverage \(words)"), "\(id): \(words) in \(text(entry))")
    }
  }

  @Test func showsEachFactorAlikeInEveryForm() throws {
    let console = PlainTextRenderer().render(CoverageTable(snapshot).document)
      .split(separator: "\n")
    let markdown = MarkdownRenderer().render(document)
    let page = HTMLRenderer().render(document)
    let csv = try rows(of: CoverageCSV.text(CoverageRecord(snapshot)), required: ["aspect"])
    for factor in snapshot.assessment.factors {
      let words = Wording.coverage(factor.coverage, factor.band).english
      let line = try #require(console.first { $0.hasPrefix("\(factor.id) ") })
      #expect(line.contains(factor.band == .none ? "–" : words) || line.contains(words), "\(line)")
      let start = "<a id=\"factor-\(factor.id)\"></a>"
      let section = try passage(of: markdown, from: start, to: "| Aspect")
      #expect(section.contains("**Coverage:** \(words)"), "\(section)")
      let entry = text(try passage(of: page, from: "id=\"factor-\(factor.id)\"", to: "</details>"))
      #expect(entry.contains("Coverage \(words)"), "\(entry)")
      for aspect in factor.aspects {
        let row = try #require(csv.first { $0["aspect"] == aspect.id.description })
        #expect(row["low_percent"] == String(aspect.coverage.low.truncatedPercent))
        #expect(entry.contains(Wording.coverage(aspect.coverage, aspect.band).english))
      }
    }
  }

  @Test func showsTheKeyNumbersAlikeInEveryForm() {
    let forms = [
      PlainTextRenderer().render(document), MarkdownRenderer().render(document),
      text(HTMLRenderer().render(document)[...]),
    ]
    #expect(document.keyNumbers.count == 10)
    for number in document.keyNumbers {
      for form in forms {
        #expect(form.contains("\(number.value) \(number.label.plainText)"), "\(number)")
      }
    }
  }

  @Test func countsAnswersAlikeInEveryForm() throws {
    let answers = snapshot.assessment.answers
    let console = PlainTextRenderer().render(QuestionList(snapshot).document)
    #expect(console.contains("3 questions: 1 partly, 1 not known, 1 no."))
    #expect(MarkdownRenderer().render(document).contains("1 partly, 1 not known, 1 no"))
    guard case .array(let records)? = QuestionsRecord(snapshot, answers: answers).json["questions"]
    else {
      Issue.record("there are questions")
      return
    }
    let page = text(HTMLRenderer().render(document)[...])
    for verdict in QuestionVerdict.allCases {
      let count = answers.count { $0.verdict == verdict }
      let words = "\(count) of 3 questions: \(verdict.words.english)"
      #expect(page.contains(words), "\(words)")
      #expect(records.count { $0["verdict"] == .string(verdict.rawValue) } == count)
      let told = try rows(
        of: QuestionCSV.text(QuestionsRecord(snapshot, answers: answers)),
        required: ["verdict"]
      )
      #expect(told.count { $0["verdict"] == verdict.rawValue } == count)
    }
  }

  @Test func showsEachPartOfAPriorityAlikeInEveryForm() throws {
    let rows = try rows(
      of: GapCSV.text(GapsRecord(snapshot)),
      required: ["blocked_questions", "leverage", "shortfall", "blocks"]
    )
    let listed = PlainTextRenderer().render(GapTable(snapshot).document)
    let page = HTMLRenderer().render(document)
    for (row, gap) in zip(rows, snapshot.assessment.gaps) {
      let parts = [
        String(try #require(gap.priority.blockedQuestions)),
        try #require(gap.priority.leverage).decimal(places: 4),
        Wording.percent(gap.priority.shortfall),
      ]
      #expect(row["blocked_questions"] == parts[0])
      let line = try #require(
        listed.split(separator: "\n").first { $0.hasPrefix(labels.full(gap.aspect)) }
      )
      for part in parts { #expect(line.contains(part), "\(line)") }
      guard gap.kind == .data else { continue }
      let entry = text(try passage(of: page, from: "id=\"gap-\(gap.id)\"", to: "</details>"))
      #expect(entry.contains("Questions blocked \(parts[0])"), "\(entry)")
      #expect(entry.contains("Leverage \(parts[1])"))
      #expect(entry.contains("Missing to full coverage \(parts[2])"))
      for question in snapshot.assessment.answers(blockedBy: gap).map(\.question) {
        #expect(entry.contains(question.text.english))
        #expect(row["blocks"]?.contains(question.id.text) == true)
      }
    }
  }

  private var labels: Labels { Labels(snapshot, language: .english) }

  private func rows(of csv: String, required: [String]) throws -> [[String: String]] {
    let columns =
      csv.drop { $0 == "\u{FEFF}" }.split(separator: "\r\n").first?
      .split(separator: ",").map(String.init) ?? []
    let table = CSVTable.read(
      Array(csv.utf8),
      file: "table.csv",
      known: columns,
      required: required
    )
    return try #require(table.value).rows.map { row in
      Dictionary(
        columns.compactMap { column in row.text(column).map { (column, $0.text) } },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  private func passage(of text: String, from start: String, to end: String) throws -> Substring {
    let first = try #require(text.firstRange(of: start), "\(start) is nowhere")
    let rest = text[first.lowerBound...]
    return rest.firstRange(of: end).map { rest[..<$0.lowerBound] } ?? rest
  }

  /// The words of a page: a blank for each tag, one blank for several.
  private func text(_ html: Substring) -> String {
    var words = ""
    var isTag = !html.hasPrefix("<") && html.hasPrefix("id=")
    for character in html {
      switch character {
      case "<":
        isTag = true
        words += " "
      case ">": isTag = false
      default: if !isTag { words.append(character) }
      }
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
  }
}
