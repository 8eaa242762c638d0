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

extension Question {
  /// Why what is asked for cannot serve the use, and what would; whatever the data.
  package struct Misuse: Sendable, Hashable {
    package var message: String
    package var help: String
  }

  /// `nil` where the use can be served: areas are compared where there are several, years where there are several, and what
  /// moves together are two things over several areas or years.
  package func misuse(country: LevelID?) -> Misuse? {
    let isOneArea = geography.level == country
    switch use {
    case .describe: return nil
    case .compare:
      guard isOneArea else { return nil }
      return Misuse(
        message: "'\(geography)' is one area, and there is no other to compare it with",
        help: "ask for a level with several areas, or for the use 'trend' or 'describe'"
      )
    case .trend:
      guard years == 1 else { return nil }
      return Misuse(
        message: "one year has no trend",
        help: "ask for 2 years or more, or for the use 'describe'"
      )
    case .associate where Set(aspects).count == 1:
      return Misuse(
        message: "one aspect cannot move with another",
        help: "name a second aspect, or ask for the use 'compare', 'trend' or 'describe'"
      )
    case .associate:
      guard isOneArea, years == 1 else { return nil }
      return Misuse(
        message: "one area in one year cannot show whether one thing moves with another",
        help: "ask for a level with several areas, for 2 years or more, or for the use 'describe'"
      )
    }
  }
}
