import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// Weights, thresholds, ceilings and the default contract, printed with every result.
  var methodSection: Block {
    let method = snapshot.model.method
    return section(
      "method",
      GapReportWording.methodSection,
      [
        paragraph(GapReportWording.fit), paragraph(GapReportWording.best),
        paragraph(GapReportWording.stopped),
        componentTable(method), directnessTable(method), bandTable(method),
        .list(GapReportWording.caps(method).map { ListItem([.text(labels($0))]) }),
        paragraph(GapReportWording.wide(method)), paragraph(GapReportWording.stability),
        paragraph(GapReportWording.truncated),
        section(
          "default-contract",
          GapReportWording.contract,
          [.definitions(ContractLines(labels).lines(of: method.defaultContract))]
        ),
      ]
    )
  }

  private func componentTable(_ method: Method) -> Block {
    .table(
      ReportTable(
        caption: [.text(labels(GapReportWording.components))],
        columns: [
          column(GapReportWording.component), column(GapReportWording.weight, .trailing),
          column(GapReportWording.scoring),
        ],
        rows: ComponentName.allCases.map { component in
          [
            [.text(labels(Wording.name(component)))],
            [.text(Wording.percent(method.weights[component]))],
            [.text(labels(Wording.sentence(component)))],
          ]
        }
      )
    )
  }

  private func directnessTable(_ method: Method) -> Block {
    let values: [(Directness, Rational)] = [
      (.direct, method.direct), (.part, method.part), (.proxy, method.proxy), (.context, 0),
    ]
    return .table(
      ReportTable(
        caption: [.text(labels(GapReportWording.directnesses))],
        columns: [
          column(GapReportWording.directness), column(GapReportWording.ceiling, .trailing),
          column(GapReportWording.meaning),
        ],
        rows: values.map { directness, value in
          [
            [.text(labels(Wording.name(directness)))], [.text(value.description)],
            [.text(labels(Wording.sentence(directness)))],
          ]
        }
      )
    )
  }

  private func bandTable(_ method: Method) -> Block {
    .table(
      ReportTable(
        caption: [.text(labels(GapReportWording.bandTable))],
        columns: [column(GapReportWording.band), column(GapReportWording.lowerBound)],
        rows: Band.allCases.map { band in
          [[labels.band(band)], [.text(labels(Wording.sentence(band, method: method)))]]
        }
      )
    )
  }
}
