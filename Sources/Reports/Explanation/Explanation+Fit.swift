import Assessment
import Bilingual
import Catalogue
import FactorModel

extension Explanation {
  /// One data set held against the aspect: every component, the product, ceilings, terms.
  func fitSection(_ fit: Fit, _ aspect: AspectID) -> Block {
    .section(
      Section(
        Anchor("fit-\(aspect)-\(fit.dataSet)"),
        [.text(labels.dataSet(fit.dataSet) + " ("), .code(fit.dataSet.text), ")"],
        [
          .definitions(head(of: fit, aspect)), .table(componentTable(fit)),
          .definitions(product(of: fit)), .table(termTable(fit)),
        ] + [factTable(fit)].compactMap(\.self)
      )
    )
  }

  private func head(of fit: Fit, _ aspect: AspectID) -> [Definition] {
    let mapping = snapshot.model.mappings(of: aspect).first { $0.dataSet == fit.dataSet }
    let sources = mapping?.citations.map(\.description).joined(separator: "; ") ?? ""
    let because = mapping.map { " " + Wording.sentence($0.because) } ?? ""
    let cited = sources.isEmpty ? "" : " (\(sources))"
    var lines = [
      row(
        ExplanationWording.mapping,
        [
          .strong([.text(labels(Wording.name(fit.mapped)))]), .text("." + because + cited),
        ]
      ),
      row(
        ExplanationWording.role,
        [
          .strong([.text(labels(Wording.name(fit.role)))]),
          .text(". " + labels(Wording.sentence(fit.role))),
        ]
      ),
    ]
    if let availability = fit.availability {
      lines.append(
        row(ExplanationWording.availability, [.text(labels(Wording.name(availability)))])
      )
    }
    if let period = fit.lastPeriod {
      lines.append(row(ExplanationWording.lastPeriod, [.text(period.description)]))
    }
    return lines
  }

  private func componentTable(_ fit: Fit) -> ReportTable {
    let weights = snapshot.model.method.weights
    return ReportTable(
      columns: [
        column(ExplanationWording.component), column(ExplanationWording.score),
        column(ExplanationWording.weight), column(ExplanationWording.fact),
      ],
      rows: fit.components.map { component in
        [
          [.text(labels(Wording.name(component.name)))],
          [.text(component.score.map(fractions) ?? labels(ExplanationWording.doesNotBear))],
          [.text(weights[component.name].description)],
          [.text(component.because)],
        ]
      }
    )
  }

  /// The facts of the catalogue on which the judgements rest, each with its basis and source.
  private func factTable(_ fit: Fit) -> Block? {
    guard let traces = snapshot.version[fit.dataSet]?.traces, !traces.isEmpty else { return nil }
    return .table(
      ReportTable(
        columns: [
          column(ExplanationWording.traced), column(ExplanationWording.written),
          column(ExplanationWording.basis), column(ExplanationWording.source),
        ],
        rows: traces.map { trace in
          let provenance = trace.provenance
          let words =
            provenance.words.map { words in
              provenance.basis == .corrected ? "instead of “\(words)”: " : "\(words): "
            } ?? ""
          return [
            [.text(labels(Wording.field(trace.field)))], [.text(trace.value)],
            [.text(provenance.basis.rawValue)],
            [.text(words + provenance.citations.map(\.description).joined(separator: "; "))],
          ]
        }
      )
    )
  }

  private func fractions(_ range: ScoreRange) -> String {
    range.low == range.high ? range.low.description : "\(range.low) to \(range.high)"
  }

  private func product(of fit: Fit) -> [Definition] {
    let weights = snapshot.model.method.weights
    var lines = [
      row(ExplanationWording.directness, [.text(fractions(fit.directness))]),
      row(
        ExplanationWording.breakdowns,
        [.text(fractions(fit.breakdownFactor) + breakdownFact(fit))]
      ),
      row(ExplanationWording.low, [.text(Arithmetic.fit(fit, weights: weights, side: \.low))]),
    ]
    if fit.uncapped.low != fit.uncapped.high {
      lines.append(
        row(ExplanationWording.high, [.text(Arithmetic.fit(fit, weights: weights, side: \.high))])
      )
    }
    lines += fit.caps.map {
      row(
        ExplanationWording.ceiling,
        [.text(labels(Wording.sentence($0, certain: isCertain($0, of: fit))))]
      )
    }
    lines.append(
      row(
        ExplanationWording.result,
        [.strong([.text(labels(Wording.range(fit.score)))])] + holds(fit)
      )
    )
    return lines
  }

  private func breakdownFact(_ fit: Fit) -> String {
    fit.terms.first { $0.code == .breakdownMissing }.map { ": \($0.because)" } ?? ""
  }

  /// Whether the cause of a ceiling is known to hold.
  private func isCertain(_ cap: Cap, of fit: Fit) -> Bool {
    func high(_ name: ComponentName) -> Rational? {
      fit.components.first { $0.name == name }?.score?.high
    }
    return switch cap.cause {
    case .geography: high(.geography) == 0
    case .currency: high(.currency) == 0
    case .proxy: fit.directness.low == fit.directness.high
    case .part, .requiredAspectMissing: true
    }
  }

  /// Why the result is less than the product and its ceilings.
  private func holds(_ fit: Fit) -> [Inline] {
    var sentences: [LocalizedText] = []
    if fit.role == .historic {
      sentences.append(ExplanationWording.addsNothing)
    } else {
      sentences += fit.terms.filter { holding(fit).contains($0.code) }.compactMap { term in
        switch term.outcome {
        case .passes: nil
        case .fails: ExplanationWording.countsNothing(term.because)
        case .unknown: ExplanationWording.provesNothing(term.because)
        }
      }
      if fit.score.high > 0, fit.score.high < fit.uncapped.high {
        sentences.append(ExplanationWording.highIsHeld(Wording.percent(fit.score.high)))
      }
    }
    let text = sentences.map { " " + labels($0) }.joined()
    return text.isEmpty ? [] : [.text("." + text)]
  }

  /// The terms without which a data set counts nothing.
  private func holding(_ fit: Fit) -> Set<ReasonCode> {
    // What is on request scores, with access 0.
    fit.availability == .onRequest
      ? [.notSeparable, .discontinued] : [.notSeparable, .discontinued, .notPublished]
  }

  private func termTable(_ fit: Fit) -> ReportTable {
    ReportTable(
      caption: [.text(labels(ExplanationWording.terms))],
      columns: [
        column(ExplanationWording.question), column(ExplanationWording.answer),
        column(ExplanationWording.fact),
      ],
      rows: (fit.terms + fit.usability).map { term in
        [
          [.text(labels(Wording.question(term.code)))],
          [.state(labels(Wording.name(term.outcome)), Wording.tone(term.outcome))],
          [.text(term.because)],
        ]
      }
    )
  }
}
