package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The map of a question: what it needs, by which data sets it is answered or might be, where they meet, and what blocks it.
package struct QuestionChart: Sendable {
  private let snapshot: Snapshot
  private let answer: QuestionAnswer
  private let language: Language

  package init(_ snapshot: Snapshot, answer: QuestionAnswer, language: Language = .english) {
    self.snapshot = snapshot
    self.answer = answer
    self.language = language
  }

  package var chart: Chart {
    let rows = QuestionNeed.all(of: answer, in: snapshot).map(row)
    let drawing = QuestionDrawing(
      question: question,
      verdict: answer.verdict,
      rows: rows,
      meeting: meeting,
      language: language
    )
    let sheet = MatrixSheet(
      snapshot: snapshot,
      language: language,
      id: MapCatalogue.Subject.question(answer.question.id).plainID,
      title: words(answer.question.text),
      extent: words(QuestionMapWording.extent),
      summary: [words(QuestionMapWording.summary)] + question.facts.map { $0 + "." },
      key: QuestionKey(language: language).parts,
      notes: [words(QuestionMapWording.reading)]
    )
    return sheet.chart(
      body: drawing.items,
      size: drawing.size,
      sections: [
        TextOutline.Section(title: words(QuestionMapWording.question), items: [question.item]),
        TextOutline.Section(title: words(QuestionMapWording.needs), items: rows.map(\.words.item)),
        TextOutline.Section(title: words(QuestionMapWording.meeting), items: [meeting.item]),
      ],
      table: table(rows)
    )
  }

  private func words(_ text: LocalizedText) -> String { text.text(in: language) }

  private var question: MatrixRow {
    let question = answer.question
    return MatrixRow(
      id: "question",
      title: words(question.text),
      facts: [
        words(QuestionMapWording.answer(answer.verdict)),
        words(QuestionMapWording.asked(level(question.geography), years: question.years)),
        words(QuestionMapWording.use(question.use)),
      ] + [answer.inexactness.map { words(QuestionMapWording.cutShort($0)) }].compactMap(\.self),
      anchor: "question-\(question.id)"
    )
  }

  private var meeting: MatrixRow {
    let told: LocalizedText
    if let witness = answer.witness {
      told = QuestionMapWording.meets(level(witness.level), years(witness))
    } else if let prospect = answer.prospect {
      told = QuestionMapWording.mightMeet(
        level(prospect.witness.level),
        years(prospect.witness),
        prospect.verdict
      )
    } else {
      told =
        answer.verdict == .no ? QuestionMapWording.meetNowhere : QuestionMapWording.meetUnknown
    }
    return MatrixRow(
      id: "meeting",
      title: words(QuestionMapWording.meeting),
      facts: [words(told)]
    )
  }

  private func years(_ witness: Witness) -> String {
    words(QuestionMapWording.years(witness.years ?? []))
  }

  private func level(_ reference: LevelReference) -> String {
    let label = snapshot.history.geography.level(reference.level).map { words($0.label) }
    let name = label ?? reference.level.text
    return reference.vintage.map { "\(name) (\($0))" } ?? name
  }

  private func table(_ rows: [QuestionDrawing.Row]) -> PictureTable {
    PictureTable(
      columns: [
        words(QuestionMapWording.needs), words(QuestionMapWording.dataSets),
        words(QuestionMapWording.standings),
      ],
      rows: rows.map { row in
        [
          row.words.title, ([row.dataSet] + row.had).joined(separator: "; "),
          ([row.standing] + row.reasons).joined(separator: "; "),
        ]
      }
    )
  }
}

/// What there is to say of one need.
extension QuestionChart {
  private func row(_ need: QuestionNeed) -> QuestionDrawing.Row {
    let aspect = snapshot.assessment.aspect(need.aspect)
    let gap = snapshot.assessment.dataGaps.first { $0.aspect == need.aspect }
    let mark = need.standing.mark
    let standing = "\(mark.pattern) \(mark.letter) \(words(mark.word))"
    var about = [words(need.isControl ? QuestionMapWording.control : QuestionMapWording.needed)]
    if let aspect {
      let mark = aspect.verdict.mark
      let range = words(DiagramWording.range(aspect.coverage))
      about.append("\(mark.pattern) \(mark.letter) \(words(mark.word)), \(range)")
    }
    if let gap { about.append(words(QuestionMapWording.priority(gap.priority))) }
    let dataSet = need.dataSet.map(title)
    let had = had(need)
    let reasons = reasons(need)
    let shown = dataSet ?? words(QuestionMapWording.noDataSet)
    return QuestionDrawing.Row(
      words: MatrixRow(
        id: "\(need.isControl ? "control" : "aspect")-\(need.aspect)",
        title: full(need.aspect),
        facts: about + [([shown] + had).joined(separator: "; ")]
          + [([standing] + reasons).joined(separator: ": ")],
        anchor: "factor-\(need.aspect.factor)"
      ),
      need: need,
      about: about,
      dataSet: shown,
      had: had,
      standing: standing,
      reasons: reasons
    )
  }

  /// For which areas and years the data set is to be had.
  private func had(_ need: QuestionNeed) -> [String] {
    guard let id = need.dataSet, let dataSet = snapshot.version[id] else { return [] }
    let years = DataSetYears(of: dataSet, asOf: snapshot.assessment.asOf).proven.years
    let spans = words(QuestionMapWording.years(years))
    guard let access = need.choice?.access else {
      let levels = (dataSet.levels.value?.known ?? []).map(level)
      return [
        words(QuestionMapWording.nearest), words(QuestionMapWording.published(levels)), spans,
      ]
    }
    return [words(QuestionMapWording.access(access, from: level(access.from))), spans]
  }

  private func reasons(_ need: QuestionNeed) -> [String] {
    let conflicts = need.conflicts.map { conflict in
      words(
        QuestionMapWording.reason(
          conflict,
          of: answer,
          others: conflict.aspects.filter { $0 != need.aspect }.map(full),
          levels: conflict.reason.levels.map(level),
          search: snapshot.search(for: conflict)
        )
      )
    }
    let reservations = need.choice?.reservations.map { words($0.words) } ?? []
    let open =
      need.openFields.isEmpty ? [] : [words(QuestionMapWording.turnsOn(need.openFields))]
    return conflicts + reservations + open
  }

  private func title(_ id: DataSetID) -> String {
    let older = snapshot.history.versions.reversed().lazy.compactMap { $0[id] }.first
    return (snapshot.version[id] ?? older)?.title ?? id.text
  }

  private func full(_ id: AspectID) -> String {
    let factor = snapshot.model.factor(id.factor).map { words($0.label) } ?? id.factor.text
    let aspect = snapshot.model.aspect(id).map { words($0.label) } ?? id.aspect.text
    return id.aspect.text == "level" || factor == aspect ? factor : "\(factor): \(aspect)"
  }
}
