import Assessment
import Catalogue
import FactorModel

/// One thing that a question needs: the data set for it, and what that does for the answer.
struct QuestionNeed: Sendable {
  enum Standing: Sendable, CaseIterable {
    case serves, reserved
    /// Not known to serve; facts that somebody can find out would decide.
    case open
    case blocks
    /// To be held constant, and not to be had; the question is answered without.
    case missing
    /// Of a question that cannot be answered: it is not what stands in the way.
    case idle
  }

  let aspect: AspectID
  let isControl: Bool
  let standing: Standing
  /// The data set chosen, with how its areas are had.
  let choice: Witness.Choice?
  /// The data set that comes nearest, where none is chosen.
  let nearest: DataSetID?
  let openFields: [String]
  let conflicts: [QuestionConflict]

  var dataSet: DataSetID? { choice?.dataSet ?? nearest }

  /// What `answer` needs, in the order of its question, controls last.
  static func all(of answer: QuestionAnswer, in snapshot: Snapshot) -> [QuestionNeed] {
    let question = answer.question
    return question.aspects.map { QuestionNeed($0, isControl: false, answer, snapshot) }
      + question.controls.map { QuestionNeed($0, isControl: true, answer, snapshot) }
  }

  private init(
    _ aspect: AspectID,
    isControl: Bool,
    _ answer: QuestionAnswer,
    _ snapshot: Snapshot
  ) {
    let witness = answer.witness ?? answer.prospect?.witness
    let choices = (isControl ? witness?.controls : witness?.choices) ?? []
    let choice = choices.first { $0.aspect == aspect }
    let open = (witness?.openFields ?? []).filter { $0.dataSet == choice?.dataSet }.map(\.field)
    let conflicts = isControl ? [] : answer.conflicts.filter { $0.aspects.contains(aspect) }
    self.aspect = aspect
    self.isControl = isControl
    self.choice = choice
    openFields = open
    self.conflicts = conflicts
    nearest =
      choice == nil
      ? snapshot.assessment.aspect(aspect)?.best
        ?? snapshot.assessment.dataGaps.first { $0.aspect == aspect }?.nearest
      : nil
    standing =
      if !conflicts.isEmpty {
        .blocks
      } else if let choice {
        !open.isEmpty ? .open : choice.reservations.isEmpty ? .serves : .reserved
      } else {
        witness == nil ? .idle : .missing
      }
  }
}
