import Bilingual
import Catalogue
import Diagnostics
import ModelFiles
import Testing

struct ProjectFileReaderTests {
  private func read(_ text: String) -> Checked<ProjectFile> {
    ProjectFileReader.read(TextFile(path: "project.yaml", text: text))
  }

  @Test func readsEveryKey() throws {
    let project = try #require(
      read(
        """
        bwlch: 1
        name: {en: Name, cy: Enw, cy_status: official}
        description: {en: Words}
        languages: [cy]
        model_version: "7"
        model: parts/model
        data: parts/data
        output: results
        default_version: "2023-03"
        """
      ).value
    )
    #expect(project.name.text(in: .welsh) == "Enw")
    #expect(project.description == LocalizedText("Words"))
    #expect(project.languages == [.welsh])
    #expect(project.modelVersion == "7")
    #expect(project.modelFolder == "parts/model")
    #expect(project.dataFolder == "parts/data")
    #expect(project.outputFolder == "results")
    #expect(project.defaultVersion?.text == "2023-03")
    #expect(project.defaultVersionPlace == .text(file: "project.yaml", line: 9, column: 18))
  }

  @Test func needsNoMoreThanAFormatAndAName() throws {
    let project = try #require(read("bwlch: 1\nname: {en: Name}\n").value)
    #expect(project.modelFolder == "model")
    #expect(project.dataFolder == "data")
    #expect(project.outputFolder == "output")
    #expect(project.languages == [.english, .welsh])
    #expect(project.defaultVersion == nil)
  }

  @Test(arguments: [
    ("bwlch: 2\nname: {en: N}\n", "unsupported-format"),
    ("name: {en: N}\n", "missing-key"),
    ("bwlch: 1\n", "missing-key"),
    ("", "empty-file"),
    ("- bwlch\n", "wrong-kind"),
  ])
  func refusesWhatItCannotFollow(_ text: String, _ id: String) {
    let project = read(text)
    #expect(project.value == nil)
    #expect(project.diagnostics.map(\.id) == [id])
  }

  @Test(arguments: ["../out", "/out", "out//in", "./out", "\"\""])
  func refusesFoldersThatAreNotWithinTheProject(_ folder: String) {
    let project = read("bwlch: 1\nname: {en: N}\noutput: \(folder)\n")
    #expect(project.diagnostics.map(\.id) == ["folder-outside-project"])
  }

  @Test(arguments: [
    ("output: model", 9), ("output: data", 9), ("output: model/results", 9),
    ("model: parts/model\noutput: parts", 9), ("data: output", 7), ("data: output/data", 7),
  ])
  func refusesAnOutputFolderThatOverlapsWhatIsRead(_ folders: String, _ column: Int) {
    let project = read("bwlch: 1\nname: {en: N}\n\(folders)\n")
    #expect(project.diagnostics.map(\.id) == ["output-overlaps-input"])
    let line = 2 + folders.split(separator: "\n").count
    #expect(
      project.diagnostics.first?.location
        == .text(file: "project.yaml", line: line, column: column)
    )
  }

  @Test func keepsFoldersApartByWholeNames() {
    let project = read("bwlch: 1\nname: {en: N}\nmodel: a/model\noutput: a/models\n")
    #expect(project.diagnostics.isEmpty)
  }
}
