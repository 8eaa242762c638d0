import Testing

@testable import Chromium

struct ChromiumProgramTests {
  @Test func takesTheFirstNameThatIsInPath() {
    let there = ["/b/chromium-browser", "/a/google-chrome", "/b/google-chrome"]
    let path = ChromiumProgram.path(variables: ["PATH": "/a:/b"], isProgram: there.contains)
    #expect(path == "/b/chromium-browser")
  }

  @Test func takesWhatTheVariableNamesWithoutALook() {
    let path = ChromiumProgram.path(
      variables: ["PATH": "/a", "BWLCH_CHROMIUM": "/opt/chromium"],
      isProgram: { _ in false }
    )
    #expect(path == "/opt/chromium")
  }

  @Test func usesNoneWhereTheVariableIsEmptyOrNothingIsFound() {
    let isProgram: (String) -> Bool = { $0 == "/a/chromium" }
    #expect(
      ChromiumProgram.path(
        variables: ["PATH": "/a", "BWLCH_CHROMIUM": ""],
        isProgram: isProgram
      ) == nil
    )
    #expect(ChromiumProgram.path(variables: ["PATH": "/b"], isProgram: isProgram) == nil)
    #expect(ChromiumProgram.path(variables: [:], isProgram: isProgram) == nil)
  }

  @Test func leavesRelativePlacesOfPathAlone() {
    #expect(ChromiumProgram.path(variables: ["PATH": ".:bin"], isProgram: { _ in true }) == nil)
  }
}
