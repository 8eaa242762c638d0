import Catalogue

/// Spellings that people use, by the word of the catalogue for which they stand.
extension VocabularyReader {
  static let levelSpellings: [String: [String]] = [
    "local-authority": [
      "LA", "local authority area", "unitary authority", "unitary authority area", "council",
      "county council", "county", "LAD", "UTLA", "LTLA", "local authority district",
      "Welsh local authority", "awdurdod lleol", "awdurdodau lleol", "awdurdod unedol",
      "awdurdodau unedol", "cyngor", "cynghorau", "sir", "siroedd",
    ],
    "wales": [
      "all Wales", "Wales only", "whole of Wales", "Wales total", "national (Wales)", "Cymru",
      "Cymru gyfan", "Cymru yn unig",
    ],
    "health-board": [
      "health board", "LHB", "HB", "local health board", "university health board",
      "health board area", "bwrdd iechyd", "byrddau iechyd", "bwrdd iechyd lleol",
      "byrddau iechyd lleol",
    ],
    "lsoa": [
      "lower super output area", "lower layer super output area",
      "ardal gynnyrch ehangach haen is", "ardaloedd cynnyrch ehangach haen is", "AGEHI",
    ],
    "msoa": [
      "middle super output area", "middle layer super output area",
      "ardal gynnyrch ehangach haen ganol", "ardaloedd cynnyrch ehangach haen ganol",
    ],
    "police-force": [
      "police force area", "PFA", "police area", "heddlu", "heddluoedd", "ardal heddlu",
      "ardaloedd heddlu", "ardal yr heddlu",
    ],
    "fire-authority": [
      "fire and rescue authority", "fire and rescue authority area", "FRA", "fire service",
      "awdurdod tân ac achub", "awdurdodau tân ac achub",
    ],
    "region": [
      "regional partnership board", "RPB", "RPB region", "bwrdd partneriaeth rhanbarthol",
      "byrddau partneriaeth rhanbarthol",
    ],
    "school": ["ysgol", "ysgolion"],
    "england-and-wales": whole(["England and Wales", "Wales and England", "E&W"]) + [
      "Cymru a Lloegr", "Lloegr a Chymru", "Cymru a Lloegr yn unig", "Lloegr a Chymru yn unig",
    ],
    "great-britain": whole(["Great Britain", "GB"]) + ["Prydain Fawr"],
    "uk": whole(["United Kingdom", "UK"]) + ["UK-wide", "DU", "Y Deyrnas Unedig"],
    "england": whole(["England"]) + ["Lloegr"],
  ]

  /// Welsh abbreviations that are other words in other letters: `ALl` is a local authority (*awdurdod lleol*), `All` is not.
  static let exactLevelSpellings: [String: String] = [
    "ALl": "local-authority", "ALlau": "local-authority", "BILl": "health-board",
  ]

  /// The names of a whole as people write them to say that there are no figures for its parts.
  private static func whole(_ names: [String]) -> [String] {
    names.flatMap { name in
      [name, "whole of \(name)", "whole \(name)", "all \(name)", "all of \(name)"]
        + ["only", "total", "totals", "combined", "as a whole"].map { "\(name) \($0)" }
    }
  }

  /// Nations, folded, that one level may have together.
  static let nations: Set<String> = [
    "england", "wales", "scotland", "northern ireland", "ni", "lloegr", "cymru", "yr alban",
    "gogledd iwerddon",
  ]

  static let breakdownSpellings: [String: [String]] = [
    "age": ["age group", "age band", "oed", "oedran", "grŵp oedran"],
    "sex": ["rhyw"],
    "gender": ["rhywedd"],
    "ethnicity": ["ethnic group", "ethnic origin", "ethnigrwydd", "grŵp ethnig"],
    "religion": ["religion", "crefydd"],
    "disability": ["anabledd"],
    "tenure": ["deiliadaeth"],
    "placement-type": ["placement type", "type of placement"],
    "legal-status": ["legal status"],
  ]

  static let populationSpellings: [String: [String]] = [
    "children": ["child", "plant"],
    "children-looked-after": [
      "looked after children", "looked-after children", "CLA", "LAC", "children in care",
      "plant sy'n derbyn gofal",
    ],
    "care-leavers": ["care leaver", "rhai sy'n gadael gofal", "ymadawyr gofal"],
    "whole-population": ["total population", "general population", "everyone", "all people"],
    "young-carers": ["gofalwyr ifanc"],
    "pupils": ["disgyblion"],
  ]

