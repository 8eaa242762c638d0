import Catalogue
import Reports
import Spreadsheet
import Workspace

/// A result that can be printed in several forms, or given back as a workbook to be filled in.
struct SheetListing {
  var document: ReportDocument
  var json: JSONValue
  var csv: String
  var workbook: Workbook
  /// The day that the workbook bears as that of its making.
  var day: Day

  /// Prints the result in the form and to the place that are asked for.
  ///
  /// Throws ``CouldNot`` and writes nothing where the place is a part of the project.
  func print(_ options: SheetListingOptions, for session: Session) throws {
    guard let format = options.format.listing else {
      let bytes = try WriteWorkbook.bytes(of: workbook, made: day)
      return try session.write(bytes, to: options.output)
    }
    try Listing(document: document, json: json, csv: csv).print(
      format,
      to: options.output,
      beside: session.project.folder.inputs(),
      session.environment
    )
  }
}

extension Session {
  /// Writes bytes that are no text to a file, or to standard output where that is no terminal.
  ///
  /// `example` is the name of a file for the person who has to name one.
  func write(_ bytes: [UInt8], to name: String?, example: String = "review.xlsx") throws {
    guard let name, name != "-" else {
      guard !environment.output.kind.isTerminal else {
        throw UsageFault(
          "a workbook is no text for a terminal",
          help: "name a file with --output, such as --output \(example)"
        )
      }
      return try environment.output.write(bytes: bytes)
    }
    let path = environment.absolute(name)
    try project.refuseInput(path, shownAs: name)
    try OutputFolder.writeFile(bytes, to: path)
  }
}
