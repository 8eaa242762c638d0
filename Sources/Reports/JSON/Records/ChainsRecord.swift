package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The document of `bwlch chains --format json`.
package struct ChainsRecord: JSONRecord {
  package static let schema = "bwlch.chains/1"

  struct Chain: JSONRecord {
    let chain: EvidenceChain
    let labels: Labels
  }

  struct Step: JSONRecord {
    let step: EvidenceChain.Step
    let label: String
  }

  struct Support: JSONRecord {
    let support: EvidenceChain.Support
  }

  struct BreakingSet: JSONRecord {
    let sources: [EvidenceSource]
  }

  struct Source: JSONRecord {
    let source: EvidenceSource
  }

  struct Edge: JSONRecord {
    let edge: EvidenceChain.Edge
  }

  struct Pair: JSONRecord {
    let pair: ChainFinder.Pair
  }

  struct Rest: JSONRecord {
    let rest: ChainFinder.Rest
  }

  let head: DocumentHead
  let result: ChainFinder.Result
  let chains: [Chain]

  package init(
    _ result: ChainFinder.Result,
    in snapshot: Snapshot,
    language: Language = .english
  ) {
    let labels = Labels(snapshot, language: language)
    head = DocumentHead(snapshot)
    self.result = result
    chains = result.chains.map { Chain(chain: $0, labels: labels) }
  }

  package static let name = "chains"
  package static let about =
    "For each need and outcome that a chain joins: the widest way, its weakest factor, and what breaks it."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [
        .integer("needs", "Factors of the class need that were asked for.") { $0.result.needs },
        .integer("outcomes", "Factors of the class outcome that were asked for.") {
          $0.result.outcomes
        },
        .integer("factors", "Factors of the model.") { $0.result.factors },
        .integer("unlinked", "Those of them without a link, of which the model says nothing.") {
          $0.result.unlinked
        },
        .records("chains", "By need, then outcome; pairs that none joins are left out.") {
          $0.chains
        },
        .records("joinedOtherwise", "Pairs between which no way passes prevention or provision.") {
          $0.result.joinedOtherwise.map(Pair.init)
        },
        .records("undecided", "Pairs for which the search was cut short.") {
          $0.result.undecided.map(Pair.init)
        },
        .records("exempt", "Pairs joined by exempt factors alone, of which nothing is asked.") {
          $0.result.exempt.map(Pair.init)
        },
        .records(
          "notLookedAt",
          "What was left when the search was ended; none: it went to the end."
        ) {
          $0.result.notLookedAt.map(Rest.init)
        },
      ]
  }
}

extension ChainsRecord.Chain {
  static let name = "chain"
  static let about = "The widest way from a need to an outcome through prevention or provision."
  static var fields: [JSONField<Self>] {
    [
      .string("need", "Where it begins.") { $0.chain.need?.text ?? "" },
      .string("outcome", "Where it ends.") { $0.chain.outcome?.text ?? "" },
    ]
      + JSONField.share("width", "The least proven coverage on it.") { $0.chain.width }
      + [
        .strings("weakest", "The factors whose proven coverage that is.") {
          $0.chain.weakest.map(\.text)
        },
        .strings("uncovered", "Factors of which nothing is proven: it is broken already.") {
          $0.chain.uncovered.map(\.text)
        },
        .strings("exempt", "Factors of which nothing is asked: they neither narrow nor break it.") {
          $0.chain.exempt.map(\.text)
        },
        .integer("losses", "Sources whose loss breaks all ways; 0: it is broken already.") {
          $0.chain.losses
        },
        .integer(
          "leastLosses",
          "The same if every source that is not known were one of the others."
        ) {
          $0.chain.leastLosses
        },
        .boolean("isOfAllWays", "False: that search was cut short, and losses are at least that.") {
          $0.chain.isOfAllWays
        },
        .strings("asWide", "Another way that is as wide; none: none leaves out a factor of this.") {
          ($0.chain.asWide ?? []).map(\.text)
        },
        .boolean("isContested", "Whether it crosses a link whose sign is contested.") {
          $0.chain.isContested
        },
        .boolean(
          "isUnbacked",
          "Whether it crosses a link that only a hypothesis or inference backs."
        ) {
          $0.chain.isUnbacked
        },
        .records("links", "From each factor to the next.") {
          $0.chain.edges.map(ChainsRecord.Edge.init)
        },
        .records("breakingSets", "The smallest sets of sources whose loss breaks all ways.") {
          $0.chain.breakingSets.map(ChainsRecord.BreakingSet.init)
        },
        .records("factors", "From the need to the outcome.") { record in
          record.chain.steps.map {
            ChainsRecord.Step(step: $0, label: record.labels.factor($0.id))
          }
        },
      ]
  }
}

