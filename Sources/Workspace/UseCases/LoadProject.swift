import Catalogue
import CatalogueImport
package import Diagnostics
import FactorModel
import ModelFiles

/// Reads a whole project and holds its parts against each other.
package struct LoadProject: Sendable {
  private let folder: ProjectFolder
  private let overlay: [OutputFile]
  private let importing: Set<VersionID>
  private let earlier: LoadedProject?

  package init(_ folder: ProjectFolder) {
    self.init(folder, overlaying: [], importing: [])
  }

  /// `earlier` again, unless one of its files has changed since.
  init(again earlier: LoadedProject) {
    folder = earlier.folder
    overlay = []
    importing = []
    self.earlier = earlier
  }

  /// The project as it would be with `overlay`, paths from the project's folder, in the place of what is there.
  ///
  /// What a correction says against the versions `importing` is an error: a person has to decide before it is written.
  init(_ folder: ProjectFolder, overlaying overlay: [OutputFile], importing: Set<VersionID>) {
    self.folder = folder
    self.overlay = overlay
    self.importing = importing
    earlier = nil
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
    let data = folder.transaction(on: file.dataFolder)
    let parts = try folder.transaction(on: file.modelFolder).reading {
      try data.reading {
        (model: try folder.files(in: file.modelFolder), data: try dataFiles(in: file.dataFolder))
      }
    }
    let files = [text] + parts.model + parts.data
    if let earlier, earlier.files == files { return Checked(earlier, earlier.warnings) }
    return loaded(file, files, parts.model, parts.data, after: project.diagnostics)
  }

  private func loaded(
    _ file: ProjectFile,
    _ files: [TextFile],
    _ modelFiles: [TextFile],
    _ dataFiles: [TextFile],
    after reading: [Diagnostic]
  ) -> Checked<LoadedProject> {
    var (model, modelFaults) = ModelReader.read(
      modelFiles,
      folder: file.modelFolder,
      rows: DataSetRowReader(HypotheticalRow.read)
    )
    modelFaults += AttestationsReader.read(dataFiles, folder: file.dataFolder, into: &model)
    model.version = file.modelVersion
    let (frame, frameFaults) = CatalogueFrameReader.read(dataFiles, folder: file.dataFolder)
    let (catalogue, dataFaults) = CatalogueReader.read(
      dataFiles,
      into: frame,
      folder: file.dataFolder
    )
    model.sources += catalogue.imports.map(\.source)
    let draft = ProjectDraft(
      model: model,
      catalogue: catalogue,
      defaultVersion: file.defaultVersion,
      defaultVersionPlace: file.defaultVersionPlace
    )
    let checked = draft.checked(after: reading + modelFaults + frameFaults + dataFaults)
    guard let parts = checked.value else { return Checked(nil, checked.diagnostics) }
    let (versions, doubts) = CorrectionApplier.apply(
      catalogue.corrections,
      to: parts.history.versions,
      imports: catalogue.imports,
      outputs: catalogue.outputs,
      importing: importing
    )
    let diagnostics = (checked.diagnostics + doubts).sorted()
    let history = parts.history.with(versions)
    guard !doubts.contains(where: { $0.severity == .error }),
      let version = Self.defaultVersion(file, history)
    else { return Checked(nil, diagnostics) }
    let loaded = LoadedProject(
      folder: folder,
      file: file,
      model: parts.model,
      history: history,
      recorded: parts.history,
      defaultVersion: version,
      imports: catalogue.imports,
      matches: catalogue.matches,
      mappingDecisions: model.mappingDecisions,
      warnings: diagnostics,
      files: files
    )
    return Checked(loaded, diagnostics)
  }

  private func dataFiles(in relative: String) throws -> [TextFile] {
    let replaced = Set(overlay.map(\.path))
    return try folder.files(in: relative, except: replaced)
      + overlay.map { TextFile(path: $0.path, bytes: $0.bytes) }
  }

  private static func defaultVersion(
    _ file: ProjectFile,
    _ history: CatalogueHistory
  ) -> CatalogueVersion? {
    guard let id = file.defaultVersion else { return history.versions.last }
    return history.version(id)
  }
}
