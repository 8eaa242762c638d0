package import Bilingual
package import Catalogue

/// Prints pages and writes them into a folder: one tagged document, or one for each page where no browser is.
package struct WritePoster: Sendable {
  private let printer: PrintPages
  private let folder: String
  private let name: String

  /// `folder` is absolute; `name`, without its ending, is that of the file, and of the first of several.
  package init(_ printer: PrintPages, folder: String, name: String) {
    self.printer = printer
    self.folder = folder
    self.name = name
  }

  /// The names of the files that were written.
  ///
  /// Throws ``CouldNot`` and writes nothing where the pages cannot be printed, the disk refuses or a file of somebody
  /// else is in the way.
  package func run(
    _ pages: [PrintedPage],
    title: String,
    language: Language,
    asOf day: Day
  ) async throws -> [String] {
    let printed = try await printer.run(pages, title: title, language: language, asOf: day)
    let files =
      switch printed {
      case .document(let pdf): [OutputFile("\(name).pdf", bytes: pdf)]
      case .sheets(let sheets): Self.files(sheets, name: name)
      }
    try OutputFolder(folder).write(files, for: "poster", replacingAll: false)
    return files.map(\.path)
  }

  private static func files(_ sheets: [[UInt8]], name: String) -> [OutputFile] {
    guard sheets.count > 1 else { return sheets.map { OutputFile("\(name).pdf", bytes: $0) } }
    return sheets.enumerated().map { OutputFile("\(name)-\($0 + 1).pdf", bytes: $1) }
  }
}
