import Bilingual
import Catalogue
import Diagnostics

extension Check {
  static let idleMappingDecision = Check(
    id: "idle-mapping-decision",
    severity: .warning,
    why: """
      A decision that was remembered from a review of the mapping names an aspect, a data set or a version that is not \
      there, so it keeps nothing from being asked again. Somebody changed an id, or the file by hand.
      """,
    accepts: [
      Example([
        "model/mapping-decisions.csv": """
        aspect,data_set,decision,version,because,by,decided
        poverty.level,low-income,keep,2023-03,,Gwen,2023-06-01
        """
      ])
    ],
    reports: [
      Example([
        "model/mapping-decisions.csv": """
        aspect,data_set,decision,version,because,by,decided
        ↓poverty.levl,low-income,keep,2023-03,,Gwen,2023-06-01
        referrals.number,↓low-incomes,decline,↓2023-3,,Gwen,2023-06-01
        """
      ])
    ],
    run: { draft in
      let decisions = draft.model.mappingDecisions.enumerated()
      func references(_ column: String, _ name: (MappingDecision) -> String) -> [Reference] {
        decisions.map { index, decision in
          Reference(
            name(decision),
            at: draft.place(inModel: "mapping_decisions", String(index), column)
          )
        }
      }
      let found =
        Reference.unknown(
          references("aspect", \.pair.aspect.description),
          among: draft.model.factors.flatMap { $0.aspects.map(\.id) },
          kind: "aspect",
          home: "its factor"
        )
        + Reference.unknown(
          references("data_set", \.pair.dataSet.text),
          among: Array(Set(draft.catalogue.versions.flatMap { $0.dataSets.map(\.id) })),
          kind: "data set",
          home: "a version of the catalogue"
        )
        + Reference.unknown(
          references("version", \.version.text),
          among: draft.catalogue.versions.map(\.id),
          kind: "version",
          home: "data/versions.yaml"
        )
      return found.map { fault in
        Diagnostic(
          id: "idle-mapping-decision",
          severity: .warning,
          at: fault.location,
          "decision about \(fault.summary.english) is idle",
          help: fault.help?.english
        )
      }
    }
  )
}
