import ArgumentParser
import Assessment
import Catalogue
import FactorModel
import Reports
import Workspace

/// `bwlch chains`.
struct ChainsCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "chains",
      abstract: "Say how the data hold from each need to each outcome.",
      usage: """
        bwlch chains [<options>]
        bwlch chains <need> [<outcome>] [<options>]
        """,
      discussion: """
        For each need and each outcome joined through prevention or provision: the way on which the least proven coverage is highest, \
        its weakest factor, the independent sources that hold it up, and how few of them must be lost to break it. A source is a \
        collection instrument; where the catalogue does not know it, the data set counts as one, and is marked: in CSV as \
        'data-set:ID'. Sets of sources whose loss breaks a chain are parted there by upright strokes, the sources of one by \
        semicolons. With a need and an outcome, that chain factor by factor.

        EXAMPLES:
          bwlch chains
          bwlch chains referrals                     from one need to all outcomes
          bwlch chains --to cla-education-outcomes   from all needs to one outcome
          bwlch chains referrals cla-wellbeing       one chain in full
        """
    )
  }

  @Argument(help: "A factor of the class need.")
  var need: String?

  @Argument(help: "A factor of the class outcome.")
  var outcome: String?

  @Option(help: ArgumentHelp("Only chains to this outcome.", valueName: "outcome"))
  var to: String?

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func validate() throws {
    guard outcome == nil || to == nil else {
      throw ValidationError("name the outcome once: as the second argument, or with --to")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let model = session.project.model
    let start = try need.map { try self.end($0, of: .need, in: model) }
    let end = try (outcome ?? to).map { try self.end($0, of: .outcome, in: model) }
    let snapshot = try session.snapshot(version, comparing: .none)
    let found = ChainFinder(snapshot).find(
      needs: start.map { [$0] },
      outcomes: end.map { [$0] }
    )
    let record = ChainsRecord(found, in: snapshot)
    let listing = Listing(
      document: document(found, from: start, to: end, in: snapshot),
      json: record.json,
      csv: ChainsCSV.text(record)
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }

  private func document(
    _ found: ChainFinder.Result,
    from need: FactorID?,
    to outcome: FactorID?,
    in snapshot: Snapshot
  ) -> ReportDocument {
    guard let need, let outcome else {
      return ChainsReport(found, in: snapshot, isPart: need != nil || outcome != nil).document
    }
    let pair = ChainFinder.Pair(need: need, outcome: outcome)
    return ChainAccount(found, of: pair, in: snapshot).document
  }

  /// The factor of that name, which must stand where chains begin or end.
  private func end(_ name: String, of kind: FactorClass, in model: Model) throws -> FactorID {
    let factor = try factor(named: name, in: model)
    guard factor.factorClass == kind else {
      let known = model.factors.filter { $0.factorClass == kind }.map(\.id.text)
      throw UsageFault(
        "'\(factor.id)' is of the class \(factor.factorClass.rawValue), and a chain "
          + (kind == .need ? "begins at a need" : "ends at an outcome"),
        help: known.isEmpty ? nil : "'bwlch coverage --class \(kind.rawValue)' lists them"
      )
    }
    return factor.id
  }
}
