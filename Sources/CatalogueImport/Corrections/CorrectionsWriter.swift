package import Catalogue
import Spreadsheet

/// Writes `data/corrections.csv`.
package enum CorrectionsWriter {
  /// The table with its header, in the order given; reading it gives the same corrections.
  package static func text(_ corrections: [Correction]) -> String {
    GuardedCells.line(CorrectionsReader.columns)
      + corrections.map { correction in
        GuardedCells.line([
          correction.dataSet.text, correction.field, correction.value, correction.was,
          correction.because, correction.by,
          correction.citations.map(\.description).joined(separator: "; "),
          correction.until?.description ?? "", correction.recorded.description,
        ])
      }.joined()
  }
}
