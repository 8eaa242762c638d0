import Bilingual

extension CatalogueColumn {
  /// The columns in the order of the table.
  package static let all: [CatalogueColumn] = [
    plain("title", \.title, .always(.textOnly), normalised: CellText.foldingSpace) { $0 },
    text("title_cy", \.titleWelsh, .always(.textOnly)).adopting { dataSet, other in
      dataSet.titleWelsh = other.titleWelsh
      dataSet.titleWelshStatus =
        other.titleWelsh == nil ? nil : dataSet.titleWelshStatus ?? other.titleWelshStatus
    },
    plain("title_cy_status", \.titleWelshStatus, .always(.textOnly)) { $0?.rawValue ?? "" }
      .adopting { dataSet, other in
        guard dataSet.titleWelsh != nil else { return }
        dataSet.titleWelshStatus = other.titleWelshStatus ?? dataSet.titleWelshStatus
      },
    // The first theme is the main one.
    identifiers("themes", \.themes, .always(.textOnly)) { $0.prefix(1) + $0.dropFirst().sorted() },
    words("instrument", \.instrument, .always(.textOnly)),
    words("provider", \.provider, .always(.textOnly)),
    words("publisher", \.publisher, .always(.textOnly)),
    words("link", \.link, .always(.link)),
    choice("availability", \.availability, .always(.link)),
    choice("lifecycle", \.lifecycle, .lifecycle),
    fact(
      "statistic",
      \.statistics,
      .always(.rescoped),
      normalised: { $0.sorted { $0.rawValue < $1.rawValue } }
    ) { CellText.statistics($0) },
    choice("type", \.type, .always(.rescoped)),
    list("levels", \.levels, .always(.rescoped)),
    choice("wales", \.wales, .always(.rescoped)),
    choice("frequency", \.frequency, .always(.rescoped)),
    fact("period", \.period, .always(.rescoped), \.description),
    list("populations", \.populations, .always(.rescoped)),
    list("breakdowns", \.breakdowns, .always(.rescoped)),
    identifier("part_of", \.partOf, .always(.rescoped)),
    choice("quality_document", \.qualityDocument, .always(.qualityDocumentation)),
    fact(
      "known_issues",
      \.knownIssues,
      .always(.qualityDocumentation),
      normalised: { CellText.sorted($0) }
    ) { CellText.issues($0) },
    fact("comparable_time", \.comparableOverTime, .always(.qualityDocumentation)) {
      CellText.comparability($0)
    },
    yesOrNo("comparable_areas", \.comparableBetweenAreas, .always(.qualityDocumentation)),
    yesOrNo("comparable_nations", \.comparableBetweenNations, .always(.qualityDocumentation)),
    words("comparability_scope", \.comparabilityScope, .always(.qualityDocumentation)),
    // That there may be more outputs is kept; to know whether there are is no change.
    plain("outputs", \.outputList, .always(.link), normalised: { OpenList($0.known.sorted()) }) {
      $0.known.isEmpty ? "" : CellText.list($0)
    },
    words("why", \.why, .always(.textOnly)),
    identifier("successor", \.successor, .always(.replaced)),
    plain("presence", \.presence, .presence) { $0.rawValue },
    // How the presence was told, which a change of presence tells.
    text("presence_rule", \.presenceRule, .none),
    identifiers("formerly", \.formerly, .none),
    text("identifier", \.identifier, .always(.textOnly)),
    words("description", \.description, .always(.textOnly)),
    words("description_cy", \.descriptionWelsh, .always(.textOnly)),
    words("publisher_cy", \.publisherWelsh, .always(.textOnly)),
    choice("designation", \.designation, .always(.textOnly)),
    words("next_update", \.nextUpdate, .always(.textOnly)),
    plain("confirmed", \.confirmed, .none) { $0?.description ?? "" },
  ]
}
