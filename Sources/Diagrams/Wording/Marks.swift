package import Assessment
package import Bilingual
package import FactorModel

/// How a state is told apart without colour: a letter, a pattern of characters, a word.
package struct Mark: Sendable, Hashable {
  /// One capital; no two states of a diagram share one unless they mean the same.
  package var letter: String
  package var pattern: String
  package var word: LocalizedText

  package init(letter: String, pattern: String, word: LocalizedText) {
    self.letter = letter
    self.pattern = pattern
    self.word = word
  }
}

extension Band {
  /// `■■□□ P partial`: the more squares are filled, the better it is covered.
  package var mark: Mark {
    switch self {
    case .none: Mark(letter: "N", pattern: "□□□□", word: LocalizedText("none"))
    case .notEstablished:
      Mark(letter: "U", pattern: "▨▨▨▨", word: LocalizedText("not established"))
    case .weak: Mark(letter: "W", pattern: "■□□□", word: LocalizedText("weak"))
    case .partial: Mark(letter: "P", pattern: "■■□□", word: LocalizedText("partial"))
    case .good: Mark(letter: "G", pattern: "■■■□", word: LocalizedText("good"))
    case .strong: Mark(letter: "S", pattern: "■■■■", word: LocalizedText("strong"))
    }
  }
}

extension Verdict {
  /// `○ X gap`; a gap is X, since G is good.
  package var mark: Mark {
    switch self {
    case .met: Mark(letter: "M", pattern: "●", word: LocalizedText("met"))
    case .gap: Mark(letter: "X", pattern: "○", word: LocalizedText("gap"))
    case .notEstablished:
      Mark(letter: "U", pattern: "◐", word: LocalizedText("not established"))
    case .exempt: Mark(letter: "E", pattern: "◌", word: LocalizedText("exempt"))
    }
  }
}

extension QuestionVerdict {
  /// `✗ N no`.
  package var mark: Mark { Mark(letter: letter, pattern: sign, word: words) }

  /// The band whose paint it shares.
  package var paint: Band {
    switch self {
    case .yes: .strong
    case .yesWithLookUp: .good
    case .partial: .partial
    case .unknown: .notEstablished
    case .no: .weak
    }
  }

  /// The border by which it is told in black and white: the thicker, the more stands in the way.
  var stroke: SceneShape.Stroke {
    switch self {
    case .yes: .init(.line(paint), width: 0.8)
    case .yesWithLookUp: .init(.line(paint), width: 1.2)
    case .partial: .init(.line(paint), width: 1.6)
    case .unknown: .init(.line(paint), width: 1.3, dash: .dashed)
    case .no: .init(.line(paint), width: 2.6)
    }
  }
}

extension QuestionNeed.Standing {
  /// `✗ B stands in the way`; its letter is that of no verdict, of an aspect or a question.
  var mark: Mark {
    switch self {
    case .serves: Mark(letter: "S", pattern: "▲", word: LocalizedText("serves"))
    case .reserved:
      Mark(letter: "R", pattern: "△", word: LocalizedText("serves, with reservations"))
    case .open: Mark(letter: "F", pattern: "▷", word: LocalizedText("turns on facts"))
    case .blocks: Mark(letter: "B", pattern: "■", word: LocalizedText("stands in the way"))
    case .missing:
      Mark(letter: "O", pattern: "□", word: LocalizedText("not to be had, left out"))
    case .idle: Mark(letter: "I", pattern: "◇", word: LocalizedText("not in the way"))
    }
  }

  var paint: Band {
    switch self {
    case .serves: .strong
    case .reserved: .partial
    case .open: .notEstablished
    case .blocks: .weak
    case .missing: .none
    case .idle: .good
    }
  }

  /// The line by which it is told in black and white: the thicker, the more it stands in the way.
  var stroke: SceneShape.Stroke {
    switch self {
    case .serves, .idle: .init(.line(paint), width: 0.8)
    case .reserved: .init(.line(paint), width: 1.6)
    case .open: .init(.line(paint), width: 1.3, dash: .dashed)
    case .blocks: .init(.line(paint), width: 2.6)
    case .missing: .init(.line(paint), width: 1.6, dash: .dotted)
    }
  }
}

extension DiagramChange {
  /// `▼ O opened`: filled for a gap that came or went, open for one that stayed, arrows for what is met.
  ///
  /// No letter is one of a band's or a verdict's, since they stand on the same card.
  package var mark: Mark {
    switch self {
    case .opened: Mark(letter: "O", pattern: "▼", word: LocalizedText("opened"))
    case .closed: Mark(letter: "C", pattern: "▲", word: LocalizedText("closed"))
    case .narrowed: Mark(letter: "T", pattern: "△", word: LocalizedText("narrowed"))
    case .widened: Mark(letter: "D", pattern: "▽", word: LocalizedText("widened"))
    case .otherReason: Mark(letter: "R", pattern: "⇄", word: LocalizedText("other reason"))
    case .better: Mark(letter: "B", pattern: "↑", word: LocalizedText("better covered"))
    case .worse: Mark(letter: "L", pattern: "↓", word: LocalizedText("worse covered"))
    case .undetermined: Mark(letter: "Q", pattern: "↕", word: LocalizedText("undetermined"))
    case .notComparable: Mark(letter: "I", pattern: "≠", word: LocalizedText("not comparable"))
    case .unchanged: Mark(letter: "K", pattern: "=", word: LocalizedText("unchanged"))
    }
  }
}

extension Polarity {
  /// The sign as it is drawn, with a true minus, and the line that it stands for.
  package var mark: Mark {
    switch self {
    case .positive:
      Mark(letter: "+", pattern: "━━▶", word: LocalizedText("more leads to more"))
    case .negative:
      Mark(letter: "−", pattern: "╍╍┤", word: LocalizedText("more leads to less"))
    case .unknown:
      Mark(letter: "?", pattern: "┈┈○", word: LocalizedText("contested or unknown"))
    }
  }
}
