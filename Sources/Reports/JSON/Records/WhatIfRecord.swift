package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The document of `bwlch whatif --format json`.
package struct WhatIfRecord: JSONRecord {
  package static let schema = "bwlch.whatif/1"

  let head: DocumentHead
  let unit: String
  package let proposals: [ProposalRecord]
  package let together: TogetherRecord?

  /// Proposals, and what each would do alone.
  package init(
    _ shares: [WhatIf.Share],
    in snapshot: Snapshot,
    language: Language = .english
  ) {
    head = DocumentHead(snapshot)
    unit = snapshot.model.costUnit.text
    let labels = ProposalLabels(snapshot, language: language)
    proposals = shares.compactMap { ProposalRecord($0, labels) }
    together = nil
  }

  /// The same of those that are chosen, and what they would do together.
  package init(
    _ together: WhatIfTogether,
    in snapshot: Snapshot,
    language: Language = .english
  ) {
    head = DocumentHead(snapshot)
    unit = snapshot.model.costUnit.text
    let labels = ProposalLabels(snapshot, language: language)
    let shares =
      together.shares.isEmpty ? [together.whole.share()].compactMap(\.self) : together.shares
    proposals = shares.compactMap { ProposalRecord($0, labels) }
    self.together = TogetherRecord(together, labels)
  }

  package static let name = "whatif"
  package static let about =
    "What would be otherwise if proposals were carried out: an assessment with hypothetical entries."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [
        .string("costUnit", "In what costs are stated: points, or a currency.") { $0.unit },
        .records("proposals", "By id, each with what it would do alone.") { $0.proposals },
        .record("together", "What they would do together; null: none was chosen.") { $0.together },
      ]
  }
}

/// A proposal and what it would do alone.
package struct ProposalRecord: JSONRecord {
  let proposal: Proposal
  let label: String
  let share: WhatIf.Share

  init?(_ share: WhatIf.Share, _ labels: ProposalLabels) {
    guard let proposal = labels.snapshot.model.proposal(share.proposal) else { return nil }
    self.proposal = proposal
    self.share = share
    label = labels(proposal.label)
  }

  package static let name = "proposal"
  package static let about = "Something that somebody could pay for, and what it would do alone."
  package static var fields: [JSONField<Self>] {
    [
      .string("id", "Its id.") { $0.proposal.id.text },
      .string("label", "What is proposed.") { $0.label },
      JSONField("kind", .code(Proposal.Kind.allCases.map(\.rawValue)), "What it is.") {
        .string($0.proposal.kind.rawValue)
      },
    ] + JSONField.number("cost", "What it costs.") { $0.proposal.cost }
      + [
        .optional("because", "Why it costs that, and brings no more.") { $0.proposal.because },
        .optional("recommendation", "The recommendation that it carries out.") {
          $0.proposal.recommendation?.text
        },
        .strings("sources", "Citations.") { $0.proposal.citations.map(\.description) },
        .strings("closes", "Ids of the gaps that it closes alone.") {
          $0.share.closes.map(\.description)
        },
        .strings("narrows", "Ids of the gaps that stay, with less missing.") {
          $0.share.narrows.map(\.description)
        },
        .strings("arises", "Ids of the gaps that come to light or arise.") {
          $0.share.arises.map(\.description)
        },
        .strings("widens", "Ids of the gaps that stay, with more missing.") {
          $0.share.widens.map(\.description)
        },
        .strings("opens", "Ids of the questions that become answered.") {
          $0.share.opens.map(\.text)
        },
        .strings("betters", "Ids of the questions whose answer gets better.") {
          $0.share.betters.map(\.text)
        },
        .strings("worsens", "Ids of the questions whose answer gets worse.") {
          $0.share.worsens.map(\.text)
        },
        .strings("lowers", "Ids of the aspects of which less would be covered.") {
          $0.share.lowers.map(\.description)
        },
        .strings("verdicts", "Ids of the aspects whose verdict would be another.") {
          $0.share.verdicts.map(\.description)
        },
        .records("facts", "Facts that become known.") { $0.share.facts.map(FieldRecord.init) },
        .integer("predicates", "How many predicates of recommendations move.") {
          $0.share.predicates
        },
      ]
  }
}

