import Bilingual
import FactorModel

/// The texts on paper sizes and smaller maps.
enum PaperWording {
  /// `Crime: need`.
  static func part(_ theme: LocalizedText, _ factorClass: FactorClass) -> LocalizedText {
    LocalizedText("\(theme.english): \(DiagramWording.name(factorClass).english)")
  }
}
