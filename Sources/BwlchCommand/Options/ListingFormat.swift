import ArgumentParser

/// In what form a result is printed.
enum ListingFormat: String, CaseIterable, ResultFormat {
  case text, json, csv, md

  var listing: ListingFormat { self }
}

/// In what form an explanation is printed: it has no rows for a CSV.
enum ExplanationFormat: String, CaseIterable, ResultFormat {
  case text, json, md

  var listing: ListingFormat {
    switch self {
    case .text: .text
    case .json: .json
    case .md: .md
    }
  }
}

/// The forms that a command offers, all of which it has.
protocol ResultFormat: ExpressibleByArgument, Sendable {
  static var text: Self { get }

  var listing: ListingFormat { get }
}
