extension QuestionVerdict {
  /// How it is told apart without colour, the same on maps, on the page and in Markdown: `✗`.
  package var sign: String {
    switch self {
    case .yes: "✓"
    case .yesWithLookUp: "⇒"
    case .partial: "◆"
    case .unknown: "?"
    case .no: "✗"
    }
  }

  /// One capital; none is that of a verdict on an aspect, since both stand on the map of a question.
  package var letter: String {
    switch self {
    case .yes: "Y"
    case .yesWithLookUp: "L"
    case .partial: "P"
    case .unknown: "K"
    case .no: "N"
    }
  }
}
