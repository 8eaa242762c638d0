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
        .integer("losses", "Sources whose loss breaks it, at least; 0: it is broken already.") {
          $0.chain.losses
        },
        .integer(
          "leastLosses",
          "The same if every source that is not known were one of the others."
        ) {
          $0.chain.leastLosses
        },
        .records("breakingSets", "The smallest sets of sources whose loss breaks it.") {
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
  static let about = "Sources whose loss leaves a factor of the chain without proven coverage."
  static var fields: [JSONField<Self>] {
    [
      .strings("sources", "In words, by name.") {
        $0.sources.map { ChainWording.source($0).english }
      }
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
      .string("source", "The collection instrument, in words.") {
        ChainWording.source($0.support.source).english
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
