package import Bilingual

/// A file that was taken in: what it was, how it was read, and which version it made or added to.
package struct ImportRecord: Sendable, Hashable {
  /// What facts cite that come from the file; different for every import.
  package var id: SourceID
  package var version: VersionID
  /// The name of the file, without its folder.
  package var file: String
  /// 64 hexadecimal digits.
  package var sha256: String
  /// The id of the format by which it was read.
  package var importer: String
  package var rowsRead: Int
  package var rowsRefused: Int
  package var scope: ImportScope
  /// The day of the world that the version describes.
  package var asOf: Day
  /// The day on which the file was taken in.
  package var recorded: Day
  /// The label of the version; that of its first import counts.
  package var label: LocalizedText?
  /// The options by which the file was read otherwise than it would be by itself; empty where there were none.
  package var reading: String

  package init(
    id: SourceID,
    version: VersionID,
    file: String,
    sha256: String,
    importer: String,
    rowsRead: Int,
    rowsRefused: Int,
    scope: ImportScope,
    asOf: Day,
    recorded: Day,
    label: LocalizedText? = nil,
    reading: String = ""
  ) {
    self.id = id
    self.version = version
    self.file = file
    self.sha256 = sha256
    self.importer = importer
    self.rowsRead = rowsRead
    self.rowsRefused = rowsRefused
    self.scope = scope
    self.asOf = asOf
    self.recorded = recorded
    self.label = label
    self.reading = reading
  }

  /// The import as something that can be cited.
  package var source: Source {
    Source(
      id: id,
      title: file,
      published: asOf.description,
      note: "Imported on \(recorded) as \(importer); SHA-256 \(sha256)."
    )
  }
}
