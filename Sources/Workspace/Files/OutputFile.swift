/// A file to be written: where, and every byte of it.
package struct OutputFile: Sendable, Hashable {
  /// Relative to the folder that it is written into, such as `maps/crime.svg`.
  package var path: String
  package var bytes: [UInt8]

  package init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(_ path: String, text: String) {
    self.init(path, bytes: Array(text.utf8))
  }
}
