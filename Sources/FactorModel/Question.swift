package import Bilingual
package import Catalogue

package typealias QuestionID = Identifier<Question>

/// Something that people who decide want to know, and what has to be measured together to tell it.
package struct Question: Sendable, Hashable {
  /// What is to be done with the figures, which says what they must bear.
  package enum Use: String, Sendable, Hashable, CaseIterable {
    /// How much, at one time.
    case describe
    /// Areas with each other.
    case compare
    /// One year with another.
    case trend
    /// Whether one thing moves with another.
    case associate

    /// Whether figures of different areas are set beside each other.
    package var comparesAreas: Bool { self == .compare || self == .associate }
  }

  package var id: QuestionID
  package var text: LocalizedText
  /// What has to be measured at one geography over the same years; at least one, in the order of the file.
  package var aspects: [AspectID]
  /// What has to be joined as well, or the answer would mislead.
  package var controls: [AspectID]
  /// The coarsest level at which the answer is of use.
  package var geography: LevelReference
  /// How many years the figures have to share.
  package var years: Int
  package var use: Use
  /// Why these aspects, this level and these years.
  package var because: String?
  package var citations: [Citation]

  package init(
    id: QuestionID,
    text: LocalizedText,
    aspects: [AspectID],
    controls: [AspectID] = [],
    geography: LevelReference,
    years: Int = 1,
    use: Use,
    because: String? = nil,
    citations: [Citation] = []
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
}
