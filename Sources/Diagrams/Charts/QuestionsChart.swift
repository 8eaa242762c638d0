package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// All questions of the model by how public data answer them, with what decides.
package struct QuestionsChart: Sendable {
  private struct Row {
    var words: MatrixRow
    var verdict: QuestionVerdict
    var decides: String
  }

  private let snapshot: Snapshot
  private let language: Language

  /// `nil` where the model asks nothing.
  package init?(_ snapshot: Snapshot, language: Language = .english) {
    guard !snapshot.assessment.answers.isEmpty else { return nil }
    self.snapshot = snapshot
    self.language = language
  }

  package var chart: Chart {
    let answers = snapshot.assessment.answers
    let groups = QuestionVerdict.allCases.reversed().compactMap {
      verdict -> (title: String, rows: [Row])? in
      let own = answers.filter { $0.verdict == verdict }
      let mark = verdict.mark
      let title = "\(mark.pattern) \(mark.letter) \(words(mark.word)) (\(own.count))"
      return own.isEmpty ? nil : (title, own.map(row))
    }
    let body = body(groups.map(\.title), groups.map(\.rows))
    let rows = groups.flatMap(\.rows)
    let sheet = MatrixSheet(
      snapshot: snapshot,
      language: language,
      id: MapCatalogue.Subject.questions.plainID,
      title: words(QuestionMapWording.all),
      extent: words(QuestionMapWording.counts(answers)),
      summary: [words(QuestionMapWording.allSummary)],
      key: [],
      notes: [words(QuestionMapWording.notNumbers)]
    )
    return sheet.chart(
      body: body.items,
      size: body.size,
      sections: groups.map {
        TextOutline.Section(title: $0.title, items: $0.rows.map(\.words.item))
      },
      table: PictureTable(
        columns: [
          words(QuestionMapWording.question), words(QuestionMapWording.answers),
          words(QuestionMapWording.decides),
        ],
        rows: rows.map { [$0.words.title, words($0.verdict.mark.word), $0.decides] }
      )
    )
  }

  private func words(_ text: LocalizedText) -> String { text.text(in: language) }

  private func row(_ answer: QuestionAnswer) -> Row {
    let decides = decides(answer)
    return Row(
      words: MatrixRow(
        id: "question-\(answer.question.id)",
        title: words(answer.question.text),
        facts: [words(QuestionMapWording.answer(answer.verdict)), decides],
        anchor: "question-\(answer.question.id)"
      ),
      verdict: answer.verdict,
      decides: decides
    )
  }

  /// With a mark where not everything was looked at.
  private func decides(_ answer: QuestionAnswer) -> String {
    let mark = answer.inexactness.map { words($0) }
    return [ground(answer), mark ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The factor, and the aspect where it says more.
  private func full(_ id: AspectID) -> String {
    let factor = snapshot.model.factor(id.factor).map { words($0.label) } ?? id.factor.text
    let aspect = snapshot.model.aspect(id).map { words($0.label) } ?? id.aspect.text
    return id.aspect.text == "level" || factor == aspect ? factor : "\(factor): \(aspect)"
  }

  private func ground(_ answer: QuestionAnswer) -> String {
    switch answer.verdict {
    case .no:
      let names = answer.question.aspects.filter(answer.blockers.contains).map(full)
      return words(QuestionMapWording.wanting(names))
    case .unknown:
      guard let open = answer.prospect?.witness.openFields else { return "" }
      return words(
        QuestionMapWording.facts(open.count, dataSets: Set(open.map(\.dataSet)).count)
      )
    case .partial:
      let reservations = answer.witness?.reservations.sorted() ?? []
      return reservations.map { words($0.words) }.joined(separator: "; ")
    case .yes, .yesWithLookUp:
      return answer.witness.map { witness in
        let label = snapshot.history.geography.level(witness.level.level)?.label
        let years = words(QuestionMapWording.years(witness.years ?? []))
        return "\(label.map(words) ?? witness.level.description), \(years)"
      } ?? ""
    }
  }
}

/// One or two columns of rows, those with one answer together: so wide that the page can show them beside its contents.
extension QuestionsChart {
  private static let (markX, questionX, questionWidth) = (6.0, 44.0, 292.0)
  private static let (decidesX, decidesWidth, width) = (350.0, 216.0, 572.0)
  /// What decides is told in full; the limit is for what nobody would read in a picture.
  private static let (size, padding, mostLines) = (10.0, 5.0, 24)

  private func body(_ titles: [String], _ groups: [[Row]]) -> (items: [SceneItem], size: Size) {
    let blocks = MatrixBlocks(
      groups: zip(titles, groups).map { title, rows in
        MatrixBlocks.Group(title: title, rows: rows.map(height))
      },
      width: Self.width,
      heading: [
        heading(QuestionMapWording.question, Self.questionX),
        heading(QuestionMapWording.decides, Self.decidesX),
      ],
      headingHeight: 22,
      mostBlocks: 2,
      isWide: true
    )
    return blocks.drawn { place in .group(drawn(groups[place.group][place.row])) }
  }

  private func heading(_ text: LocalizedText, _ x: Double) -> SceneItem {
    .text(SceneText(words(text), at: Point(x, 14), size: 10.5, isBold: true))
  }

  private func lines(_ text: String, _ width: Double) -> [String] {
    MatrixText.lines(text, width: width, size: Self.size, most: Self.mostLines)
  }

  private func height(_ row: Row) -> Double {
    let most = max(
      lines(row.words.title, Self.questionWidth).count,
      lines(row.decides, Self.decidesWidth).count
    )
    return Double(most) * Self.size * SceneItem.leading + 2 * Self.padding
  }

  private func drawn(_ row: Row) -> SceneGroup {
    let mark = row.verdict.mark
    let base = Self.padding + SceneText.ascent * Self.size
    let items: [SceneItem] =
      [
        MatrixMarks.rowLine(width: Self.width, y: height(row)),
        .text(
          SceneText(
            "\(mark.pattern) \(mark.letter)",
            at: Point(Self.markX, base),
            size: Self.size,
            isBold: true,
            ink: .line(row.verdict.paint)
          )
        ),
      ]
      + SceneItem.lines(
        lines(row.words.title, Self.questionWidth),
        x: Self.questionX,
        top: Self.padding,
        size: Self.size
      )
      + SceneItem.lines(
        lines(row.decides, Self.decidesWidth),
        x: Self.decidesX,
        top: Self.padding,
        size: Self.size,
        ink: .quiet
      )
    return row.words.symbol(items)
  }
}
