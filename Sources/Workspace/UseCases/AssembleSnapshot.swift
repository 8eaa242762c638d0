package import Assessment
package import Catalogue
import ModelFiles

/// Holds the model of a project against a version of its catalogue, and that against each earlier one.
package struct AssembleSnapshot: Sendable {
  private let project: LoadedProject

  package init(_ project: LoadedProject) {
    self.project = project
  }

  /// Ages are measured on `asOf`, or else on the version's own day.
  package func run(version: CatalogueVersion, asOf: Day? = nil) -> Snapshot {
    let assessments = Assessor(model: project.model, history: project.history)
      .assessments(through: version.id, asOf: asOf)
    guard let assessment = assessments.last else {
      preconditionFailure("a version of the history is assessed with the history")
    }
    let comparisons = assessments.dropLast().map {
      VersionComparator.comparison($0, assessment)
    }
    return Snapshot(
      project: Snapshot.Project(name: project.file.name, description: project.file.description),
      model: project.model,
      history: project.history,
      version: version,
      assessment: assessment,
      assessments: assessments,
      comparisons: comparisons,
      diagnostics: project.warnings
    )
  }
}
