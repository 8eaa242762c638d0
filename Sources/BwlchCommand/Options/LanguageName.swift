import ArgumentParser
import Bilingual

/// A language as the command line names it.
enum LanguageName: String, CaseIterable, ExpressibleByArgument {
  case en, cy

  var language: Language {
    switch self {
    case .en: .english
    case .cy: .welsh
    }
  }
}
