import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Reports

/// What is drawn for a report: pictures beside it as files, and some in place.
struct ReportPictures {
  let snapshot: Snapshot
  let language: Language

  private var catalogue: MapCatalogue { MapCatalogue(snapshot, language: language) }

  /// The pictures that stand beside the report as files, in their order.
  var pictures: [Picture] { catalogue.entries.compactMap { catalogue.picture(of: $0.subject) } }

  /// The figures of the report: those of `drawn` where they belong, and small ones for each factor.
  func figures(_ drawn: [DrawPictures.Drawn]) -> ReportFigures {
    var figures = ReportFigures()
    let byID = Dictionary(
      drawn.map { ($0.picture.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for entry in catalogue.entries {
      guard let drawn = byID[catalogue.id(of: entry.subject)] else { continue }
      switch entry.subject {
      case .overview: figures.overview = inPlace(drawn)
      case .themesByClass, .factorsByGeography: figures.matrices.append(inPlace(drawn))
      case .questions: figures.questions = shown(drawn)
      case .outputs: figures.outputs.append(beside(drawn))
      case .populationTimeline: figures.populationTimelines.append(beside(drawn))
      case .change(let before, _): figures.changeMaps[before] = beside(drawn)
      case .history: figures.history = beside(drawn)
      case .recommendation(let id): figures.recommendationMaps[id] = beside(drawn)
      case .theme, .themeClass, .factorClass, .population, .neighbourhood, .path, .outputsOfTheme,
        .timeline, .question:
        figures.maps.append(beside(drawn))
      }
    }
    for factor in snapshot.model.factors {
      figures.neighbourhoods[factor.id] = neighbourhood(of: factor)
      figures.timelines[factor.id] = timeline(of: factor)
    }
    return figures
  }

  /// A picture that the report links to.
  private func beside(_ drawn: DrawPictures.Drawn) -> Figure {
    Figure(
      path: "maps/\(drawn.picture.id).svg",
      alternative: drawn.picture.alternative,
      caption: [.text(drawn.picture.title)]
    )
  }

  /// A picture that the page shows, where the passages around it tell the same.
  private func shown(_ drawn: DrawPictures.Drawn) -> Figure {
    var figure = beside(drawn)
    figure.drawing = Drawing(svg: SceneSVG(drawn.scene, as: .inline).text)
    return figure
  }

  /// A picture that the page shows, with the same facts as a table.
  private func inPlace(_ drawn: DrawPictures.Drawn) -> Figure {
    var figure = shown(drawn)
    figure.equivalent = equivalent(of: drawn.picture)
    return figure
  }

  private func equivalent(of picture: Picture) -> [Block] {
    guard case .chart(let chart) = picture, let table = chart.table else { return [] }
    return [
      .table(
        ReportTable(
          caption: [.text(chart.title)],
          columns: table.columns.map { ReportTable.Column($0) },
          rows: table.rows.map { row in row.map { [.text($0)] } }
        )
      )
    ]
  }
}

extension ReportPictures {
  /// What leads to a factor and what it leads to; nothing of a factor without links.
  private func neighbourhood(of factor: Factor) -> Figure? {
    guard let diagram = catalogue.diagram(of: .neighbourhood(factor.id, depth: 1)),
      !diagram.edges.isEmpty, let picture = EgoPicture(diagram)
    else { return nil }
    return small(picture.scene, caption: FigureWording.links)
  }

  /// The years that the series behind a factor cover; nothing where there is none.
  private func timeline(of factor: Factor) -> Figure? {
    TimelineChart(snapshot, factor: factor.id, language: language)?.compact
      .map { small($0, caption: FigureWording.years) }
  }

  /// A picture that stands in place only; the passages around it tell the same.
  private func small(_ scene: Scene, caption: LocalizedText) -> Figure {
    Figure(
      drawing: Drawing(svg: SceneSVG(scene, as: .inline).text),
      alternative: scene.title,
      caption: [.text(caption.text(in: language))],
      isToldAround: true
    )
  }
}