  static let frequencies = table([
    (Frequency.weekly, ["every week", "each week", "wythnosol", "bob wythnos"]),
    (.monthly, ["every month", "each month", "once a month", "misol", "bob mis"]),
    (
      .quarterly,
      ["every quarter", "every three months", "every 3 months", "chwarterol", "bob chwarter"]
    ),
    (
      .semiannual,
      [
        "semi-annual", "semi-annually", "twice a year", "twice yearly", "half-yearly",
        "every six months", "every 6 months", "six-monthly", "6-monthly", "bob chwe mis",
        "ddwywaith y flwyddyn",
      ]
    ),
    (
      .annual,
      [
        "annually", "yearly", "every year", "each year", "once a year", "per year", "per annum",
        "blynyddol", "yn flynyddol", "bob blwyddyn", "unwaith y flwyddyn",
      ]
    ),
    (
      .biennial,
      [
        "biennially", "every two years", "every 2 years", "every other year", "every second year",
        "two-yearly", "2-yearly", "alternate years", "bob dwy flynedd", "bob yn ail flwyddyn",
      ]
    ),
    (
      .triennial,
      ["triennially", "every three years", "every 3 years", "3-yearly", "bob tair blynedd"]
    ),
    (.quadrennial, ["every four years", "every 4 years", "4-yearly", "bob pedair blynedd"]),
    (.quinquennial, ["every five years", "every 5 years", "5-yearly", "bob pum mlynedd"]),
    (.decennial, ["every ten years", "every 10 years", "10-yearly", "bob deng mlynedd"]),
    (
      .irregular,
      [
        "irregularly", "ad hoc", "occasional", "occasionally", "variable", "varies", "as needed",
        "as required", "afreolaidd", "yn afreolaidd",
      ]
    ),
    (.once, ["one-off", "once only", "one time", "single release", "untro", "unwaith"]),
  ])

  static let lifecycles = table([
    (
      Lifecycle.active,
      [
        "current", "currently published", "live", "ongoing", "running", "continuing", "up to date",
        "gweithredol", "cyfredol", "byw", "parhaus", "ar waith",
      ]
    ),
    (.stale, ["out of date", "outdated", "overdue", "not up to date"]),
    (
      .disrupted,
      [
        "suspended", "paused", "delayed", "interrupted", "on hold", "postponed", "gohiriedig",
        "wedi'i ohirio", "wedi'i atal dros dro",
      ]
    ),
    (
      .stopped,
      [
        "discontinued", "ceased", "ended", "closed", "retired", "archived", "withdrawn",
        "terminated", "inactive", "obsolete", "no longer published", "no longer collected",
        "no longer updated", "no longer produced", "wedi dod i ben", "daeth i ben", "wedi stopio",
        "terfynwyd", "wedi'i therfynu", "wedi'i archifo", "wedi'i harchifo", "archifwyd",
      ]
    ),
    (.experimental, ["in development", "pilot", "trial", "beta", "arbrofol", "peilot"]),
  ])

  static let availabilities = table([
    (
      Availability.public,
      [
        "open", "open access", "open data", "publicly available", "freely available", "published",
        "available", "yes", "cyhoeddus", "ar gael", "ar gael yn gyhoeddus", "agored",
        "ar gael i'r cyhoedd", "ydy", "oes",
      ]
    ),
    (
      .onRequest,
      [
        "by request", "available on request", "upon request", "request", "restricted",
        "by application", "application", "controlled", "controlled access", "secure access",
        "safeguarded", "ar gais", "cyfyngedig",
      ]
    ),
    (
      .unpublished,
      [
        "not published", "not public", "not publicly available", "internal", "internal only",
        "collected but unpublished", "collected but not published", "heb ei gyhoeddi",
        "heb ei chyhoeddi", "mewnol",
      ]
    ),
    (
      .planned,
      ["forthcoming", "to be published", "coming soon", "ar y gweill", "arfaethedig"]
    ),
  ])

  static let designations = table([
    (
      Designation.accredited,
      [
        "accredited official statistics", "National Statistics", "ystadegau gwladol",
        "ystadegau swyddogol achrededig",
      ]
    ),
    (.official, ["official statistics", "ystadegau swyddogol"]),
    (
      .inDevelopment,
      [
        "official statistics in development", "experimental statistics", "experimental",
        "ystadegau arbrofol", "ystadegau swyddogol yn cael eu datblygu",
        "ystadegau swyddogol sy'n cael eu datblygu",
      ]
    ),
    (.managementInformation, ["management information", "gwybodaeth reoli"]),
    (.none, ["no designation", "not designated", "dim dynodiad", "dim"]),
  ])
}
