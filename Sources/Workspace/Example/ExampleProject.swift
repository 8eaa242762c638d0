/// A small project to begin with: five factors, two versions of a catalogue, one gap of each common kind.
enum ExampleProject {
  /// Paths from the project's folder.
  static var files: [OutputFile] {
    frame + model + data
  }

  private static var frame: [OutputFile] {
    [
      OutputFile(
        "project.yaml",
        text: """
          # Marks a Bwlch project. The page docs/file-formats.md of Bwlch says what each file holds.
          bwlch: 1
          name: {en: Example project}
          description: {en: Five factors held against a small invented catalogue.}
          languages: [en, cy]
          model_version: "1"
          model: model
          data: data
          output: output
          default_version: "2023-03"

          """
      ),
      OutputFile(
        ".gitignore",
        text: """
          # What 'bwlch report' writes can be written again at any time.
          /output/

          """
      ),
    ]
  }
}
