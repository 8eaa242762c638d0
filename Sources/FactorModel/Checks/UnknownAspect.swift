import Diagnostics

extension Check {
  static let unknownAspect = Check(
    id: "unknown-aspect",
    why: """
      A mapping, a finding, an exemption, a recommendation, a question or a proposal names an aspect that no factor has. It would count for \
      nothing, so no result is written. A factor that states no aspect has the one aspect `level`.
      """,
    accepts: [
      Example([
        "model/findings.csv": """
        aspect,result,looked_for,on,places
        referrals.number,not-found,Counts of referrals,2023-03-31,StatsWales
        """
      ])
    ],
    reports: [
      Example([
        "model/mapping.csv": """
        aspect,data_set,directness,because
        poverty.level,low-income,direct,It counts poor children.
        ↓poverty.number,low-income,direct,It counts poor children.
        """,
        "model/findings.csv": """
        aspect,result,looked_for,on,places
        ↓referral.number,not-found,Counts of referrals,2023-03-31,StatsWales
        """,
        "model/exemptions.csv": """
        aspect,by,because,until
        ↓referrals,The board,It is counted elsewhere.,2030-01-01
        """,
        "model/recommendations.yaml": """
        recommendations:
          - id: 1a
            area: {number: 1, label: {en: Gaps}}
            label: {en: Collect referrals}
            addressed_to: {en: The government}
            aspects: [referrals.number, ↓referrals.source]
            predicates:
              - id: met
                label: {en: Referrals are measured}
                measure: aspects-met
                aspects: [↓referrals.outcome]
                target: 1
        """,
        "model/questions.yaml": """
        questions:
          - id: poverty-and-referrals
            text: {en: Do poor areas refer more children?}
            aspects: [poverty.level, ↓referrals.outcome]
            controls: [↓poverty.depth]
            geography: local-authority
            use: associate
        """,
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts}]
          maps: [{data_set: counts, aspect: ↓referrals.counts, directness: direct}]
          """
        ),
      ])
    ],
    run: { draft in
      let model = draft.model
      var references = model.mappings.enumerated().map { index, mapping in
        Reference(mapping.aspect, at: draft.place(inModel: "mapping", String(index), "aspect"))
      }
      references += model.findings.enumerated().map { index, finding in
        Reference(finding.aspect, at: draft.place(inModel: "findings", String(index), "aspect"))
      }
      references += model.exemptions.enumerated().map { index, exemption in
        Reference(
          exemption.aspect,
          at: draft.place(inModel: "exemptions", String(index), "aspect")
        )
      }
      references += model.recommendations.enumerated().flatMap { index, recommendation in
        recommendation.aspects.enumerated().map { member, aspect in
          Reference(
            aspect,
            at: draft.place(
              inModel: "recommendations",
              String(index),
              "aspects",
              String(member)
            )
          )
        }
      }
      references += draft.predicateEntries.flatMap { entry in
        entry.predicate.measure.aspects.enumerated().map { member, aspect in
          Reference(aspect, at: model.places[entry.path + ["aspects", String(member)]])
        }
      }
      for (index, question) in model.questions.enumerated() {
        for (key, aspects) in [("aspects", question.aspects), ("controls", question.controls)] {
          references += aspects.enumerated().map { member, aspect in
            Reference(
              aspect,
              at: draft.place(inModel: "questions", String(index), key, String(member))
            )
          }
        }
      }
      for (index, proposal) in model.proposals.enumerated() {
        references += proposal.maps.enumerated().map { member, mapping in
          Reference(
            mapping.aspect,
            at: draft.place(inModel: "proposals", String(index), "maps", String(member), "aspect")
          )
        }
      }
      return Reference.unknown(
        references,
        among: model.factors.flatMap { $0.aspects.map(\.id) },
        kind: "aspect",
        home: "its factor"
      )
    }
  )
}