extension ChainsRecord.BreakingSet {
  static let name = "breakingSet"
  static let about = "Sources whose loss leaves no way on which something is proven of each factor."
  static var fields: [JSONField<Self>] {
    [
      .records("sources", "Those that are known by name, then the others by data set.") {
        $0.sources.map(ChainsRecord.Source.init)
      }
    ]
  }
}

extension ChainsRecord.Source {
  static let name = "evidenceSource"
  static let about = "A collection instrument, or a data set whose instrument is not known."
  static var fields: [JSONField<Self>] {
    [
      .optional("instrument", "Its name; null: the catalogue does not know it.") {
        $0.source.instrument
      },
      .optional("dataSet", "Where it is not known: the data set, a source of its own.") {
        $0.source.dataSet?.text
      },
    ]
  }
}

extension ChainsRecord.Edge {
  static let name = "chainLink"
  static let about = "A link on a chain."
  static var fields: [JSONField<Self>] {
    [
      JSONField(
        "polarity",
        .code(Polarity.allCases.map(\.rawValue)),
        "More leads to more or to less; or contested or unknown."
      ) {
        .string($0.edge.polarity.rawValue)
      },
      .boolean("isBacked", "Some evidence for it is more than a hypothesis or an inference.") {
        $0.edge.isBacked
      },
    ]
  }
}

extension ChainsRecord.Step {
  static let name = "chainFactor"
  static let about = "A factor of a chain, with the sources behind what is proven of it."
  static var fields: [JSONField<Self>] {
    [
      .string("id", "Id of the factor.") { $0.step.id.text },
      .string("label", "Its label.") { $0.label },
    ]
      + JSONField.share("low", "What is proven of it.") { $0.step.low }
      + [
        .boolean("isExempt", "Nothing is asked of it; it neither narrows the chain nor breaks it.")
        {
          $0.step.isExempt
        },
        .records("sources", "Independent sources that prove something; none: nothing is proven.") {
          $0.step.support.map(ChainsRecord.Support.init)
        },
      ]
  }
}

extension ChainsRecord.Support {
  static let name = "support"
  static let about = "A source, with the data sets through which it proves something of the factor."
  static var fields: [JSONField<Self>] {
    [
      .optional(
        "source",
        "Name of the collection instrument; null: the catalogue does not know it, and the data set is a source of its own."
      ) {
        $0.support.source.instrument
      },
      .boolean("isKnown", "False: the catalogue does not know the data set's instrument.") {
        $0.support.source.isKnown
      },
      .strings("dataSets", "Ids of the data sets.") { $0.support.dataSets.map(\.text) },
    ]
  }
}

extension ChainsRecord.Pair {
  static let name = "pair"
  static let about = "A need and an outcome."
  static var fields: [JSONField<Self>] {
    [
      .string("need", "Id of the need.") { $0.pair.need.text },
      .string("outcome", "Id of the outcome.") { $0.pair.outcome.text },
    ]
  }
}

extension ChainsRecord.Rest {
  static let name = "rest"
  static let about = "An outcome for which the search was ended."
  static var fields: [JSONField<Self>] {
    [
      .string("outcome", "Id of the outcome.") { $0.rest.outcome.text },
      .integer("needs", "Needs from which no chain to it was looked for.") { $0.rest.needs },
    ]
  }
}
