import ModelFiles

/// The folder in which the places of maps are kept, a file a map, so that the next drawing finds them.
package struct LayoutStore: Sendable {
  private let folder: String

  /// `folder` is absolute; it is made when something is first kept.
  package init(folder: String) {
    self.folder = folder
  }

  /// The places that belong to a project.
  package init(of project: LoadedProject) {
    self.init(folder: project.folder.absolute("\(project.file.modelFolder)/layouts"))
  }

  /// What is kept of the map, `nil` where nothing is.
  package func text(of map: String) -> String? { Disk.text(path(of: map)) }

  /// Keeps `text`, whole or not at all; a file with the same text is left as it is.
  package func keep(_ text: String, of map: String) throws {
    guard self.text(of: map) != text else { return }
    try OutputFolder.writeFile(Array(text.utf8), to: path(of: map))
  }

  /// Absolute.
  package func path(of map: String) -> String { "\(folder)/\(map).layout" }
}