/// What proposals would do together.
package struct TogetherRecord: JSONRecord {
  let whole: WhatIf
  let together: WhatIfTogether
  let moves: [PredicateMoveRecord]
  let labels: ProposalLabels

  init(_ together: WhatIfTogether, _ labels: ProposalLabels) {
    self.together = together
    whole = together.whole
    self.labels = labels
    moves = together.whole.predicates.map { PredicateMoveRecord($0, labels) }
  }

  package static let name = "together"
  package static let about = "What proposals would do together."
  package static var fields: [JSONField<Self>] {
    JSONField.number("cost", "What they cost together.") { $0.whole.cost }
      + [
        .strings("closed", "Ids of gaps of which it is known that they would be closed.") {
          $0.whole.closed.map(\.description)
        },
        .strings("closedOnlyTogether", "Those of them that no one proposal closes alone.") {
          $0.together.closedOnlyTogether.map(\.description)
        },
        .strings("unsettled", "Ids of data gaps of which it would not be known any more.") {
          $0.whole.unsettled.map(\.description)
        },
        .records("narrowed", "Gaps that would stay, with less missing.") {
          $0.whole.narrowed.map(NarrowingRecord.init)
        },
        .records("widened", "Gaps that would stay, with more missing.") {
          $0.whole.widened.map(NarrowingRecord.init)
        },
        .records("opened", "Gaps that come to light or arise.") {
          $0.whole.opened.map(OpenedGapRecord.init)
        },
        .records("aspects", "Every aspect whose verdict or coverage would be another.") {
          $0.whole.aspects.map(AspectMoveRecord.init)
        },
        .records("facts", "Facts that become known.") { $0.whole.facts.map(FieldRecord.init) },
        .records("answers", "Questions that would be answered otherwise.") {
          $0.whole.answers.map(AnswerMoveRecord.init)
        },
        .strings("openedOnlyTogether", "Questions that no one proposal opens alone.") {
          $0.together.openedOnlyTogether.map(\.text)
        },
        .records("predicates", "Predicates of recommendations that would move.") { $0.moves },
        .records("coverage", "All factors, then by class.") { record in
          record.whole.coverage.map { CoverageMoveRecord($0, record.labels) }
        },
        .records("contradictions", "Fields that proposals would have say different things.") {
          $0.whole.contradictions.map(ContradictionRecord.init)
        },
        .records("idle", "What they say of data sets that the version does not have.") {
          $0.whole.idle.map(IdleEntryRecord.init)
        },
        .boolean("changesNothing", "Whether all would be assessed as it is now.") {
          $0.whole.changesNothing
        },
      ]
  }
}

/// A cell of the catalogue.
package struct FieldRecord: JSONRecord {
  let field: DataSetField

  package static let name = "field"
  package static let about = "A field of a data set."
  package static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Its id.") { $0.field.dataSet.text },
      .string("field", "A column of the catalogue.") { $0.field.field },
    ]
  }
}

/// A gap that would stay, narrowed or widened.
package struct NarrowingRecord: JSONRecord {
  let move: WhatIf.Narrowing

  package static let name = "narrowing"
  package static let about = "A gap that would stay, with less missing or more."
  package static var fields: [JSONField<Self>] {
    [
      .string("gap", "Its id.") { $0.move.before.id.description },
      .code("before", "Its primary reason now.") { $0.move.before.primary.code },
      .code("after", "Its primary reason then.") { $0.move.after.primary.code },
    ]
      + JSONField.share("shortfallBefore", "What is missing now.") {
        $0.move.before.priority.shortfall
      }
      + JSONField.share("shortfallAfter", "What would be missing.") {
        $0.move.after.priority.shortfall
      }
  }
}

