import Catalogue
import CatalogueImport
package import Diagnostics
import FactorModel
import ModelFiles

/// Reads a whole project and holds its parts against each other.
package struct LoadProject: Sendable {
  private let folder: ProjectFolder

  package init(_ folder: ProjectFolder) {
    self.folder = folder
  }

  /// The project unless something in it is an error, and everything that is wrong with it, by place.
  ///
  /// Throws ``CouldNot`` where a file is there and cannot be read.
  package func run() throws -> Checked<LoadedProject> {
    guard let text = try folder.file(ProjectFolder.marker) else {
      throw CouldNot("read \(folder.path): its \(ProjectFolder.marker) is gone", help: nil)
    }
    let project = ProjectFileReader.read(text)
    guard let file = project.value else { return Checked(nil, project.diagnostics) }
    let checked = try parts(of: file, after: project.diagnostics)
    guard let parts = checked.value, let version = Self.defaultVersion(file, parts.history) else {
      return Checked(nil, checked.diagnostics)
    }
    let loaded = LoadedProject(
      folder: folder,
      file: file,
      model: parts.model,
      history: parts.history,
      defaultVersion: version,
      warnings: checked.diagnostics
    )
    return Checked(loaded, checked.diagnostics)
  }

  private func parts(
    of file: ProjectFile,
    after reading: [Diagnostic]
  ) throws -> Checked<ProjectDraft.Parts> {
    let modelFiles = try folder.files(in: file.modelFolder)
    let dataFiles = try folder.files(in: file.dataFolder)
    var (model, modelFaults) = ModelReader.read(modelFiles, folder: file.modelFolder)
    model.version = file.modelVersion
    let (frame, frameFaults) = CatalogueFrameReader.read(dataFiles, folder: file.dataFolder)
    let (catalogue, dataFaults) = CatalogueReader.read(
      dataFiles,
      into: frame,
      folder: file.dataFolder
    )
    let draft = ProjectDraft(
      model: model,
      catalogue: catalogue,
      defaultVersion: file.defaultVersion,
      defaultVersionPlace: file.defaultVersionPlace
    )
    return draft.checked(after: reading + modelFaults + frameFaults + dataFaults)
  }

  private static func defaultVersion(
    _ file: ProjectFile,
    _ history: CatalogueHistory
  ) -> CatalogueVersion? {
    guard let id = file.defaultVersion else { return history.versions.last }
    return history.version(id)
  }
}
