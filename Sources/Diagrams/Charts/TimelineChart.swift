package import Assessment
package import Bilingual
package import Catalogue
package import FactorModel

/// What a time line is about.
package enum TimelineSubject: Sendable, Hashable {
  case factor(FactorID)
  case population(PopulationID)
}

/// The years that the series behind a factor or a population cover: what there is, what stopped, what followed, and
/// what nobody knows.
///
/// Shown is every series that is mapped to the factor's aspects, or to aspects whose contract names the population or a
/// group within it, or whose facts name such a group; and what follows one of them. Mere context is left out.
package struct TimelineChart: Sendable {
  package let snapshot: Snapshot
  package let subject: TimelineSubject
  package let language: Language
  private let label: String
  private let selection: TimelineSelection

  /// `nil` if the model has no such factor.
  package init?(_ snapshot: Snapshot, factor: FactorID, language: Language = .english) {
    guard let found = snapshot.model.factor(factor) else { return nil }
    self.init(snapshot, .factor(factor), label: found.label, language: language)
  }

  /// `nil` if the model has no such population.
  package init?(_ snapshot: Snapshot, population: PopulationID, language: Language = .english) {
    guard let found = snapshot.model.population(population) else { return nil }
    self.init(snapshot, .population(population), label: found.label, language: language)
  }

  private init(
    _ snapshot: Snapshot,
    _ subject: TimelineSubject,
    label: LocalizedText,
    language: Language
  ) {
    self.snapshot = snapshot
    self.subject = subject
    self.language = language
    self.label = label.text(in: language)
    selection = TimelineSelection(snapshot, subject: subject, language: language)
  }

  /// The name of its file: `timeline-factor-referrals`, `timeline-population-care-leavers`.
  package static func id(of subject: TimelineSubject) -> String {
    switch subject {
    case .factor(let id): "timeline-factor-\(id)"
    case .population(let id): "timeline-population-\(id)"
    }
  }

  private var rows: [TimelineRow] { selection.rows }
  private var title: String { text(TimelineWording.title(label)) }
  private var today: Day { snapshot.assessment.asOf }
  private var source: String { DiagramWording.source(of: snapshot, in: language) }

  private var subtitle: String {
    let version = DiagramWording.version(snapshot.version, asOf: today)
    return "\(text(version))  ·  \(text(TimelineWording.count(rows.count)))"
  }

  private var description: String {
    let groups = TimelinePlot.grouped(rows).map {
      TimelinePlot.heading($0.0, $0.1, in: language)
    }
    return subtitle + ". " + text(TimelineWording.description(label, groups: groups))
  }

  /// The standing picture; `nil` if there is no series to show.
  package var chart: Chart? {
    guard !rows.isEmpty else { return nil }
    let plot = plot(.sheet)
    let notes = notes(plot.axis)
    let sheet = Sheet(
      id: Self.id(of: subject),
      language: language,
      title: title,
      subtitle: subtitle,
      description: description,
      body: plot.items,
      bodySize: Size(plot.style.width, plot.height),
      keyTitle: text(DiagramWording.key),
      key: TimelineKey(rows: rows, language: language).parts,
      notes: notes,
      source: source
    )
    return Chart(
      scene: sheet.scene,
      outline: outline(notes),
      table: PictureTable(
        columns: TimelineRow.columns(in: language),
        rows: rows.map(\.cells)
      )
    )
  }

  /// The same without title and key, for a place that has both already; `nil` if there is no series to show.
  ///
  /// Beyond a dozen rows it tells how many more there are.
  package var compact: Scene? {
    guard !rows.isEmpty else { return nil }
    let style = TimelineStyle.compact
    let shown = rows.prefix(style.mostRows ?? rows.count)
    let plot = plot(style, rows: Array(shown))
    var items = plot.items
    var height = plot.height
    if shown.count < rows.count {
      let words = text(TimelineWording.more(rows.count - shown.count))
      items += SceneItem.lines([words], x: 0, top: height + 4, size: style.smallSize, ink: .quiet)
      height += 4 + style.smallSize * SceneItem.leading
    }
    return Scene(
      id: Self.id(of: subject) + "-compact",
      language: language,
      title: title,
      description: description,
      size: Size(style.width, height + 2),
      items: items
    )
  }

  private func plot(_ style: TimelineStyle, rows: [TimelineRow]? = nil) -> TimelinePlot {
    let versions = snapshot.history.versions.filter { $0.asOf <= snapshot.version.asOf }
      .map { (day: $0.id == snapshot.version.id ? today : $0.asOf, label: $0.id.text) }
    return TimelinePlot(
      rows: rows ?? self.rows,
      style: style,
      versions: versions,
      today: today,
      language: language
    )
  }

  private func notes(_ axis: TimelineAxis) -> [String] {
    var notes: [LocalizedText] = []
    if selection.contexts > 0 { notes.append(TimelineWording.contexts(selection.contexts)) }
    let earlier = rows.count { $0.periodFrom != nil }
    if earlier > 0 { notes.append(TimelineWording.fromEarlier(earlier)) }
    if rows.contains(where: { $0.first.map { $0.start.year < axis.firstYear } ?? false }) {
      notes.append(TimelineWording.clipped(axis.firstYear))
    }
    return notes.map(text)
  }

  private func outline(_ notes: [String]) -> TextOutline {
    var sections = TimelinePlot.grouped(rows).map { group, members in
      TextOutline.Section(
        title: TimelinePlot.heading(group, members, in: language),
        items: members.map { TextOutline.Item(title: $0.title, facts: $0.facts) }
      )
    }
    if !notes.isEmpty {
      sections.append(
        TextOutline.Section(
          title: text(DiagramWording.notes),
          items: notes.map { TextOutline.Item(title: $0) }
        )
      )
    }
    return TextOutline(
      title: title,
      subtitle: subtitle,
      summary: description,
      sections: sections,
      source: source
    )
  }

  private func text(_ words: LocalizedText) -> String { words.text(in: language) }
}
