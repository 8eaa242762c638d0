import ModelFiles

extension LoadedProject {
  /// As ``ProjectInputs/refuse(_:holding:shownAs:)``.
  package func refuseInput(
    _ path: String,
    holding name: String? = nil,
    shownAs shown: String
  ) throws {
    try ProjectInputs(folder: folder, file: file).refuse(path, holding: name, shownAs: shown)
  }
}

/// The files of which a project is made, over which no result is ever written.
package struct ProjectInputs: Sendable {
  let folder: ProjectFolder
  let file: ProjectFile

  /// Throws ``CouldNot`` where `path`, absolute, is `project.yaml` or lies in the folder of the model or of the data.
  ///
  /// Symbolic links on the way are followed. With `holding`, the folder of that name within `path` is refused as well.
  package func refuse(
    _ path: String,
    holding name: String? = nil,
    shownAs shown: String
  ) throws {
    let targets = [path] + (name.map { ["\(path)/\($0)"] } ?? [])
    for target in targets {
      guard let input = input(at: target) else { continue }
      throw CouldNot(
        "write to \(shown): that would write over \(input), of which the project is made",
        help:
          "name a place outside \(file.modelFolder), \(file.dataFolder) and \(ProjectFolder.marker)"
      )
    }
  }

  /// The part of the project that `path` is, or lies in.
  private func input(at path: String) -> String? {
    // The name itself, which a new file would take, and what it leads to.
    let places = [Disk.real(Disk.folder(of: path)) + "/" + Disk.name(of: path), Disk.real(path)]
    return [ProjectFolder.marker, file.modelFolder, file.dataFolder].first { part in
      let inputs = [folder.absolute(part), Disk.real(folder.absolute(part))]
      return (places + [path]).contains { place in
        inputs.contains { place == $0 || place.hasPrefix($0 + "/") }
      }
    }
  }
}