/// A gap that there is not now.
package struct OpenedGapRecord: JSONRecord {
  let gap: Gap

  package static let name = "openedGap"
  package static let about = "A gap that comes to light or arises."
  package static var fields: [JSONField<Self>] {
    [
      .string("gap", "Its id.") { $0.gap.id.description },
      .code("kind", "Want of data, or of use.") { $0.gap.kind },
      .code("primary", "Its primary reason.") { $0.gap.primary.code },
      .string("because", "What that was decided from.") { $0.gap.primary.because },
    ]
  }
}

/// A question that would be answered otherwise.
package struct AnswerMoveRecord: JSONRecord {
  let move: WhatIf.AnswerMove

  private static let verdicts = QuestionVerdict.allCases.map(\.rawValue)

  package static let name = "answerMove"
  package static let about = "A question that would be answered otherwise."
  package static var fields: [JSONField<Self>] {
    [
      .string("question", "Its id.") { $0.move.question.text },
      JSONField("before", .code(verdicts), "The answer now.") {
        .string($0.move.before.verdict.rawValue)
      },
      JSONField("after", .code(verdicts), "The answer then.") {
        .string($0.move.after.verdict.rawValue)
      },
    ]
  }
}

/// A predicate that would move.
package struct PredicateMoveRecord: JSONRecord {
  let move: WhatIf.PredicateMove
  let label: String

  init(_ move: WhatIf.PredicateMove, _ labels: ProposalLabels) {
    self.move = move
    let recommendation = labels.snapshot.model.recommendations.first {
      $0.id == move.recommendation
    }
    let predicate = recommendation?.predicates.first { $0.id == move.before.id }
    label = predicate.map { labels($0.label) } ?? move.before.id.text
  }

  package static let name = "predicateMove"
  package static let about = "A predicate of a recommendation that would move."
  package static var fields: [JSONField<Self>] {
    [
      .string("recommendation", "Its id.") { $0.move.recommendation.text },
      .string("predicate", "The id of the predicate.") { $0.move.before.id.text },
      .string("label", "What holds once it is met.") { $0.label },
      .code("statusBefore", "How it stands now.") { $0.move.before.status },
      .code("statusAfter", "How it would stand.") { $0.move.after.status },
      .record("before", "Its value now.") {
        $0.move.before.value.map { RecommendationRecord.Value(range: $0) }
      },
      .record("after", "Its value then.") {
        $0.move.after.value.map { RecommendationRecord.Value(range: $0) }
      },
    ]
  }
}

/// A group of factors now and then.
package struct CoverageMoveRecord: JSONRecord {
  let move: WhatIf.CoverageMove
  let label: String

  init(_ move: WhatIf.CoverageMove, _ labels: ProposalLabels) {
    self.move = move
    label = labels.labels.group(move.group)
  }

  package static let name = "coverageMove"
  package static let about = "A group of factors now and then."
  package static var fields: [JSONField<Self>] {
    [
      .string("group", "Its label.") { $0.label },
      .integer("metBefore", "Aspects that are met now.") { $0.move.before.verdicts[.met] ?? 0 },
      .integer("metAfter", "Aspects that would be met.") { $0.move.after.verdicts[.met] ?? 0 },
      .record("before", "Mean coverage now; null: nothing counts.") {
        $0.move.before.mean.map { RecommendationRecord.Value(range: $0) }
      },
      .record("after", "Mean coverage then.") {
        $0.move.after.mean.map { RecommendationRecord.Value(range: $0) }
      },
    ]
  }
}

/// A field that proposals would have say different things.
package struct ContradictionRecord: JSONRecord {
  let contradiction: ProposedWorld.Contradiction

  package static let name = "contradiction"
  package static let about = "A field that proposals would have say different things."
  package static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Its id.") { $0.contradiction.field.dataSet.text },
      .string("field", "A column of the catalogue.") { $0.contradiction.field.field },
      .strings("proposals", "Their ids; the last one is taken.") {
        $0.contradiction.proposals.map(\.text)
      },
    ]
  }
}
