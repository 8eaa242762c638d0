package import Catalogue
package import Diagnostics
package import FactorModel
package import ModelFiles

/// A project without errors: what was read, and what is to be said about it.
package struct LoadedProject: Sendable {
  package let folder: ProjectFolder
  package let file: ProjectFile
  package let model: Model
  package let history: CatalogueHistory
  /// The version that commands use unless told otherwise.
  package let defaultVersion: CatalogueVersion
  /// Sorted by place; there is no error among them.
  package let warnings: [Diagnostic]

  /// Absolute.
  package var outputPath: String { folder.absolute(file.outputFolder) }
}
