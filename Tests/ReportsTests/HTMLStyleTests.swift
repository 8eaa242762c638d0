@testable import Reports
import Testing

struct HTMLStyleTests {
  private func luminance(_ colour: String) throws -> Double {
    let digits = try #require(Int(colour.dropFirst(), radix: 16), "\(colour) is a colour")
    let parts = [digits >> 16 & 255, digits >> 8 & 255, digits & 255].map { part -> Double in
      let share = Double(part) / 255
      guard share > 0.04045 else { return share / 12.92 }
      let base = (share + 0.055) / 1.055
      // base to the power of 2.4: base² times the fifth root of base², which Newton finds.
      var root = 0.8
      let square = base * base
      for _ in 0..<60 {
        let fourth = root * root * root * root
        root -= (fourth * root - square) / (5 * fourth)
      }
      return square * root
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (first, second) = (try luminance(one), try luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test func measuresContrastAsWCAGDoes() throws {
    #expect(try contrast("#ffffff", "#000000") == 21)
    #expect(abs(try contrast("#777777", "#ffffff") - 4.478) < 0.001)
  }

  @Test(arguments: [
    PageColours.ink, .quiet, .link, .visited, .good, .fair, .poor, .open, .neutral,
  ])
  func canBeReadOnPaperAndWash(colour: PageColours) throws {
    for ground in [PageColours.paper, .wash] {
      #expect(try contrast(colour.light, ground.light) >= 4.5, "\(colour) on \(ground), light")
      #expect(try contrast(colour.dark, ground.dark) >= 4.5, "\(colour) on \(ground), dark")
    }
  }

  @Test(arguments: [PageColours.edge, .focus])
  func showsControlsAndFocus(colour: PageColours) throws {
    for ground in [PageColours.paper, .wash] {
      #expect(try contrast(colour.light, ground.light) >= 3, "\(colour) on \(ground), light")
      #expect(try contrast(colour.dark, ground.dark) >= 3, "\(colour) on \(ground), dark")
    }
  }

  @Test func canBeReadOnTheBand() throws {
    #expect(try contrast(PageColours.onBand.light, PageColours.band.light) >= 4.5)
    #expect(try contrast(PageColours.onBand.dark, PageColours.band.dark) >= 4.5)
  }

  @Test func marksEveryToneBesideItsColour() throws {
    var marks: Set<Substring> = []
    for tone in Tone.allCases {
      let start = try #require(
        PageStyle.all.firstRange(of: ".\(tone.rawValue)::before{content:\""),
        "\(tone) has a mark"
      )
      marks.insert(PageStyle.all[start.upperBound...].prefix { $0 != "\"" })
    }
    #expect(marks.count == Tone.allCases.count)
  }

  @Test func usesOnlyColoursThatAreSet() {
    let used = PageStyle.all.split(separator: "var(--").dropFirst().map { $0.prefix { $0 != ")" } }
    for name in used where !name.hasPrefix("o1") {
      #expect(PageColours.rules.contains("--\(name):"), "--\(name) is set")
    }
  }

  @Test func movesNothing() {
    for word in ["transition", "animation", "smooth"] { #expect(!PageStyle.all.contains(word)) }
  }

  @Test func staysSmall() {
    let size = (PageStyle.all + PageColours.rules + PageScript.code.text).utf8.count
    #expect(size < 25_000, "\(size) bytes")
  }

  @Test func bearsARunningHeadThatCannotBreakOut() {
    let rule = PageStyle.runningHead(
      title: "a\"}\\</style>ŵ" + String(repeating: "x", count: 99),
      edition: "v 1",
      page: "Page",
      of: "of"
    )
    #expect(rule.contains("content:\"a\\22 \\7d \\5c \\3c \\2f style\\3e \\175 xxx"))
    #expect(rule.contains("x\\2026 \""))
    #expect(rule.contains("content:\"v 1\""))
  }
}
