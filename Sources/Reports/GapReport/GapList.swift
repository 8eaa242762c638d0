import Assessment
import Bilingual
import Catalogue
import FactorModel

/// Gaps as a list that can be filtered and put into other orders.
struct GapList {
  private let report: GapReport
  private let gaps: [Gap]
  private var labels: Labels { report.labels }

  /// `gaps` are in order of priority.
  init(_ report: GapReport, _ gaps: [Gap]) {
    self.report = report
    self.gaps = gaps
  }

  var list: FilteredList {
    let orders = orders
    let ranks = orders.map { order in (order.id, places(by: order)) }
    return FilteredList(
      anchor: Anchor("gap-list"),
      facets: facets,
      orders: orders.map { FilteredList.Order(id: $0.id, title: labels($0.title)) },
      entries: gaps.enumerated().map { place, gap in
        FilteredList.Entry(
          section: report.gapSection(gap),
          values: values(of: gap),
          ranks: Dictionary(
            ranks.map { ($0.0, $0.1[place]) },
            uniquingKeysWith: { first, _ in first }
          )
        )
      }
    )
  }
}

/// By what gaps can be chosen.
extension GapList {
  /// Those in which the gaps differ, each with the values that occur.
  private var facets: [FilteredList.Facet] {
    let model = report.snapshot.model
    let used = Dictionary(grouping: gaps.flatMap { Array(values(of: $0)) }, by: \.key)
      .mapValues { Set($0.flatMap(\.value)) }
    let choices: [(id: String, title: LocalizedText, values: [(String, String)])] = [
      (
        "class", GapReportWording.factorClass,
        FactorClass.allCases.map { ($0.rawValue, labels(Wording.name($0))) }
      ),
      ("theme", GapReportWording.theme, model.themes.map { ($0.id.text, labels($0.label)) }),
      (
        "population", GapReportWording.population,
        model.populations.map { ($0.id.text, labels($0.label)) }
      ),
      (
        "reason", GapReportWording.reason,
        ReasonCode.allCases.sorted().map { ($0.rawValue, labels(Wording.name($0))) }
      ),
      (
        "missing", GapListWording.missing,
        Shortfall.allCases.map { ($0.rawValue, labels(GapListWording.missing($0))) }
      ),
      (
        "recommendation", GapReportWording.concernedBy,
        model.recommendations.map { ($0.id.text, "\($0.id): \(labels($0.label))") }
      ),
    ]
    return choices.compactMap { id, title, values in
      let present = values.filter { used[id]?.contains($0.0) == true }
      guard !present.isEmpty else { return nil }
      return FilteredList.Facet(
        id: id,
        title: labels(title),
        values: present.map { FilteredList.FacetValue(id: $0.0, label: $0.1) }
      )
    }
  }

  private func values(of gap: Gap) -> [String: [String]] {
    let factor = report.snapshot.model.factor(gap.aspect.factor)
    return [
      "class": [factor?.factorClass.rawValue].compactMap(\.self),
      "theme": factor?.themes.map(\.text) ?? [],
      "population": [gap.id.population?.text].compactMap(\.self),
      "reason": [gap.primary.code.rawValue],
      "missing": [Shortfall(gap.priority).rawValue],
      "recommendation": gap.recommendations.map(\.text),
    ].filter { !$0.value.isEmpty }
  }
}

/// In what order gaps can stand.
extension GapList {
  private struct Order {
    var id: String
    var title: LocalizedText
    /// Whether the first comes before the second; where neither does, they stand by priority.
    var precedes: (Gap, Gap) -> Bool
  }

  private var orders: [Order] {
    let names = Dictionary(
      gaps.map { ($0.id, labels.full($0.aspect).lowercased()) },
      uniquingKeysWith: { first, _ in first }
    )
    var orders = [
      Order(id: "priority", title: GapListWording.byPriority) { _, _ in false },
      Order(id: "missing", title: GapListWording.byMissing) {
        $0.priority.shortfall > $1.priority.shortfall
      },
    ]
    if gaps.contains(where: { $0.priority.blockedQuestions != nil }) {
      orders.append(
        Order(id: "blocked", title: GapReportWording.blocked) {
          ($0.priority.blockedQuestions ?? 0) > ($1.priority.blockedQuestions ?? 0)
        }
      )
    }
    if gaps.contains(where: { $0.priority.leverage != nil }) {
      orders.append(
        Order(id: "leverage", title: GapReportWording.leverage) {
          ($0.priority.leverage ?? 0) > ($1.priority.leverage ?? 0)
        }
      )
    }
    return orders + [
      Order(id: "name", title: GapListWording.byName) {
        (names[$0.id] ?? "") < (names[$1.id] ?? "")
      },
      Order(id: "since", title: GapListWording.bySince) { age(of: $0) < age(of: $1) },
      Order(id: "last-period", title: GapListWording.byLastPeriod, precedes: endsEarlier),
    ]
  }

  /// The place in time of the version since which it has been a gap; the earliest version comes first.
  private func age(of gap: Gap) -> Int { report.index.versionPlaces[gap.since.version] ?? .max }

  /// What has no period comes last.
  private func endsEarlier(_ left: Gap, _ right: Gap) -> Bool {
    switch (left.lastPeriod?.end, right.lastPeriod?.end) {
    case (let left?, let right?): left < right
    case (.some, nil): true
    case (nil, _): false
    }
  }

  /// For each gap the place that it takes in `order`.
  private func places(by order: Order) -> [Int] {
    let sorted = gaps.indices.sorted { left, right in
      if order.precedes(gaps[left], gaps[right]) { return true }
      return !order.precedes(gaps[right], gaps[left]) && left < right
    }
    var places = Array(repeating: 0, count: gaps.count)
    for (place, gap) in sorted.enumerated() { places[gap] = place }
    return places
  }
}
