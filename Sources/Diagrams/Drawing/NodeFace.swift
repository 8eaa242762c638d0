import Assessment
import Bilingual
import FactorModel

/// What is written on the card of a factor, line by line, and how much room that takes.
///
/// The label first and largest, then band and coverage, then what was found out about its aspects and its class.
struct NodeFace: Sendable {
  enum Form: Sendable, Hashable {
    case full
    /// With its label, the letter of its band and its marks alone.
    case small
  }

  /// A piece of text at the left or the right edge of its line.
  struct Run: Sendable, Hashable {
    var text: String
    /// From the left edge of the text area, in points.
    var x = 0.0
    var size: Double
    var isBold = false
    var ink: Ink
    var alignment = SceneText.Alignment.start
  }

  struct Line: Sendable, Hashable {
    var runs: [Run]
    /// From the top of this line to the top of the next.
    var height: Double
  }

  /// How the words are made to fit, from the most to the least room.
  struct Tightness: Sendable, Hashable {
    var labelScale = 1.0
    var mostLines = 6
    /// Marks as `○ 2` in place of `○○ X 2 gaps`.
    var hasShortMarks = false
  }

  /// Before the label of the factor that a picture is about.
  static let focusSign = "◆ "
  static let (across, down) = (9.0, 6.0)
  /// Around the card of the factor that a picture is about there is a second border.
  static let focusMargin = 4.0
  static let smallestSize = 8.5

  let node: DiagramNode
  let language: Language
  let form: Form
  let tightness: Tightness
  private(set) var lines: [Line] = []

  init(
    _ node: DiagramNode,
    language: Language,
    form: Form = .full,
    tightness: Tightness = Tightness()
  ) {
    self.node = node
    self.language = language
    self.form = form
    self.tightness = tightness
    lines = labelLines + (form == .full ? findingLines : smallLines)
  }

  /// The loosest face that fits into `size`; the tightest where none does.
  init(_ node: DiagramNode, language: Language, form: Form, fitting size: Size) {
    let loose = NodeFace(node, language: language, form: form)
    let tighter: [Tightness] =
      [1, 0.9, 0.8].flatMap { scale in
        [false, true].map { Tightness(labelScale: scale, hasShortMarks: $0) }
      }
      + [4, 3, 2, 1].map { Tightness(labelScale: 0.7, mostLines: $0, hasShortMarks: true) }
    var best = loose
    for tightness in tighter where best.size.height > size.height + 0.1 {
      best = NodeFace(node, language: language, form: form, tightness: tightness)
    }
    self = best
  }

  static func width(_ form: Form) -> Double {
    switch form {
    case .full: 190
    case .small: 150
    }
  }

  /// Of the whole card, with the second border that the focus has.
  var size: Size {
    let text = lines.reduce(0) { $0 + $1.height }
    let margin = 2 * focusMargin
    return Size(Self.width(form) + margin, text + 2 * Self.down + margin)
  }

  var focusMargin: Double { node.standing == .focus ? Self.focusMargin : 0 }

  private var isOutside: Bool { node.standing == .outside }
  private var innerWidth: Double {
    Self.width(form) - 2 * Self.across - CardShape(node.factorClass).leftInset
  }

  private var labelSize: Double {
    let size =
      switch (form, node.standing) {
      case (.full, .focus): 13.0
      case (.full, .inside): 11.0
      case (.full, .outside): 11.0
      case (.small, .focus): 11.0
      case (.small, _): 9.5
      }
    return max(Self.smallestSize, size * tightness.labelScale)
  }

  private var labelLines: [Line] {
    let sign = node.standing == .focus ? Self.focusSign : ""
    let wrapper = LineWrapper(
      width: innerWidth,
      size: labelSize,
      isBold: !isOutside,
      mostLines: tightness.mostLines
    )
    var lines = wrapper.lines(of: sign + node.label).map { text in
      Line(
        runs: [Run(text: text, size: labelSize, isBold: !isOutside, ink: .text)],
        height: labelSize * 1.18
      )
    }
    lines[lines.count - 1].height += 3
    return lines
  }

  /// `■■□□ P partial` at the left, `35 to 54 %` at the right.
  private var bandLines: [Line] {
    let pattern = node.band.mark.pattern
    let band = Run(
      text: "\(pattern) \(node.bandWords(in: language))",
      size: 9,
      ink: .line(node.band)
    )
    var runs = [band]
    if node.band != .none, !isOutside {
      let range = DiagramWording.range(node.coverage).text(in: language)
      let run = Run(text: range, x: innerWidth, size: 9, ink: .line(node.band), alignment: .end)
      if band.width + run.width + 6 <= innerWidth { runs.append(run) }
    }
    return [Line(runs: runs, height: 12)]
  }

  /// `need` at the right edge of a line.
  private var classRun: Run {
    Run(
      text: DiagramWording.name(node.factorClass).text(in: language),
      x: innerWidth,
      size: Self.smallestSize,
      ink: .quiet,
      alignment: .end
    )
  }

  /// The band; pattern, letter and number of each state, as many on a line as fit; and the class where there is room first.
  private var findingLines: [Line] {
    var lines = bandLines + (isOutside ? [] : flow(marks(size: 9), size: 9))
    let place = lines.firstIndex { line in
      guard line.runs.allSatisfy({ $0.alignment == .start }) else { return false }
      let used = line.runs.map { $0.x + $0.width }.max() ?? 0
      return used + classRun.width + 8 <= innerWidth
    }
    if let place {
      lines[place].runs.append(classRun)
    } else {
      lines.append(Line(runs: [classRun], height: 12))
    }
    return lines
  }

  private var smallLines: [Line] {
    let band = Run(
      text: "\(node.band.mark.pattern) \(node.band.mark.letter)",
      size: Self.smallestSize,
      ink: .line(node.band)
    )
    return flow([band] + (isOutside ? [] : marks(size: Self.smallestSize)), size: 8.5)
  }

  private func marks(size: Double) -> [Run] {
    node.cardMarks(in: language).map { item in
      let short = tightness.hasShortMarks || form == .small
      let text =
        short
        ? "\(item.mark.pattern) \(item.mark.letter) \(item.count)"
        : String(repeating: item.mark.pattern, count: min(item.count, 6)) + " \(item.words)"
      return Run(text: text, size: size, ink: .text)
    }
  }

  /// `runs` from left to right, and below where the line is full.
  private func flow(_ runs: [Run], size: Double) -> [Line] {
    var lines: [Line] = []
    var x = 0.0
    for var run in runs {
      if let last = lines.indices.last, x + 9 + run.width <= innerWidth {
        run.x = x + 9
        lines[last].runs.append(run)
      } else {
        lines.append(Line(runs: [run], height: size + 3))
      }
      x = run.x + run.width
    }
    return lines
  }
}

extension NodeFace.Run {
  var width: Double { TextWidth.points(text, size: size, isBold: isBold) }
}
