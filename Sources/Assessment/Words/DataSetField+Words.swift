package import Bilingual

extension DataSetField {
  /// What somebody would have to find out, for a column name of the catalogue; another name stands as it is.
  package static func words(_ column: String) -> LocalizedText {
    words[column] ?? LocalizedText(column)
  }

  private static let words: [String: LocalizedText] = [
    "availability": LocalizedText("whether the public can have it"),
    "breakdowns": LocalizedText("how it is broken down"),
    "comparable_areas": LocalizedText("whether areas can be compared"),
    "comparable_nations": LocalizedText("whether nations can be compared"),
    "comparable_time": LocalizedText("whether the series has a break"),
    "comparability_scope": LocalizedText("what it can be compared with"),
    "frequency": LocalizedText("how often it is published"),
    "geography look-up": LocalizedText("how its areas lie in those required"),
    "instrument": LocalizedText("how it is collected"),
    "known_issues": LocalizedText("its known issues"),
    "levels": LocalizedText("for which areas it is published"),
    "lifecycle": LocalizedText("whether the series still runs"),
    "link": LocalizedText("where it is published"),
    "link_check": LocalizedText("whether its link works"),
    "outputs": LocalizedText("in which form it can be had"),
    "period": LocalizedText("which periods it covers"),
    "populations": LocalizedText("which groups it identifies"),
    "presence": LocalizedText("whether it existed then"),
    "provider": LocalizedText("who collects it"),
    "publisher": LocalizedText("who publishes it"),
    "quality_document": LocalizedText("whether its quality is documented"),
    "statistic": LocalizedText("whether its figures add up to larger areas"),
    "type": LocalizedText("what kind of collection it is"),
    "wales": LocalizedText("whether Wales can be told apart"),
    "why": LocalizedText("why it is useful"),
  ]
}
