import Bilingual

extension GapReport {
  /// Evidence matrices, each with its table; nothing where none was drawn.
  var matricesSection: Block? {
    guard !figures.matrices.isEmpty else { return nil }
    return section(
      "matrices",
      GapReportWording.matrices,
      [paragraph(GapReportWording.matricesIntroduction)] + figures.matrices.map { .figure($0) }
    )
  }

  /// What was drawn beside the report, each with what it shows; nothing where nothing was.
  var mapsSection: Block? {
    guard !figures.maps.isEmpty else { return nil }
    let items = figures.maps.map { figure -> ListItem in
      let name: [Inline] = figure.caption.isEmpty ? [.text(figure.path ?? "")] : figure.caption
      let title: [Inline] = figure.path.map { [.link(name, .file($0))] } ?? name
      return ListItem(title + [.text(". " + figure.alternative)])
    }
    return section(
      "maps",
      GapReportWording.maps,
      [paragraph(GapReportWording.mapsIntroduction), .list(items)]
    )
  }
}
