package import Assessment
package import Bilingual
package import FactorModel

extension Wording {
  package static func name(_ verdict: Verdict) -> LocalizedText {
    switch verdict {
    case .met: LocalizedText("met")
    case .gap: LocalizedText("gap")
    case .notEstablished: LocalizedText("not established")
    case .exempt: LocalizedText("exempt")
    }
  }

  /// What the verdict on an aspect means.
  package static func sentence(_ verdict: Verdict) -> LocalizedText {
    switch verdict {
    case .met:
      LocalizedText("One data set is known to give everything that the contract asks of the data.")
    case .gap:
      LocalizedText(
        "Nothing is known to measure it, or every data set that might is known to fall short."
      )
    case .notEstablished:
      LocalizedText(
        "No data set is known to be enough, but at least one may be: facts are missing that somebody "
          + "can find out."
      )
    case .exempt:
      LocalizedText("Somebody holds, with a reason and an end, that it need not be measured.")
    }
  }

  static func tone(_ verdict: Verdict) -> Tone {
    switch verdict {
    case .met: .good
    case .gap: .poor
    case .notEstablished: .open
    case .exempt: .neutral
    }
  }

  package static func name(_ band: Band) -> LocalizedText {
    switch band {
    case .none: LocalizedText("none")
    case .notEstablished: LocalizedText("not established")
    case .weak: LocalizedText("weak")
    case .partial: LocalizedText("partial")
    case .good: LocalizedText("good")
    case .strong: LocalizedText("strong")
    }
  }

  /// What the band means, by the thresholds of `method`.
  package static func sentence(_ band: Band, method: Method) -> LocalizedText {
    let partial = percent(method.partialFrom)
    let good = percent(method.goodFrom)
    let strong = percent(method.strongFrom)
    return switch band {
    case .none: LocalizedText("No data set is mapped.")
    case .notEstablished: LocalizedText("Something is mapped, but nothing is proven.")
    case .weak: LocalizedText("What is proven lies under \(partial).")
    case .partial: LocalizedText("What is proven lies from \(partial) to under \(good).")
    case .good: LocalizedText("What is proven lies from \(good) to under \(strong).")
    case .strong: LocalizedText("What is proven is \(strong) or more.")
    }
  }

  static func tone(_ band: Band) -> Tone {
    switch band {
    case .none, .weak: .poor
    case .notEstablished: .open
    case .partial: .fair
    case .good, .strong: .good
    }
  }

  /// `35 %`, or `35 % to 80 %` where what might be true is more than what is proven.
  package static func range(_ range: ScoreRange) -> LocalizedText {
    let (low, high) = (percent(range.low), percent(range.high))
    return LocalizedText(low == high ? low : "\(low) to \(high)")
  }

  /// The range, or that nothing is mapped: 0 % and nothing are different findings.
  package static func coverage(_ range: ScoreRange, _ band: Band) -> LocalizedText {
    band == .none ? LocalizedText("nothing mapped") : self.range(range)
  }
}
