package import Bilingual

/// A field in which words are searched for; in order of precedence, titles first.
package enum SearchField: String, Sendable, Hashable, CaseIterable {
  case title, titleWelsh, description, descriptionWelsh, publisher, publisherWelsh, provider, why

  package var language: Language {
    switch self {
    case .title, .description, .publisher, .provider, .why: .english
    case .titleWelsh, .descriptionWelsh, .publisherWelsh: .welsh
    }
  }

  /// How much a word in this field counts against one in another.
  var weight: Double {
    switch self {
    case .title, .titleWelsh: 10
    case .why, .description, .descriptionWelsh: 3
    case .publisher, .publisherWelsh: 2
    case .provider: 1
    }
  }

  /// Its number in the table `search`.
  var column: Int {
    switch self {
    case .title: 0
    case .titleWelsh: 1
    case .description: 2
    case .descriptionWelsh: 3
    case .publisher: 4
    case .publisherWelsh: 5
    case .provider: 6
    case .why: 7
    }
  }
}
