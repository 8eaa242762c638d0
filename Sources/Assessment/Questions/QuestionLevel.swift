import Catalogue

/// A level at which a question may be answered.
struct QuestionLevel: Sendable {
  var reference: LevelReference
  /// What has to be found out for its areas to make up those asked for; empty: it is the level asked for, or known to.
  var openFacts: Set<OpenFact> = []
}
