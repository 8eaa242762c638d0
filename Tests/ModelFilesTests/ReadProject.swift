import CatalogueImport
import Diagnostics
import FactorModel
import ModelFiles

/// Reads a whole project from files in memory, the way the workspace does from a folder.
func readProject(_ files: [TextFile]) -> (draft: ProjectDraft, checked: Checked<ProjectDraft.Parts>)
{
  let project = files.first { $0.path == "project.yaml" }.map { ProjectFileReader.read($0) }
  var (model, modelFaults) = ModelReader.read(files, rows: DataSetRowReader(HypotheticalRow.read))
  modelFaults += AttestationsReader.read(files, into: &model)
  let (frame, frameFaults) = CatalogueFrameReader.read(files)
  let (catalogue, catalogueFaults) = CatalogueReader.read(files, into: frame)
  let draft = ProjectDraft(
    model: model,
    catalogue: catalogue,
    defaultVersion: project?.value?.defaultVersion,
    defaultVersionPlace: project?.value?.defaultVersionPlace
  )
  let reading = (project?.diagnostics ?? []) + modelFaults + frameFaults + catalogueFaults
  return (draft, draft.checked(after: reading))
}

/// What a list of diagnostics says, for the text of a failure.
func text(of diagnostics: [Diagnostic]) -> String {
  diagnostics.map { $0.rendered() }.joined(separator: "\n")
}
