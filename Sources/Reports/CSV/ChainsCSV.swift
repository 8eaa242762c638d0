import Assessment
import Bilingual
import Catalogue
import FactorModel
import Spreadsheet

/// Evidence chains as comma-separated text, one row a chain.
package enum ChainsCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: ChainsRecord) -> String {
    let header = [
      "need", "outcome", "width", "weakest", "losses", "least_losses", "breaking_sets", "uncovered",
      "factors",
    ]
    let rows = record.chains.map { entry in
      let chain = entry.chain
      return [
        chain.need?.text ?? "", chain.outcome?.text ?? "", JSONValue.number(chain.width),
        names(chain.weakest), String(chain.losses), String(chain.leastLosses),
        chain.breakingSets.map { ChainWording.sources($0).english }.joined(separator: "; or "),
        names(chain.uncovered), names(chain.steps.map(\.id)),
      ]
    }
    return "\u{FEFF}" + ([header] + rows).map(CSVWriter.line).joined()
  }

  private static func names(_ factors: [FactorID]) -> String {
    factors.map(\.text).joined(separator: "; ")
  }
}
