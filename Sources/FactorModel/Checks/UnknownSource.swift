import Catalogue
import Diagnostics

extension Check {
  static let unknownSource = Check(
    id: "unknown-source",
    why: """
      A citation names a source that `model/sources.yaml` does not list. A claim whose source cannot be found cannot be \
      defended.
      """,
    accepts: [
      Example([
        "data/catalogue/2023-03.sources.csv": """
        data_set,field,basis,source
        low-income,*,stated,"report:12,14-16; report"
        """
      ])
    ],
    reports: [
      Example([
        "model/links.yaml": """
        links:
          - from: poverty
            to: referrals
            polarity: "+"
            evidence:
              - claim: association
                says: They go together.
                cites: ↓smith-2020
                source: "report:12; ↓reprot:13"
        """,
        "model/factors/02.yaml": """
        factors:
          - id: housing
            label: {en: Housing}
            class: need
            side: demand
            themes: [social-care]
            source: ↓census
            aspects:
              - id: number
                label: {en: Number}
                source: ↓census
                contract: {oldest_months: 36, because: It changes slowly., source: ↓census}
        """,
        "model/recommendations.yaml": """
        recommendations:
          - id: 2a
            area: {number: 1, label: {en: Gaps}}
            label: {en: Collect referrals}
            addressed_to: {en: The government}
            predicates:
              - {id: meets, label: {en: It meets}, measure: attested, answer: degree, target: 1, source: ↓memo}
        """,
        "model/proposals.yaml": Example.proposal(
          """
          source: "report:4; ↓memo:2"
          """
        ),
        "data/attestations.csv": """
        recommendation,predicate,value,on,by,citation
        2a,meets,yes,2023-03-31,The board,↓minutes:4
        """,
        "data/corrections.csv": """
        data_set,field,value,was,because,by,citation,until,recorded
        low-income,publisher,DWP,unknown,It says so,Ann,report:1; ↓handbok:2,,2026-11-22
        """,
        "data/catalogue/2023-03.sources.csv": """
        data_set,field,basis,source
        low-income,*,stated,"report:12,14-16; ↓page"
        low-income,period,filled,↓web
        """,
      ])
    ],
    run: { draft in
      Reference.unknown(
        inModel(draft) + inCatalogue(draft),
        among: draft.model.sources.map(\.id),
        kind: "source",
        home: "model/sources.yaml"
      )
    }
  )

  private static func references(
    _ citations: [Citation],
    _ path: Places.Path,
    in places: Places
  ) -> [Reference] {
    citations.enumerated().map { Reference($1.source, at: places[path + [String($0)]]) }
  }

  private static func inModel(_ draft: ProjectDraft) -> [Reference] {
    let (model, places) = (draft.model, draft.model.places)
    func all<Part>(
      _ parts: [Part],
      _ name: String,
      _ citations: (Part) -> [Citation],
      key: String = "source"
    ) -> [Reference] {
      parts.enumerated().flatMap {
        references(citations($1), [name, String($0), key], in: places)
      }
    }
    var found = all(model.factors, "factors", \.citations)
    found += all(model.notes, "notes", \.citations)
    found += all(model.recommendations, "recommendations", \.citations)
    found += all(model.questions, "questions", \.citations)
    found += all(model.proposals, "proposals", \.citations)
    found += all(model.mappings, "mapping", \.citations)
    found += all(model.findings, "findings", \.citations, key: "citation")
    found += all(model.attestations, "attestations", \.citations, key: "citation")
    for entry in draft.predicateEntries {
      found += references(entry.predicate.citations, entry.path + ["source"], in: places)
    }
    for entry in draft.aspectEntries {
      let (aspect, path) = entry
      found += references(aspect.citations, path + ["source"], in: places)
      found += references(aspect.contract.citations, path + ["contract", "source"], in: places)
    }
    for (index, link) in model.links.enumerated() {
      for (number, evidence) in link.evidence.enumerated() {
        let path = ["links", String(index), "evidence", String(number)]
        found += references(evidence.citations, path + ["source"], in: places)
        found += evidence.cites.enumerated().map {
          Reference($1, at: places[path + ["cites", String($0)]])
        }
      }
    }
    return found
  }

  private static func inCatalogue(_ draft: ProjectDraft) -> [Reference] {
    let (catalogue, places) = (draft.catalogue, draft.catalogue.places)
    func all<Part>(
      _ parts: [Part],
      _ path: Places.Path,
      _ citations: (Part) -> [Citation]
    ) -> [Reference] {
      parts.enumerated().flatMap {
        references(citations($1), path + [String($0), "source"], in: places)
      }
    }
    var found = all(catalogue.levels, ["levels"], \.citations)
    found += all(catalogue.covers, ["covers"], \.citations)
    found += all(catalogue.versions, ["versions"], \.citations)
    found += all(catalogue.outputs, ["outputs"], \.citations)
    found += catalogue.corrections.enumerated().flatMap { index, correction in
      references(correction.citations, ["corrections", String(index), "citation"], in: places)
    }
    for version in catalogue.versions {
      found += all(version.factSources, ["fact_sources", version.id.text], \.provenance.citations)
    }
    return found
  }
}
