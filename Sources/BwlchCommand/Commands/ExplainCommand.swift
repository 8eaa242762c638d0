import ArgumentParser
import Assessment
import Catalogue
import FactorModel
import Reports
import Workspace

/// `bwlch explain`.
struct ExplainCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: "Say how the numbers of a factor came about, line by line.",
      usage: "bwlch explain <factor[.aspect]> [<options>]",
      discussion: """
        For each aspect: what its contract asks, what each data set has, the arithmetic of its score, the verdict, the \
        reason of a gap and what would close it; then how that was in earlier versions.

        EXAMPLES:
          bwlch explain referrals
          bwlch explain referrals.source           one aspect of it
          bwlch explain care-leaver-count --version 2019-12 --format md --output care-leavers.md
        """
    )
  }

  @Argument(help: ArgumentHelp("A factor, or one of its aspects.", valueName: "factor[.aspect]"))
  var subject: String

  @OptionGroup(title: "Result") var listing: ListingOptions<ExplanationFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(
        project,
        asJSON: listing.format == .json,
        in: environment
      )
    else { return .findings }
    let (factor, aspect) = try factorAndAspect(in: session.project.model)
    let snapshot = try session.snapshot(version)
    guard let record = ExplanationRecord(of: factor.id, in: snapshot),
      let explanation = Explanation(of: factor.id, aspect: aspect?.id.aspect, in: snapshot)
    else { preconditionFailure("a factor of the model is assessed with the model") }
    try Listing(document: explanation.document, json: record.json, csv: nil)
      .print(listing, for: session)
    try session.mentionWarnings()
    let aspects = snapshot.assessment.aspects.filter {
      aspect == nil ? $0.id.factor == factor.id : $0.id == aspect?.id
    }
    return listing.failOn.status(
      warnings: session.project.warnings.count,
      gaps: aspects.count { $0.verdict == .gap },
      usability: snapshot.assessment.usabilityGaps.count { gap in
        aspects.contains { $0.id == gap.aspect }
      },
      notEstablished: aspects.count { $0.verdict == .notEstablished }
    )
  }

  private func factorAndAspect(in model: Model) throws -> (Factor, Aspect?) {
    let parts = subject.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let factor = try factor(named: String(parts.first ?? ""), in: model)
    guard parts.count == 2 else { return (factor, nil) }
    let name = String(parts[1])
    if let aspect = factor.aspects.first(where: { $0.id.aspect.text == name }) {
      return (factor, aspect)
    }
    throw UsageFault.unknown(
      "aspect",
      subject,
      among: factor.aspects.map(\.id.description)
    )
  }
}
