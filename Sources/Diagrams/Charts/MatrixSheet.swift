import Assessment
import Bilingual

/// Title, version, key and source of a matrix around its body, and the same facts as outline and table.
struct MatrixSheet {
  let snapshot: Snapshot
  let language: Language
  var id: String
  var title: String
  /// How much is shown, for the line under the title.
  var extent: String
  /// Sentences on what it shows, after version and extent.
  var summary: [String]
  var key: [Sheet.KeyPart]
  var notes: [String]

  func chart(
    body: [SceneItem],
    size: Size,
    sections: [TextOutline.Section],
    table: PictureTable
  ) -> Chart {
    let version = DiagramWording.version(snapshot.version, asOf: snapshot.assessment.asOf)
    let subtitle = "\(version.text(in: language))  ·  \(extent)"
    let description = ([subtitle + "."] + summary).joined(separator: " ")
    let source = DiagramWording.source(of: snapshot, in: language)
    let sheet = Sheet(
      id: id,
      language: language,
      title: title,
      subtitle: subtitle,
      description: description,
      body: body,
      bodySize: size,
      keyTitle: DiagramWording.key.text(in: language),
      key: key,
      notes: notes,
      source: source
    )
    let remarks = TextOutline.Section(
      title: MatrixWording.notes.text(in: language),
      items: notes.map { TextOutline.Item(title: $0) }
    )
    let outline = TextOutline(
      title: title,
      subtitle: subtitle,
      summary: description,
      sections: (sections + [remarks]).filter { !$0.items.isEmpty },
      source: source
    )
    return Chart(scene: sheet.scene, outline: outline, table: table)
  }
}
