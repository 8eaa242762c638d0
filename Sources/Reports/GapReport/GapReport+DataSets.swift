import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// Every data set of the version: what is known of it, and how it fits what it is mapped to.
  var dataSetsSection: Block {
    section(
      "data-sets",
      GapReportWording.dataSetsTitle,
      [paragraph(GapReportWording.dataSetsIntroduction)]
        + snapshot.version.dataSets.map(dataSetSection)
    )
  }

  private func dataSetSection(_ dataSet: DataSet) -> Block {
    let lines = DataSetLines(dataSet, labels: labels, snapshot: snapshot).lines
    return folded(
      Self.anchor(dataSet.id),
      [.text(dataSet.title)],
      [.definitions(lines + [measured(by: index.mappings[dataSet.id] ?? [])])]
    )
  }

  /// Each aspect with how directly it is measured, how well that fits, and the part that the data set plays.
  private func measured(by mappings: [Mapping]) -> Definition {
    let details = mappings.map { mapping -> [Inline] in
      let directness = labels(Wording.name(mapping.directness))
      guard let fit = snapshot.assessment.aspect(mapping.aspect)?.fit(of: mapping.dataSet) else {
        return [link(mapping.aspect), .text(": \(directness)")]
      }
      let range = labels(GapReportWording.fit(labels(Wording.range(fit.score))))
      let role = labels(Wording.name(fit.role))
      return [link(mapping.aspect), .text(": \(directness), \(range), \(role)")]
    }
    return Definition(
      [.text(labels(GapReportWording.measures))],
      details.isEmpty ? [[.text(labels(GapReportWording.noAspect))]] : details
    )
  }
}

/// What is known of a data set, a line a fact; what is not known, in one line.
struct DataSetLines {
  private let dataSet: DataSet
  private let labels: Labels
  private let snapshot: Snapshot

  init(_ dataSet: DataSet, labels: Labels, snapshot: Snapshot) {
    self.dataSet = dataSet
    self.labels = labels
    self.snapshot = snapshot
  }

  var lines: [Definition] {
    let facts: [(term: LocalizedText, detail: String?)] = [
      (GapReportWording.publisher, shown(dataSet.publisher) { $0 }),
      (GapReportWording.availability, shown(dataSet.availability) { labels(Wording.name($0)) }),
      (GapReportWording.lifecycle, shown(dataSet.lifecycle) { labels(Wording.name($0)) }),
      (GapReportWording.period, shown(dataSet.period) { labels(GapReportWording.period($0)) }),
      (GapReportWording.levels, shown(dataSet.levels, levels)),
    ]
    var lines = facts.compactMap { term, detail in
      detail.map { Definition([.text(labels(term))], [.text($0)]) }
    }
    let unknown = facts.filter { $0.detail == nil }.map { labels($0.term).lowercased() }
    if !unknown.isEmpty {
      let names = unknown.joined(separator: ", ")
      lines.append(Definition([.text(labels(GapReportWording.notKnownTitle))], [.text(names)]))
    }
    lines.append(outputs)
    lines.append(Definition([.text(labels(GapReportWording.gapName))], name))
    return lines
  }

  private var name: [Inline] {
    let presence: [Inline] =
      switch dataSet.presence {
      case .stated: []
      case .inferred, .notObserved: [.text("; " + labels(Wording.name(dataSet.presence)))]
      }
    return [.code(dataSet.id.text)] + presence
  }

  private var outputs: Definition {
    let links = Set(dataSet.outputs).sorted().map { id -> [Inline] in
      let output = snapshot.history.output(id)
      return output.map { [.link([.text($0.title)], .anchor(GapReport.anchor(id)))] }
        ?? [.code(id.text)]
    }
    return Definition(
      [.text(labels(GapReportWording.shownAt))],
      links.isEmpty
        ? [.text(labels(GapReportWording.noneRecorded))]
        : Array(links.joined(separator: [.text("; ")]))
    )
  }

  /// `nil`: not known.
  private func shown<Value>(_ fact: Fact<Value>, _ words: (Value) -> String) -> String? {
    switch fact.state {
    case .value(let value): words(value)
    case .unknown: nil
    case .doesNotBear: labels(GapReportWording.doesNotBear)
    }
  }

  private func levels(_ list: OpenList<LevelReference>) -> String {
    let names = list.known.map(labels.level).joined(separator: ", ")
    return list.isComplete ? names : labels(GapReportWording.perhapsMore(names))
  }
}
