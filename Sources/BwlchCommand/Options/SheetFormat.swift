import ArgumentParser

/// The form of a result that can also be a workbook.
enum SheetFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, md, xlsx

  /// `nil`: a workbook, which is no text.
  var listing: ListingFormat? {
    switch self {
    case .text: .text
    case .json: .json
    case .csv: .csv
    case .md: .md
    case .xlsx: nil
    }
  }
}

/// In what form a result comes that can be a workbook, and where it goes.
struct SheetListingOptions: ParsableArguments {
  @Option(help: "The form of the result.")
  var format = SheetFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the result to this file, whole or not at all (default: standard output).",
      valueName: "path"
    )
  )
  var output: String?
}
