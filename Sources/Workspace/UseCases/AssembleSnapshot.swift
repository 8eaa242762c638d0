package import Assessment
package import Catalogue
import ModelFiles

/// Holds the model of a project against a version of its catalogue, and that against earlier ones.
package struct AssembleSnapshot: Sendable {
  /// The earlier versions with which the one that is asked for is compared.
  ///
  /// What is not compared is not shown either; comparing takes longer than all else on a large catalogue.
  package enum Comparisons: Sendable, Hashable {
    case none
    case every
    case only(VersionID)

    func includes(_ version: VersionID) -> Bool {
      switch self {
      case .none: false
      case .every: true
      case .only(let id): version == id
      }
    }
  }

  private let project: LoadedProject

  package init(_ project: LoadedProject) {
    self.project = project
  }

  /// Ages are measured on `asOf`, or else on the version's own day.
  package func run(
    version: CatalogueVersion,
    asOf: Day? = nil,
    comparing comparisons: Comparisons = .every
  ) -> Snapshot {
    let assessments = Assessor(model: project.model, history: project.history)
      .assessments(through: version.id, asOf: asOf)
    guard let assessment = assessments.last else {
      preconditionFailure("a version of the history is assessed with the history")
    }
    let diffs = assessments.dropLast().filter { comparisons.includes($0.version) }
      .compactMap { diff(from: $0, to: assessment) }
    return Snapshot(
      project: Snapshot.Project(name: project.file.name, description: project.file.description),
      model: project.model,
      history: project.history,
      version: version,
      assessment: assessment,
      assessments: assessments,
      comparisons: diffs.map(\.comparison),
      diagnostics: project.warnings,
      diffs: diffs
    )
  }

  /// How the version of `after` differs from that of `before`, and what that did to the gaps.
  private func diff(from before: AssessmentResult, to after: AssessmentResult) -> VersionDiff? {
    guard let old = project.history.version(before.version),
      let new = project.history.version(after.version)
    else { return nil }
    return VersionDiff.make(
      before: before,
      after: after,
      model: project.model,
      history: project.history,
      difference: CatalogueDiffer.difference(
        before: old,
        after: new,
        reach: CatalogueReach(project.history, imports: project.imports)
      )
    )
  }
}
