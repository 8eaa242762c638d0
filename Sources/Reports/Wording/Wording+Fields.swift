import Assessment
package import Bilingual

extension Wording {
  /// The same in a word or two, for the rider of a band.
  static func shortField(_ column: String) -> LocalizedText {
    shortFields[column] ?? LocalizedText(column)
  }

  private static let shortFields: [String: LocalizedText] = [
    "availability": LocalizedText("availability"),
    "breakdowns": LocalizedText("breakdowns"),
    "comparable_areas": LocalizedText("comparability of areas"),
    "comparable_nations": LocalizedText("comparability of nations"),
    "comparable_time": LocalizedText("comparability over time"),
    "frequency": LocalizedText("frequency"),
    "geography look-up": LocalizedText("geography"),
    "levels": LocalizedText("areas"),
    "lifecycle": LocalizedText("lifecycle"),
    "link_check": LocalizedText("link"),
    "outputs": LocalizedText("form"),
    "period": LocalizedText("period"),
    "populations": LocalizedText("groups"),
    "quality_document": LocalizedText("quality"),
    "statistic": LocalizedText("statistic"),
    "wales": LocalizedText("separability of Wales"),
  ]

  /// What somebody would have to find out, for a column name of the catalogue; another name stands as it is.
  package static func field(_ column: String) -> LocalizedText {
    DataSetField.words(column)
  }
}
