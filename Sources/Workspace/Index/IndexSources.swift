import Catalogue
import CatalogueImport
import CatalogueIndex
import Diagnostics
import ModelFiles
import Reports
import Spreadsheet

/// The versions of a project as the index takes them: their texts, by hash, and how rows are read from them.
struct IndexSources {
  private let folder: ProjectFolder
  private let dataFolder: String

  /// Reads `project.yaml` alone; throws ``CouldNot`` where it cannot be read.
  init(_ folder: ProjectFolder) throws {
    self.folder = folder
    dataFolder = try folder.inputs().file.dataFolder
  }

  /// One for each declared version that has a file, earliest first.
  func sources() throws -> [VersionSource] {
    try folder.transaction(on: dataFolder).reading {
      try versions().compactMap { try source($0) }
    }
  }

  private func versions() throws -> [CatalogueDraft.Version] {
    let names = ["versions.yaml", ImportsTable.name].map { "\(dataFolder)/\($0)" }
    let files = try names.compactMap { try folder.file($0) }
    let (frame, _) = CatalogueFrameReader.read(files, folder: dataFolder)
    return CatalogueReader.read(files, into: frame, folder: dataFolder).0.versions
      .sorted { ($0.asOf, $0.id) < ($1.asOf, $1.id) }
  }

  private func source(_ version: CatalogueDraft.Version) throws -> VersionSource? {
    let path = "\(dataFolder)/catalogue/\(version.id).csv"
    guard let hash = try folder.file(path).map({ SHA256.hexadecimal(of: $0.bytes) }) else {
      return nil
    }
    // Held only where it is read: most searches read none, and a version may be half a gigabyte.
    return VersionSource(
      id: version.id.text,
      asOf: version.asOf.description,
      hash: hash
    ) { [folder] take in
      guard let file = try folder.file(path), SHA256.hexadecimal(of: file.bytes) == hash else {
        throw CouldNot("read \(path) for the index: it has just been changed", help: "try again")
      }
      try IndexRows(file).read(take)
    }
  }
}
