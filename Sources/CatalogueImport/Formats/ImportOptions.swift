/// What a user may ask of an importer beside its format.
package struct ImportOptions: Sendable {
  /// Takes one page of a longer list: the file then tells of a part of the catalogue.
  package var acceptsPartial: Bool
  /// JSON-LD contexts by the address that a document names, as the user gave them in files.
  package var contexts: [String: [UInt8]]

  package init(acceptsPartial: Bool = false, contexts: [String: [UInt8]] = [:]) {
    self.acceptsPartial = acceptsPartial
    self.contexts = contexts
  }
}
