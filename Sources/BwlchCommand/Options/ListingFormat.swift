import ArgumentParser

/// In what form a result is printed.
enum ListingFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, md
}
