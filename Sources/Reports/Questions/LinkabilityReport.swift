package import Assessment
package import Bilingual
import Catalogue

/// What `bwlch link` tells: whether two data sets can be laid beside each other, where, and over which years.
package struct LinkabilityReport: Sendable {
  private let labels: Labels
  private let link: Linkability

  package init(_ link: Linkability, in snapshot: Snapshot, language: Language = .english) {
    labels = Labels(snapshot, language: language)
    self.link = link
  }

  package var document: ReportDocument {
    let names = "“\(labels.dataSet(link.left))” and “\(labels.dataSet(link.right))”"
    return ReportDocument(
      title: [.text(names)],
      language: labels.language,
      blocks: blocks
    )
  }

  private var blocks: [Block] {
    var blocks: [Block] = [
      .paragraph([
        .state(labels(Wording.name(link.kind)), Wording.tone(link.kind)),
        .text(". " + labels(Wording.sentence(link.kind))),
      ])
    ]
    if !link.meetings.isEmpty { blocks.append(.table(table(link.meetings))) }
    if !link.prospects.isEmpty {
      blocks += [
        .paragraph([.text(labels(LinkabilityWording.prospects))]), .table(table(link.prospects)),
      ]
    }
    blocks.append(.definitions(years))
    return blocks
  }

  private func table(_ meetings: [Linkability.Meeting]) -> ReportTable {
    ReportTable(
      columns: [
        .init(labels(LinkabilityWording.level)), .init(labels(LinkabilityWording.match)),
        .init(labels.dataSet(link.left)), .init(labels.dataSet(link.right)),
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
        labels(QuestionWording.years(link.commonYears.years))
      )
    ]
    let open = [(link.left, link.leftYears), (link.right, link.rightYears)]
      .flatMap { id, years in
        years.openFields.map { "\(labels.dataSet(id)): \(labels(Wording.field($0)))" }
      }
    if !open.isEmpty, link.possibleYears != link.commonYears {
      lines.append(
        Definition([.text(labels(LinkabilityWording.moreYears))], open.map { [.text($0)] })
      )
    }
    for found in link.breaks {
      lines.append(
        definition(
          LinkabilityWording.seriesBreak,
          "\(labels.dataSet(found.dataSet)): \(found.year)"
        )
      )
    }
    return lines
  }

  private func definition(_ term: LocalizedText, _ text: String) -> Definition {
    Definition([.text(labels(term))], [.text(text)])
  }
}

/// The words around linkability.
enum LinkabilityWording {
  static let level = LocalizedText("Level")
  static let match = LocalizedText("Match")
  static let prospects = LocalizedText("They might match better, if facts were found out:")
  static let moreYears = LocalizedText("There may be more years; somebody can find out")
  static let seriesBreak = LocalizedText("A new series begins")

  static func ifKnown(_ how: String, _ open: String) -> LocalizedText {
    LocalizedText("perhaps \(how); not known: \(open)")
  }
}
