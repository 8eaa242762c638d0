import Bilingual
import Catalogue
package import Diagnostics

/// Reads `project.yaml`.
package enum ProjectFileReader {
  /// The project, unless its file is of another format or says too little to find its parts.
  package static func read(_ file: TextFile) -> Checked<ProjectFile> {
    var project: ProjectFile?
    let diagnostics = YAMLReader.read(file) { project = $0.project() }
    return Checked(project, diagnostics.sorted())
  }
}

extension YAMLReader {
  fileprivate mutating func project() -> ProjectFile? {
    require("bwlch", "name")
    let isReadable = readsFormat()
    let name = label("name")
    let description = label("description")
    let languages: [Language] = list("languages") { $0.choice("language", &$1) }
    let modelVersion = scalar("model_version")?.text ?? "unversioned"
    let model = folder("model")
    let data = folder("data")
    let output = folder("output")
    keepApart(output, from: ["model": model, "data": data])
    let version: VersionID? = identifier("default_version")
    guard isReadable, let name else { return nil }
    return ProjectFile(
      name: name,
      description: description,
      languages: languages.isEmpty ? [.english, .welsh] : languages,
      modelVersion: modelVersion,
      modelFolder: model,
      dataFolder: data,
      outputFolder: output,
      defaultVersion: version,
      defaultVersionPlace: places.exact(["default_version"])
    )
  }

  private mutating func readsFormat() -> Bool {
    guard let format = scalar("bwlch") else { return false }
    if format.text == String(ProjectFile.currentFormat) { return true }
    diagnostics.append(
      Diagnostic(
        id: "unsupported-format",
        at: format.location,
        "project is of format '\(format.text)', this Bwlch reads format \(ProjectFile.currentFormat)",
        help: "use the Bwlch that wrote it, or a newer one"
      )
    )
    return false
  }

  /// The folder of the same name unless another is stated; it must lie within the project.
  private mutating func folder(_ key: String) -> String {
    guard let folder = scalar(key) else { return key }
    let names = folder.text.split(separator: "/", omittingEmptySubsequences: false)
    if folder.text.isEmpty || names.contains(where: { ["", ".", ".."].contains($0) }) {
      diagnostics.append(
        Diagnostic(
          id: "folder-outside-project",
          at: folder.location,
          "folder '\(folder.text)' is not the path of a folder within the project",
          help: "write it like '\(key)' or 'parts/\(key)'"
        )
      )
      return key
    }
    return folder.text
  }

  /// Reports each folder that is read from which the output would lie in, or which would lie in the output.
  private mutating func keepApart(_ output: String, from inputs: KeyValuePairs<String, String>) {
    for (name, input) in inputs where Self.overlap(output, input) {
      diagnostics.append(
        Diagnostic(
          id: "output-overlaps-input",
          at: places.exact(["output"]) ?? places.exact([name]),
          "output folder '\(output)' and \(name) folder '\(input)' overlap",
          help: "name a folder for the output that holds nothing else, like 'output'"
        )
      )
    }
  }

  private static func overlap(_ a: String, _ b: String) -> Bool {
    let (a, b) = (a.split(separator: "/"), b.split(separator: "/"))
    return a.starts(with: b) || b.starts(with: a)
  }
}
