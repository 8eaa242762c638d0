import Assessment
import Bilingual
import Catalogue
import FactorModel

extension MapCatalogue {
  /// The name of the picture's file and of its address; with ``subject(named:)`` it leads back to `subject`.
  ///
  /// Parts are joined by hyphens. Where that is the name of another picture of this model already, since ids may
  /// hold hyphens themselves, they are joined by low lines, which no id holds.
  package func id(of subject: Subject) -> String {
    let plain = subject.plainID
    guard let other = self.subject(named: plain), other != subject else { return plain }
    return subject.parts.joined(separator: "_")
  }

  /// What a name such as `theme-crime`, `neighbourhood-referrals-2` or `timeline-referrals` stands for in this model.
  ///
  /// `nil` if it stands for nothing: ``names`` are those that it might have been meant to be.
  package func subject(named name: String) -> Subject? {
    if name.contains("_") {
      let parts = name.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
      return Subject(parts: parts).flatMap { has($0) ? $0 : nil }
    }
    for kind in Subject.kinds where name == kind || name.hasPrefix(kind + "-") {
      for names in Self.splits(name.dropFirst(kind.count)) {
        if let subject = Subject(parts: [kind] + names), has(subject) { return subject }
      }
    }
    return nil
  }

  /// What may stand after the word for the kind: nothing, or after a hyphen one name, or the two on either side of another.
  private static func splits(_ end: Substring) -> [[String]] {
    guard !end.isEmpty else { return [[]] }
    let rest = end.dropFirst()
    let pairs = rest.indices.filter { rest[$0] == "-" }.map { hyphen in
      [String(rest[..<hyphen]), String(rest[rest.index(after: hyphen)...])]
    }
    return [[String(rest)]] + pairs
  }

  /// Whether the snapshot has what `subject` names.
  private func has(_ subject: Subject) -> Bool {
    let model = snapshot.model
    switch subject {
    case .overview, .outputs, .themesByClass, .factorsByGeography, .factorClass: return true
    case .history: return hasHistory
    case .questions: return !snapshot.assessment.answers.isEmpty
    case .question(let id): return answer(to: id) != nil
    case .theme(let theme), .themeClass(let theme, _), .outputsOfTheme(let theme):
      return model.theme(theme) != nil
    case .population(let population), .populationTimeline(let population):
      return model.population(population) != nil
    case .neighbourhood(let factor, _), .timeline(let factor): return model.factor(factor) != nil
    case .path(let from, let to): return model.factor(from) != nil && model.factor(to) != nil
    case .recommendation(let id): return model.recommendations.contains { $0.id == id }
    case .change(let before, let after):
      return snapshot.comparisons.contains { $0.before == before && $0.after == after }
    }
  }

  /// The names of all pictures that can be listed, standing ones first: what a mistyped name may have been meant to be.
  ///
  /// Neighbourhoods are among them at a depth of one link, paths not at all.
  package var names: [String] {
    let model = snapshot.model
    var subjects: [Subject] = model.themes.flatMap { theme in
      FactorClass.allCases.map { .themeClass(theme.id, $0) } + [.outputsOfTheme(theme.id)]
    }
    subjects += model.populations.flatMap { [.population($0.id), .populationTimeline($0.id)] }
    subjects += model.recommendations.map { .recommendation($0.id) }
    subjects += model.questions.map { .question($0.id) }.filter(has)
    subjects += model.factors.flatMap { [.timeline($0.id), .neighbourhood($0.id, depth: 1)] }
    var seen: Set<String> = []
    return (entries.map(\.id) + subjects.map { id(of: $0) }).filter { seen.insert($0).inserted }
  }

  /// The title of the picture of `subject`; ids stand for what the model does not have.
  package func title(of subject: Subject) -> String { wording(of: subject).text(in: language) }

  private func wording(of subject: Subject) -> LocalizedText {
    switch subject {
    case .overview: OverviewWording.title
    case .theme(let theme): label(theme)
    case .themeClass(let theme, let factorClass): PaperWording.part(label(theme), factorClass)
    case .factorClass(let factorClass): DiagramWording.title(factorClass)
    case .population(let population):
      snapshot.model.population(population).map(DiagramWording.title) ?? label(population)
    case .neighbourhood(let focus, let depth):
      DiagramWording.neighbourhood(label(focus), depth: depth)
    case .path(let from, let to): DiagramWording.path(label(from), label(to))
    case .recommendation(let id):
      snapshot.model.recommendations.first { $0.id == id }.map(DiagramWording.title)
        ?? LocalizedText(id.text)
    case .change(let before, let after): DiagramWording.change(before, after)
    case .outputs: OutputsWording.title
    case .outputsOfTheme(let theme): OutputsWording.title(label(theme).text(in: language))
    case .themesByClass: MatrixWording.themesByClasses
    case .factorsByGeography: MatrixWording.byGeography(nil)
    case .history: HistoryWording.title
    case .populationTimeline(let population):
      TimelineWording.title(label(population).text(in: language))
    case .timeline(let factor): TimelineWording.title(label(factor).text(in: language))
    case .questions: QuestionMapWording.all
    case .question(let id):
      answer(to: id)?.question.text ?? LocalizedText(id.text)
    }
  }

  func answer(to id: QuestionID) -> QuestionAnswer? {
    snapshot.assessment.answers.first { $0.question.id == id }
  }

  private func label(_ id: ThemeID) -> LocalizedText {
    snapshot.model.theme(id)?.label ?? LocalizedText(id.text)
  }

  private func label(_ id: PopulationID) -> LocalizedText {
    snapshot.model.population(id)?.label ?? LocalizedText(id.text)
  }

  private func label(_ id: FactorID) -> LocalizedText {
    snapshot.model.factor(id)?.label ?? LocalizedText(id.text)
  }
}
