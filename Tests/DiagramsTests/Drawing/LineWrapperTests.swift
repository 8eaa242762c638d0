import Diagrams
import Testing

@Suite struct LineWrapperTests {
  private let wrapper = LineWrapper(width: 150, size: 11)

  @Test func keepsEveryLineWithinTheWidth() {
    let text = "Outcomes for children and families after support from several agencies"
    let lines = wrapper.lines(of: text)
    #expect(lines.count == 3)
    for line in lines { #expect(TextWidth.points(line, size: 11) <= 150, "\(line)") }
    #expect(lines.joined(separator: " ") == text)
  }

  @Test func makesLinesAsEvenAsItCan() {
    #expect(wrapper.lines(of: "Children looked after today") == ["Children looked", "after today"])
    #expect(
      wrapper.lines(of: "Mental ill health of a young child") == [
        "Mental ill health", "of a young child",
      ]
    )
  }

  @Test func cutsWordsThatAreTooLong() {
    let lines = wrapper.lines(of: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch")
    #expect(lines.count > 1)
    #expect(lines.joined() == "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch")
    for line in lines { #expect(TextWidth.points(line, size: 11) <= 150) }
  }

  @Test func showsThatItLeftSomethingOut() {
    let lines = wrapper.lines(of: String(repeating: "word ", count: 100))
    #expect(lines.count == 6)
    #expect(lines.last?.hasSuffix("…") == true)
  }

  @Test(arguments: ["", " ", "\n"])
  func givesOneLineForNothing(text: String) {
    #expect(wrapper.lines(of: text) == [""])
  }

  @Test func knowsThatBoldAndWideLettersTakeMoreRoom() {
    #expect(TextWidth.points("W", size: 10) > TextWidth.points("i", size: 10))
    #expect(
      TextWidth.points("a", size: 10, isBold: true) > TextWidth.points("a", size: 10)
    )
  }
}
