import Bilingual

/// A row of a matrix, as the picture, its outline and its table tell it.
struct MatrixRow {
  /// Unique in the picture: `factor-referrals`.
  var id: String
  /// Whole, however little of it is drawn.
  var title: String
  var facts: [String]
  /// The place in the gap report that tells more.
  var anchor: String?

  /// The group that states the facts, around what is drawn.
  func symbol(_ items: [SceneItem]) -> SceneGroup {
    SceneGroup(id: id, title: title, facts: facts, anchor: anchor, items)
  }

  var item: TextOutline.Item { TextOutline.Item(title: title, facts: facts) }
}
