package import Bilingual

extension YearSet {
  /// `2016/17 to 2021/22 (6 years)`; runs of years are told by their ends, and of no years there is nothing to say.
  package static func words(_ years: [Int]) -> LocalizedText? {
    guard !years.isEmpty else { return nil }
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound == year - 1 {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    let words = runs.map { run in
      run.count == 1
        ? financial(run.lowerBound)
        : "\(financial(run.lowerBound)) to \(financial(run.upperBound))"
    }
    let count = years.count == 1 ? "" : " (\(years.count) years)"
    return LocalizedText(words.joined(separator: ", ") + count)
  }

  /// The financial year that begins in `year`: `2021/22`.
  package static func financial(_ year: Int) -> String { "\(year)/\(String(year + 1).suffix(2))" }
}
