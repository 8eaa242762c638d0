import Bilingual
import Catalogue
import Diagnostics
import FactorModel

/// Reads `model/questions.yaml`.
enum QuestionsReader {
  static let name = "questions.yaml"

  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("questions")
      draft.questions += reader.objects("questions", from: draft.questions.count) {
        $0.question()
      }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  /// Nobody asks for more years than that, and no series has them.
  private static let longest = 100

  /// What of it can be read, so that all that is wrong with it is told in one run.
  fileprivate mutating func question() -> QuestionDraft? {
    require("id", "text", "aspects", "geography", "use")
    let id: QuestionID? = identifier("id")
    let text = label("text")
    let aspects = list("aspects", mayBeEmpty: false) { $0.aspect(&$1) }
    let controls = list("controls") { $0.aspect(&$1) }
    let geography = scalar("geography")?.level("geography", &diagnostics)
    let years = integer("years", in: 1...Self.longest)
    let use: Question.Use? = choice("use")
    let because = self.text("because")
    let citations = citations()
    return QuestionDraft(
      id: id,
      text: text,
      aspects: aspects,
      controls: controls,
      geography: geography,
      years: years ?? 1,
      use: use ?? .describe,
      because: because,
      citations: citations
    )
  }
}
