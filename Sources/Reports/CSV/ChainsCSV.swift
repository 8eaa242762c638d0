import Assessment
import Bilingual
import Catalogue
import FactorModel

/// Evidence chains as comma-separated text, one row for each pair that links join.
///
/// `state` is `holds` or `broken`, or why the pair has no chain: `undecided`, `joined-otherwise` or `exempt`. Where the search was ended before
/// all pairs were looked at, a row without a need, of the state `not-looked-at`, says for which outcome. Sets of sources that break a
/// chain are parted by an upright stroke, the sources of one by a semicolon; `data-set:ID` is a data set whose instrument is not known.
package enum ChainsCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: ChainsRecord) -> String {
    let header = [
      "need", "outcome", "state", "width", "weakest", "losses", "least_losses", "breaking_sets",
      "uncovered", "exempt", "factors", "signs", "is_unbacked", "as_wide", "of_all_ways",
    ]
    let result = record.result
    let joined = result.chains.map { chain in
      (pair: [chain.need?.text ?? "", chain.outcome?.text ?? ""], rest: fields(of: chain))
    }
    let others = [
      ("undecided", result.undecided), ("joined-otherwise", result.joinedOtherwise),
      ("exempt", result.exempt),
    ].flatMap { state, pairs in
      pairs.map { (pair: [$0.need.text, $0.outcome.text], rest: [state]) }
    }
    let left = result.notLookedAt.map { (pair: ["", $0.outcome.text], rest: ["not-looked-at"]) }
    let rows = (joined + others).sorted { $0.pair.lexicographicallyPrecedes($1.pair) } + left
    let lines = rows.map { row in
      let fields = row.pair + row.rest
      return fields + Array(repeating: "", count: header.count - fields.count)
    }
    return CSVText.text([header] + lines)
  }

  private static func fields(of chain: EvidenceChain) -> [String] {
    [
      chain.isBroken ? "broken" : "holds", JSONValue.number(chain.width), names(chain.weakest),
      String(chain.losses), String(chain.leastLosses),
      chain.breakingSets.map { $0.map(name).joined(separator: "; ") }.joined(separator: " | "),
      names(chain.uncovered), names(chain.exempt), names(chain.steps.map(\.id)),
      chain.edges.map(sign).joined(separator: "; "), chain.isUnbacked ? "yes" : "no",
      names(chain.asWide ?? []), chain.isOfAllWays ? "yes" : "no",
    ]
  }

  /// In words: a cell that begins with a plus or a minus is a formula to a spreadsheet.
  private static func sign(_ edge: EvidenceChain.Edge) -> String {
    switch edge.polarity {
    case .positive: "positive"
    case .negative: "negative"
    case .unknown: "contested"
    }
  }

  private static func name(_ source: EvidenceSource) -> String {
    switch source {
    case .instrument(let name): name
    case .unknown(let dataSet): "data-set:\(dataSet)"
    }
  }

  private static func names(_ factors: [FactorID]) -> String {
    factors.map(\.text).joined(separator: "; ")
  }
}
