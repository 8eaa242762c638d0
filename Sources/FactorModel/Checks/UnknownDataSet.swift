import Catalogue
import Diagnostics

extension Check {
  static let unknownDataSet = Check(
    id: "unknown-data-set",
    why: """
      Something names a data set that is not in the catalogue: a mapping, a link check, a successor or a change that is \
      proposed one that is in no version, what a proposal maps one that is in none and that it does not add either, `part_of` or a row of sources one that is not in the same version. It would count for nothing, so no \
      result is written.
      """,
    accepts: [
      Example([
        "data/link-checks.csv": """
        data_set,checked,result
        low-income,2023-04-01,lands
        """
      ])
    ],
    reports: [
      Example([
        "model/mapping.csv": """
        aspect,data_set,directness,because
        poverty.level,low-income,direct,It counts poor children.
        poverty.level,↓low-incomes,direct,It counts poor children.
        """,
        "model/proposals.yaml": Example.proposal(
          """
          adds: [{id: counts, title: Counts, part_of: ↓count}]
          maps:
            - {data_set: ↓recounts, aspect: referrals.number, directness: direct}
            - {data_set: counts, aspect: referrals.number, directness: direct}
            - {data_set: low-income, aspect: referrals.number, directness: proxy}
          changes: [{data_set: ↓counts, field: levels, value: wales}]
          """
        ),
        "data/link-checks.csv": """
        data_set,checked,result
        ↓high-income,2023-04-01,lands
        """,
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        low-income,successor,↓lowincome,low-incomes,It says so,Ann,report,,2026-11-22
        low-income,part_of,↓income,incomes,It says so,Ann,report,,2026-11-22
        """,
        "data/catalogue/2023-03.csv": """
        id,title,part_of,successor
        low-income,Children in low-income families,↓incomes,↓low-incomes
        """,
        "data/catalogue/2023-03.sources.csv": """
        data_set,field,basis,source
        low-income,*,stated,report
        ↓lowincome,period,stated,report
        """,
      ])
    ],
    run: { draft in
      let everywhere = draft.catalogue.versions.flatMap { $0.dataSets.map(\.id) }
      let anyVersion = Reference.unknown(
        namesInAnyVersion(draft),
        among: everywhere,
        kind: "data set",
        home: "a version of the catalogue"
      )
      return anyVersion + proposed(draft, everywhere)
        + draft.catalogue.versions.flatMap { namesWithin($0, draft) }
    }
  )

  private static func namesInAnyVersion(_ draft: ProjectDraft) -> [Reference] {
    var references = draft.model.mappings.enumerated().map { index, mapping in
      Reference(mapping.dataSet, at: draft.place(inModel: "mapping", String(index), "data_set"))
    }
    references += draft.catalogue.linkChecks.enumerated().map { index, check in
      Reference(
        check.dataSet,
        at: draft.place(inCatalogue: "link_checks", String(index), "data_set")
      )
    }
    references += draft.statedCells.compactMap { cells in
      cells.dataSet.successor.map { Reference($0, at: draft.place(cells, "successor")) }
    }
    references += draft.catalogue.corrections.enumerated().compactMap { index, correction in
      correction.replacement.partOf.map {
        Reference($0, at: draft.place(inCatalogue: "corrected", String(index), "part_of"))
      }
    }
    return references
  }

  /// What proposals name: it is in a version, or they bring it.
  private static func proposed(
    _ draft: ProjectDraft,
    _ everywhere: [DataSetID]
  ) -> [Diagnostic] {
    draft.model.proposals.enumerated().flatMap { index, proposal in
      func place(_ list: String, _ member: Int, _ key: String) -> SourceLocation? {
        draft.place(inModel: "proposals", String(index), list, String(member), key)
      }
      let mapped = proposal.maps.enumerated().map {
        Reference($1.dataSet, at: place("maps", $0, "data_set"))
      }
      let wholes = proposal.adds.enumerated().flatMap { member, dataSet in
        [("part_of", dataSet.partOf), ("successor", dataSet.successor)].compactMap { key, other in
          other.map { Reference($0, at: place("adds", member, key)) }
        }
      }
      let changed = proposal.changes.enumerated().map {
        Reference($1.dataSet, at: place("changes", $0, "data_set"))
      }
      let home = "a version of the catalogue"
      return Reference.unknown(
        mapped + wholes,
        among: everywhere + proposal.adds.map(\.id),
        kind: "data set",
        home: "'adds' of the proposal, or to \(home)"
      ) + Reference.unknown(changed, among: everywhere, kind: "data set", home: home)
    }
  }

  private static func namesWithin(
    _ version: CatalogueDraft.Version,
    _ draft: ProjectDraft
  ) -> [Diagnostic] {
    var references = version.dataSets.enumerated().compactMap { index, dataSet in
      dataSet.partOf.map {
        Reference(
          $0,
          at: draft.place(
            inCatalogue: "data_sets",
            version.id.text,
            String(index),
            "part_of"
          )
        )
      }
    }
    references += version.factSources.enumerated().map { index, source in
      Reference(
        source.dataSet,
        at: draft.place(inCatalogue: "fact_sources", version.id.text, String(index), "data_set")
      )
    }
    return Reference.unknown(
      references,
      among: version.dataSets.map(\.id),
      kind: "data set",
      home: "the same version of the catalogue"
    )
  }
}
