import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The attribution of a change of coverage as a table that can be added up by hand.
///
/// Percentages are shown with two decimals, truncated. The points of a row are the difference between two levels as they are
/// shown, so that the column adds up to what is shown at its ends.
struct AttributionTable {
  let attribution: ChangeAttribution
  let labels: Labels

  /// Parts that changed nothing are left out, but for method, model, knowledge and time.
  var table: ReportTable {
    var level = attribution.meanBefore
    var rows = [
      ends(attribution.before.text, level)
    ]
    for part in ChangeAttribution.Part.all {
      let change = attribution.change(part)
      let (old, new) = (level, level + change)
      level = new
      let moved = attribution.moved(part)
      guard change != 0 || moved.raised + moved.lowered > 0 || isAlwaysShown(part) else { continue }
      rows.append([
        [.text(labels(Wording.name(part)))],
        [.text(Self.signed(Self.shown(new) - Self.shown(old)))],
        [.text(Self.percent(new))], [.text("\(moved.raised), \(moved.lowered)")],
        [.text(labels(Wording.sentence(part)))],
      ])
    }
    rows.append(ends(attribution.after.text, attribution.meanAfter, from: attribution.meanBefore))
    return ReportTable(
      columns: [
        .init(labels(DiffWording.part)), .init(labels(DiffWording.points), .trailing),
        .init(labels(DiffWording.level), .trailing),
        .init(labels(DiffWording.aspectsMoved), .trailing), .init(labels(DiffWording.meaning)),
      ],
      rows: rows
    )
  }

  private func ends(
    _ version: String,
    _ level: Rational,
    from start: Rational? = nil
  ) -> [ReportTable.Cell] {
    let whole = start.map { Self.signed(Self.shown(level) - Self.shown($0)) }
    return [
      [.strong([.text(version)])], [.text(whole ?? "")], [.strong([.text(Self.percent(level))])],
      [""], [""],
    ]
  }

  private func isAlwaysShown(_ part: ChangeAttribution.Part) -> Bool {
    switch part {
    case .method, .model, .knowledge, .time: true
    case .change: false
    }
  }

  /// In hundredths of a percent, truncated.
  static func shown(_ share: Rational) -> Int { (share * 10_000).truncatedWhole }

  static func percent(_ share: Rational) -> String { "\((share * 100).decimal(places: 2)) %" }

  static func signed(_ hundredths: Int) -> String {
    let text = Rational(hundredths, 100).decimal(places: 2)
    return hundredths > 0 ? "+\(text)" : hundredths < 0 ? text.replacing("-", with: "−") : text
  }
}
