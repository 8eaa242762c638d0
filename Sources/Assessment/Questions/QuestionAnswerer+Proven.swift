package import FactorModel

extension QuestionAnswerer {
  /// Whether what is known answers `question` at least so well; `least` is partial or better.
  ///
  /// What is only possible, and what stands in the way, is not looked for, so that it costs a small part of an answer.
  package func isProven(_ question: Question, atLeast least: QuestionVerdict) -> Bool {
    let best = search(for: question, .proven).best()
    return best.result.map { $0.state.verdict >= least } ?? false
  }
}
