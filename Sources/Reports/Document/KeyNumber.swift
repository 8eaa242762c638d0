/// A number that a reader should take away, and what it says.
package struct KeyNumber: Sendable, Hashable {
  /// As it is shown: `187`, `39 %`.
  package var value: String
  /// What is counted: `of 332 aspects are gaps`.
  package var label: [Inline]
  /// What it means.
  package var sentence: [Inline]
  package var tone: Tone

  package init(
    _ value: String,
    label: [Inline],
    sentence: [Inline],
    tone: Tone = .neutral
  ) {
    self.value = value
    self.label = label
    self.sentence = sentence
    self.tone = tone
  }

  /// The number, its label and its sentence in one line, for forms that have no tiles.
  package var line: [Inline] {
    let head: [Inline] = label.isEmpty ? [.text(value)] : [.text(value + " ")] + label
    return sentence.isEmpty ? [.strong(head)] : [.strong(head + ["."]), " "] + sentence
  }
}
