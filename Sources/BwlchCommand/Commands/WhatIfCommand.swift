import ArgumentParser
import Assessment
import Catalogue
import FactorModel
import Reports
import Workspace

/// `bwlch whatif`.
struct WhatIfCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "whatif",
      abstract: "Assess the catalogue with what proposals would bring.",
      usage: "bwlch whatif [<proposal> ...] [<options>]",
      discussion: """
        Proposals stand in model/proposals.yaml: a new collection, a publication or a repair, what it costs and what it would \
        bring. Named ones are taken as carried out, and all is assessed anew: gaps closed and narrowed, facts established, \
        questions opened, recommendations moved, and what is only gained together. Without a name, all are listed with what \
        each would do alone. Nothing is written into the project.

        EXAMPLES:
          bwlch whatif
          bwlch whatif collect-referrals
          bwlch whatif collect-referrals publish-family-court-tables --format json
        """
    )
  }

  @Argument(
    help: ArgumentHelp("Proposals to be carried out (default: list all).", valueName: "proposal")
  )
  var proposals: [String] = []

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let chosen = try proposals.map { try named($0, in: session.project.model) }
    let snapshot = try session.snapshot(version, comparing: .none)
    let inputs = try session.project.folder.inputs()
    try listing(chosen, snapshot).print(
      result.format.listing,
      to: result.output,
      beside: inputs,
      environment
    )
    try session.mentionWarnings()
    return .done
  }

  private func listing(_ chosen: [Proposal], _ snapshot: Snapshot) -> Listing {
    guard !chosen.isEmpty else {
      let shares = WhatIfCalculator(snapshot).shares(of: snapshot.model.proposals)
      let record = WhatIfRecord(shares, in: snapshot)
      return Listing(
        document: ProposalList(shares, in: snapshot).document,
        json: record.json,
        csv: WhatIfCSV.text(record)
      )
    }
    let together = WhatIfTogether(chosen, in: snapshot)
    let record = WhatIfRecord(together, in: snapshot)
    return Listing(
      document: WhatIfReport(together, in: snapshot).document,
      json: record.json,
      csv: WhatIfCSV.text(record)
    )
  }

  private func named(_ name: String, in model: Model) throws -> Proposal {
    if let proposal = ProposalID(name).flatMap(model.proposal) { return proposal }
    throw UsageFault.unknown(
      "proposal",
      name,
      among: model.proposals.map(\.id.text),
      list: "'bwlch whatif' lists them"
    )
  }
}
