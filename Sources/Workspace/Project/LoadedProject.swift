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
  /// The same without corrections: what the record itself says.
  package let recorded: CatalogueHistory
  /// The version that commands use unless told otherwise.
  package let defaultVersion: CatalogueVersion
  /// The files that were taken in, in order.
  package let imports: [ImportRecord]
  /// Matches that were not certain, decided or open.
  package let matches: [MatchRecord]
  package let mappingDecisions: [MappingDecision]
  /// Sorted by place; there is no error among them.
  package let warnings: [Diagnostic]
  /// What it was read from, in order of the paths.
  let files: [TextFile]

  /// Absolute.
  package var outputPath: String { folder.absolute(file.outputFolder) }

  /// What later imports are to remember.
  package var matchDecisions: [MatchDecision] { matches.compactMap(\.decision) }
}
