/// A number that a reader should take away, and what it says.
package struct KeyNumber: Sendable, Hashable {
  /// As it is shown: `187`, `39 %`.
  package var value: String
  /// What is counted: `of 332 aspects are gaps`.
  package var label: [Inline]
  /// What it means.
  package var sentence: [Inline]
  package var tone: Tone
  /// The sign of what is counted, as on the maps; without one the page shows that of the tone.
  package var mark: String?

  package init(
    _ value: String,
    label: [Inline],
    sentence: [Inline],
    tone: Tone = .neutral,
    mark: String? = nil
  ) {
    self.value = value
    self.label = label
    self.sentence = sentence
    self.tone = tone
    self.mark = mark
  }

  /// The number, its label and its sentence in one line, for forms that have no tiles.
  package var line: [Inline] {
    let number = mark.map { "\($0) \(value)" } ?? value
    let head: [Inline] = label.isEmpty ? [.text(number)] : [.text(number + " ")] + label
    return sentence.isEmpty ? [.strong(head)] : [.strong(head + ["."]), " "] + sentence
  }
}
