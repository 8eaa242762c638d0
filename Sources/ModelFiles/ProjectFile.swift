package import Bilingual
package import Catalogue
package import Diagnostics

/// What `project.yaml` says: the format, the name of the project, and where its parts are.
package struct ProjectFile: Sendable, Hashable {
  /// The only format that this Bwlch reads.
  package static let currentFormat = 1

  package var format: Int
  package var name: LocalizedText
  package var description: LocalizedText?
  package var languages: [Language]
  /// By which results say of which model they are.
  package var modelVersion: String
  /// Folders, relative to the project.
  package var modelFolder: String
  package var dataFolder: String
  package var outputFolder: String
  /// The version that commands use unless told otherwise; `nil` means the latest.
  package var defaultVersion: VersionID?
  /// Where the default version is stated.
  package var defaultVersionPlace: SourceLocation?

  package init(
    name: LocalizedText,
    description: LocalizedText? = nil,
    languages: [Language] = [.english, .welsh],
    modelVersion: String = "unversioned",
    modelFolder: String = "model",
    dataFolder: String = "data",
    outputFolder: String = "output",
    defaultVersion: VersionID? = nil,
    defaultVersionPlace: SourceLocation? = nil
  ) {
    format = Self.currentFormat
    self.name = name
    self.description = description
    self.languages = languages
    self.modelVersion = modelVersion
    self.modelFolder = modelFolder
    self.dataFolder = dataFolder
    self.outputFolder = outputFolder
    self.defaultVersion = defaultVersion
    self.defaultVersionPlace = defaultVersionPlace
  }
}
