import Assessment
import Bilingual
import Catalogue

extension GapReport {
  /// The places where the public can look, and how often data sets are shown.
  var outputsSection: Block {
    let observed = snapshot.version.dataSets.filter { $0.presence != .notObserved }
    let others = snapshot.version.dataSets.count - observed.count
    var blocks = [paragraph(GapReportWording.outputsIntroduction(notObserved: others))]
    if !snapshot.history.outputs.isEmpty { blocks.append(outputTable) }
    blocks.append(timesTable(observed))
    blocks += figures.outputs.map { .figure($0) }
    let nowhere = observed.filter(\.outputs.isEmpty)
    if !nowhere.isEmpty {
      blocks.append(
        folded(
          Anchor("outputs-none"),
          [.text(labels(GapReportWording.shownNowhere))],
          [
            paragraph(GapReportWording.shownNowhere(nowhere.count)),
            .list(nowhere.map { ListItem(dataSet($0.id)) }),
          ]
        )
      )
    }
    return section("outputs", GapReportWording.outputs, blocks)
  }

  private var outputTable: Block {
    .table(
      ReportTable(
        columns: [
          column(GapReportWording.output), column(GapReportWording.owner),
          column(GapReportWording.kind), column(GapReportWording.status),
          column(GapReportWording.bestFormat), column(GapReportWording.dataSets, .trailing),
        ],
        rows: snapshot.history.outputs.map { output in
          let title: [Inline] = [.text(output.title)]
          let address = output.link.flatMap { WebAddress($0) }
          return [
            [.target(Self.anchor(output.id))]
              + (address.map { [.link(title, .address($0))] } ?? title),
            [.text(output.owner ?? labels(GapReportWording.notKnown))],
            [.text(labels(Wording.name(output.kind)))],
            [.text(labels(Wording.name(output.status)))],
            [.text(labels(Wording.name(output.bestFormat)))],
            [.text(String(index.shown[output.id] ?? 0))],
          ]
        }
      )
    )
  }

  /// How many data sets are shown nowhere, once, twice and so on.
  private func timesTable(_ dataSets: [DataSet]) -> Block {
    let counts = Dictionary(grouping: dataSets) { Set($0.outputs).count }.mapValues(\.count)
    return .table(
      ReportTable(
        caption: [.text(labels(GapReportWording.howOften))],
        columns: [
          column(GapReportWording.outputs, .trailing), column(GapReportWording.dataSets, .trailing),
        ],
        rows: counts.sorted { $0.key < $1.key }.map { times, count in
          [
            [.text(times == 0 ? labels(GapReportWording.noneRecorded) : String(times))],
            [.text(String(count))],
          ]
        }
      )
    )
  }
}
