import Catalogue
import Diagnostics

extension Check {
  static let duplicateChange = Check(
    id: "duplicate-change",
    why: """
      A proposal says twice what a field of a data set would be, or how directly a data set would measure an aspect. Which \
      of the two is meant could not be told.
      """,
    accepts: [
      Example([
        "model/proposals.yaml": """
        cost_unit: points
        proposals:
          - id: repair
            label: {en: Repair it}
            kind: repair
            cost: 1
            because: It is broken.
            changes:
              - {data_set: low-income, field: levels, value: local-authority}
              - {data_set: low-income, field: quality_document, value: report}
        """
      ])
    ],
    reports: [
      Example([
        "model/proposals.yaml": """
        cost_unit: points
        proposals:
          - id: repair
            label: {en: Repair it}
            kind: repair
            cost: 1
            because: It is broken.
            maps:
              - {data_set: low-income, aspect: referrals.number, directness: part}
              - ↓{data_set: low-income, aspect: referrals.number, directness: direct}
            changes:
              - {data_set: low-income, field: levels, value: local-authority}
              - ↓{data_set: low-income, field: levels, value: local-authority@1996}
        """
      ])
    ],
    run: { draft in
      draft.model.proposals.enumerated().flatMap { index, proposal in
        let maps = proposal.maps.map {
          "mapping of '\($0.dataSet)' to '\($0.aspect)'"
        }
        let changes = proposal.changes.map { "change of '\($0.field)' in '\($0.dataSet)'" }
        return repeated(maps, "maps", index, draft) + repeated(changes, "changes", index, draft)
      }
    }
  )

  private static func repeated(
    _ names: [String],
    _ list: String,
    _ index: Int,
    _ draft: ProjectDraft
  ) -> [Diagnostic] {
    var first: [String: SourceLocation?] = [:]
    return names.enumerated().compactMap { member, name in
      let place = draft.place(inModel: "proposals", String(index), list, String(member))
      guard let earlier = first[name] else {
        first[name] = place
        return nil
      }
      return Diagnostic(
        id: "duplicate-change",
        at: place,
        "\(name) can only be proposed once",
        help: "delete one of the two",
        notes: [.init("it is first proposed here", at: earlier)]
      )
    }
  }
}
