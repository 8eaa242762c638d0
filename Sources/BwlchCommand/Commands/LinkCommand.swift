import ArgumentParser
import Assessment
import Catalogue
import Reports
import Workspace

/// `bwlch link`.
struct LinkCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "link",
      abstract:
        "Say whether two data sets can be laid beside each other, where, and over which years.",
      usage: "bwlch link <data set> <data set> [<options>]",
      discussion: """
        By the areas for which each is published, the look-ups of data/geography.yaml, and whether its figures add up: exact (the \
        same areas), nests (smaller areas added up), best-fit, changed (boundaries that differ) or none; the years that both have, \
        breaks in them, and whether each can be compared over time at all. Figures that are ranks or rates without denominators do not \
        add up. What is not public, and what does not tell of Wales, can be laid beside nothing; where that is not known it is a fact to \
        be found out.

        EXAMPLES:
          bwlch link cla-rate-statswales wimd
          bwlch link wimd police-recorded-domestic-abuse --format json
        """
    )
  }

  @Argument(help: "The id of a data set.")
  var left: String

  @Argument(help: "The id of another.")
  var right: String

  @OptionGroup(title: "Result") var result: ResultOptions<ExplanationFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let snapshot = try session.snapshot(version, comparing: .none)
    let (one, other) = try (
      dataSet(left, in: snapshot.version), dataSet(right, in: snapshot.version)
    )
    guard one.id != other.id else {
      throw UsageFault("'\(one.id)' is one data set, and a link needs two")
    }
    let link = Linkability(
      one,
      other,
      lattice: snapshot.history.geography,
      asOf: snapshot.assessment.asOf
    )
    let listing = Listing(
      document: LinkabilityReport(link, in: snapshot).document,
      json: LinkabilityRecord(link, in: snapshot).json
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }

  private func dataSet(_ name: String, in version: CatalogueVersion) throws -> DataSet {
    if let id = DataSetID(name) {
      if let dataSet = version[id] { return dataSet }
      if let renamed = version.dataSets.first(where: { $0.formerly.contains(id) }) {
        return renamed
      }
    }
    throw UsageFault.unknown(
      "data set",
      name,
      among: version.dataSets.map(\.id.text),
      list: "'bwlch search' finds them",
      byWords: true
    )
  }
}
