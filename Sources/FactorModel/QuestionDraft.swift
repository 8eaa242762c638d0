package import Bilingual
package import Catalogue

/// A question as it was read: what could not be read is missing, and the rest is checked all the same.
package struct QuestionDraft: Sendable, Hashable {
  /// `nil` where none is stated that can be read; so for ``geography``.
  package var id: QuestionID?
  package var geography: LevelReference?
  package var text: LocalizedText?
  package var aspects: [AspectID]
  package var controls: [AspectID]
  package var years: Int
  package var use: Question.Use
  package var because: String?
  package var citations: [Citation]

  package init(
    id: QuestionID?,
    text: LocalizedText?,
    aspects: [AspectID],
    controls: [AspectID],
    geography: LevelReference?,
    years: Int,
    use: Question.Use,
    because: String?,
    citations: [Citation]
  ) {
    self.id = id
    self.text = text
    self.aspects = aspects
    self.controls = controls
    self.geography = geography
    self.years = years
    self.use = use
    self.because = because
    self.citations = citations
  }

  /// What a whole question was read as.
  package init(_ question: Question) {
    self.init(
      id: question.id,
      text: question.text,
      aspects: question.aspects,
      controls: question.controls,
      geography: question.geography,
      years: question.years,
      use: question.use,
      because: question.because,
      citations: question.citations
    )
  }

  /// The question; `nil` of one without an id or a level, which no checked draft holds.
  package var question: Question? {
    guard let id, let geography else { return nil }
    return Question(
      id: id,
      text: text ?? LocalizedText(id.text),
      aspects: aspects,
      controls: controls,
      geography: geography,
      years: years,
      use: use,
      because: because,
      citations: citations
    )
  }
}
