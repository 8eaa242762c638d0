package import Assessment
package import Bilingual
import Catalogue

/// What `bwlch link` tells: whether two data sets can be laid beside each other, where, and over which years.
package struct LinkabilityReport: Sendable {
  private let labels: Labels
  private let country: LevelID
  private let link: Linkability

  package init(_ link: Linkability, in snapshot: Snapshot, language: Language = .english) {
    labels = Labels(snapshot, language: language)
    country = snapshot.history.geography.country
    self.link = link
  }

  package var document: ReportDocument {
    let names = "“\(labels.dataSet(link.left.id))” and “\(labels.dataSet(link.right.id))”"
    return ReportDocument(
      title: [.text(names)],
      language: labels.language,
      blocks: blocks
    )
  }

  private var blocks: [Block] {
    guard !link.isRefused else { return [answer(obstacles)] }
    var blocks = [answer(labels(Wording.sentence(link.kind)) + restrictions)]
    if !link.meetings.isEmpty { blocks.append(.table(table(link.meetings))) }
    if !link.prospects.isEmpty {
      blocks += [
        .paragraph([.text(labels(LinkabilityWording.prospects))]), .table(table(link.prospects)),
      ]
    }
    blocks.append(.definitions(years))
    return blocks
  }

  private func answer(_ sentence: String) -> Block {
    let level = link.level.map { labels(LinkabilityWording.at(labels.level($0))) } ?? ""
    return .paragraph([
      .state(labels(Wording.name(link.kind)), Wording.tone(link.kind)),
      .text(level + ". " + sentence),
    ])
  }

  /// What the best match leaves unsaid: that it is of one area only, and where boundaries differ.
  private var restrictions: String {
    var sentences: [LocalizedText] = []
    if link.kind != .none, link.level?.level == country {
      sentences.append(LinkabilityWording.oneArea)
    }
    let changed = link.changedLevels.map { LocalizedText(labels.level($0)) }
    if !changed.isEmpty { sentences.append(LinkabilityWording.changed(Wording.list(changed))) }
    return sentences.map { " " + labels($0) }.joined()
  }

  /// Why one of them, or both, can be laid beside nothing.
  private var obstacles: String {
    link.sides.flatMap { side in
      side.obstacles.map {
        labels(LinkabilityWording.sentence($0, of: labels.dataSet(side.id)))
      }
    }.joined(separator: " ")
  }

  private func table(_ meetings: [Linkability.Meeting]) -> ReportTable {
    ReportTable(
      columns: [
        .init(labels(LinkabilityWording.level)), .init(labels(LinkabilityWording.match)),
        .init(labels.dataSet(link.left.id)), .init(labels.dataSet(link.right.id)),
      ],
      rows: meetings.map { meeting in
        [
          [.text(labels.level(meeting.level))],
          [.state(labels(Wording.name(meeting.kind)), Wording.tone(meeting.kind))],
          [.text(words(meeting.left))], [.text(words(meeting.right))],
        ]
      }
    )
  }

  private func words(_ access: LevelAccess) -> String {
    let how = labels(QuestionWording.access(access, from: labels.level(access.from)))
    guard !access.openFields.isEmpty else { return how }
    let open = access.openFields.map { labels(Wording.field($0)) }.joined(separator: ", ")
    return labels(LinkabilityWording.ifKnown(how, open))
  }

  private var years: [Definition] {
    var lines = [
      definition(
        QuestionWording.years,
        [
          labels(
            link.areYearsKnown
              ? QuestionWording.years(link.commonYears.years) : LinkabilityWording.yearsNotKnown
          )
        ]
      )
    ]
    let open = link.openYearFields.map { fact in
      "\(labels.dataSet(fact.dataSet)): \(labels(Wording.field(fact.field)))"
    }
    let moreYears =
      link.areYearsKnown ? LinkabilityWording.moreYears : LinkabilityWording.whichYears
    if !open.isEmpty { lines.append(definition(moreYears, open)) }
    let stopped = link.sides.filter(\.isStopped).map { side in
      labels(LinkabilityWording.stopped(labels.dataSet(side.id), side.lastPeriod))
    }
    if !stopped.isEmpty { lines.append(definition(LinkabilityWording.hasStopped, stopped)) }
    lines.append(
      definition(
        LinkabilityWording.overTime,
        link.sides.map { side in
          let isUnbroken = !link.breaks.contains { $0.dataSet == side.id }
          let words = LinkabilityWording.name(side.overTime, isUnbroken: isUnbroken)
          return "\(labels.dataSet(side.id)): \(labels(words))"
        }
      )
    )
    for found in link.breaks {
      lines.append(
        definition(
          LinkabilityWording.seriesBreak,
          ["\(labels.dataSet(found.dataSet)): \(found.year)"]
        )
      )
    }
    return lines
  }

  private func definition(_ term: LocalizedText, _ texts: [String]) -> Definition {
    Definition([.text(labels(term))], texts.map { [.text($0)] })
  }
}

/// The words around linkability.
enum LinkabilityWording {
  static let level = LocalizedText("Level")
  static let match = LocalizedText("Match")
  static let prospects = LocalizedText("They might match better, if facts were found out:")
  static let moreYears = LocalizedText("There may be more years; somebody can find out")
  static let seriesBreak = LocalizedText("A new series begins")

  static let yearsNotKnown = LocalizedText("not known whether there are any")
  static let whichYears = LocalizedText("Somebody can find out")
  static let oneArea = LocalizedText(
    "That is one area, the country: it tells nothing of differences within it."
  )

  /// After the kind of the best match.
  static func at(_ level: String) -> LocalizedText { LocalizedText(", at this level: \(level)") }

  static func changed(_ levels: LocalizedText) -> LocalizedText {
    LocalizedText(
      "Their own areas do not match: the boundaries are not the same for \(levels.english)."
    )
  }

  static let hasStopped = LocalizedText("Has come to an end")
  static let overTime = LocalizedText("Comparable over time")

  /// `isUnbroken`: no new series begins within the years in common.
  static func name(_ overTime: LinkSide.OverTime, isUnbroken: Bool) -> LocalizedText {
    switch overTime {
    case .breaks where isUnbroken: LocalizedText("yes: no new series begins within these years")
    case .yes: LocalizedText("yes")
    case .no: LocalizedText("no: what one year says cannot be held against another")
    case .breaks: LocalizedText("not across the years in which a new series begins")
    case .unknown: LocalizedText("not known")
    case .doesNotBear: LocalizedText("does not bear")
    }
  }

  static func stopped(_ title: String, _ last: ReferencePeriod?) -> LocalizedText {
    LocalizedText("\(title): \(last.map { "last figures for \($0)" } ?? "last year not known")")
  }

  static func sentence(_ obstacle: LinkSide.Obstacle, of title: String) -> LocalizedText {
    switch obstacle {
    case .onRequest: LocalizedText("“\(title)” is available on request only.")
    case .unpublished: LocalizedText("“\(title)” is collected but not published.")
    case .planned: LocalizedText("“\(title)” is only planned.")
    case .notSeparable:
      LocalizedText("“\(title)” does not tell Wales apart from other nations.")
    case .notCovered: LocalizedText("“\(title)” is another nation's.")
    }
  }

  static func ifKnown(_ how: String, _ open: String) -> LocalizedText {
    LocalizedText("perhaps \(how); not known: \(open)")
  }
}
