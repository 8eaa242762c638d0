extension ColumnNames {
  /// Every column of the catalogue, in its order.
  static let entries: [Entry] = naming + origin + shape + quality + rest

  private static let naming: [Entry] = [
    Entry("id", ["Id", "data set id", "dataset id"], ["Id y set ddata", "dynodwr y set ddata"]),
    Entry(
      "title",
      [
        "Title", "data set", "dataset", "data sets", "datasets", "data set name", "dataset name",
        "data set title", "dataset title", "name", "name of data set", "name of dataset",
        "title of data set", "title of dataset", "release", "release title", "statistical release",
        "publication", "publication title", "name of release", "table title",
      ],
      [
        "Teitl", "teitl y set ddata", "enw", "enw'r set ddata", "enw set ddata", "set ddata",
        "setiau data", "teitl set ddata",
      ]
    ),
    Entry(
      "title_cy",
      ["Title in Welsh", "Welsh title", "title welsh", "title (cy)", "title Cymraeg"],
      ["Teitl Cymraeg", "teitl (Cymraeg)", "teitl yn Gymraeg"]
    ),
    Entry(
      "title_cy_status",
      ["Standing of the Welsh title", "Welsh title status"],
      ["Statws y teitl Cymraeg"]
    ),
    Entry(
      "themes",
      [
        "Themes", "theme", "topic", "topics", "subject", "subjects", "subject area", "category",
        "categories", "domain", "policy area",
      ],
      ["Themâu", "thema", "pwnc", "pynciau", "categori", "categorïau", "maes", "maes pwnc"]
    ),
  ]

  private static let origin: [Entry] = [
    Entry(
      "instrument",
      [
        "Collection instrument", "collection", "data collection", "survey", "data source",
        "source data", "return",
      ],
      ["Offeryn casglu", "offeryn", "casgliad data", "ffynhonnell ddata", "ffynhonnell y data"]
    ),
    Entry(
      "provider",
      ["Provider", "data provider", "supplier", "data supplier", "collected by"],
      ["Darparwr", "darparwr data", "casglwyd gan"]
    ),
    Entry(
      "publisher",
      [
        "Publisher", "owner", "data owner", "source", "published by", "organisation",
        "organization", "producer", "producer organisation", "department", "agency", "host",
        "publishing organisation",
      ],
      ["Cyhoeddwr", "perchennog", "ffynhonnell", "cyhoeddwyd gan", "sefydliad", "adran"]
    ),
    Entry(
      "link",
      [
        "Link", "links", "url", "urls", "uri", "web address", "web link", "weblink", "web page",
        "website", "hyperlink", "landing page", "link to data", "data link", "link to data set",
        "link to dataset", "address",
      ],
      ["Dolen", "dolenni", "cyfeiriad gwe", "gwefan", "tudalen we", "dolen i'r data"]
    ),
    Entry(
      "availability",
      [
        "Availability", "access", "access rights", "access level", "available", "public",
        "publicly available", "accessibility",
      ],
      ["Argaeledd", "mynediad", "hygyrchedd", "ar gael"]
    ),
    Entry(
      "lifecycle",
      [
        "Status", "life cycle", "series status", "current status", "data set status",
        "dataset status", "state",
      ],
      ["Statws", "cylch bywyd", "statws y set ddata", "statws cyfredol"]
    ),
  ]

  private static let shape: [Entry] = [
    Entry(
      "statistic",
      ["Statistic", "type of statistic", "kind of statistic", "measure type", "statistics"],
      ["Ystadegyn", "math o ystadegyn"]
    ),
    Entry(
      "type",
      ["Type of data", "data type", "collection type", "source type", "type of source"],
      ["Math o ddata", "math"]
    ),
    Entry(
      "levels",
      [
        "Geography", "geographies", "geographic level", "geographical level", "geography level",
        "geographic levels", "geography levels", "level", "level of geography",
        "geographic coverage", "geographical coverage", "lowest geography", "lowest level",
        "lowest geographic level", "lowest geographical level", "area level", "area", "areas",
        "spatial coverage", "spatial level", "geographic breakdown", "granularity",
      ],
      [
        "Daearyddiaeth", "lefel ddaearyddol", "lefelau daearyddol", "lefel", "lefelau", "ardal",
        "ardaloedd",
      ]
    ),
    Entry(
      "wales",
      ["Wales separable", "separable for Wales", "data for Wales", "Wales data"],
      ["Cymru ar wahân", "Cymru", "data i Gymru"]
    ),
    Entry(
      "frequency",
      [
        "Frequency", "update frequency", "frequency of update", "frequency of updates",
        "publication frequency", "frequency of publication", "release frequency",
        "frequency of release", "frequency of collection", "periodicity", "how often",
        "how often updated",
      ],
      ["Amlder", "amledd", "amlder cyhoeddi", "amlder diweddaru", "pa mor aml"]
    ),
    Entry(
      "period",
      [
        "Period", "periods", "years", "year", "years available", "years covered", "time period",
        "time periods", "time period covered", "period covered", "reference period", "dates",
        "date range", "temporal coverage", "time coverage", "dates covered",
      ] + latestPeriodEnglish,
      [
        "Cyfnod", "cyfnodau", "blwyddyn", "blynyddoedd", "cyfnod amser", "cyfnod amser dan sylw",
        "cyfnod cyfeirio",
      ] + latestPeriodWelsh
    ),
    Entry(
      "populations",
      ["Populations", "population", "population group", "population groups", "group", "who"],
      ["Poblogaethau", "poblogaeth", "grŵp poblogaeth", "grwpiau poblogaeth"]
    ),
    Entry(
      "breakdowns",
      [
        "Breakdowns", "breakdown", "disaggregation", "disaggregations", "disaggregated by",
        "broken down by", "dimensions", "variables", "breakdowns available",
      ],
      ["Dadansoddiadau", "dadansoddiad", "dadgyfuno", "wedi'i ddadansoddi yn ôl", "newidynnau"]
    ),
    Entry(
      "part_of",
      ["Part of", "parent", "parent data set", "parent dataset"],
      ["Rhan o"]
    ),
  ]

  /// Headings of a column that has the latest period alone: how far the series goes back it does not say.
  static let latestPeriodEnglish = [
    "latest period", "latest data", "latest data available", "latest year", "latest available",
    "most recent data", "most recent period", "most recent year", "latest reference period",
  ]

  static let latestPeriodWelsh = [
    "cyfnod diweddaraf", "data diweddaraf", "blwyddyn ddiweddaraf",
  ]

  private static let quality: [Entry] = [
    Entry(
      "quality_document",
      [
        "Quality report", "quality", "quality document", "quality documentation",
        "quality information", "statistical quality", "data quality",
      ],
      ["Adroddiad ansawdd", "ansawdd", "dogfen ansawdd", "ansawdd ystadegol", "ansawdd data"]
    ),
    Entry(
      "known_issues",
      [
        "Known issues", "issues", "quality issues", "known quality issues", "limitations",
        "caveats", "data issues",
      ],
      ["Materion hysbys", "problemau hysbys", "cyfyngiadau", "materion ansawdd"]
    ),
    Entry(
      "comparable_time",
      [
        "Comparable over time", "comparability over time", "comparability: time",
        "comparable: time",
        "comparability: over time",
      ],
      ["Cymharol dros amser", "cymharedd dros amser"]
    ),
    Entry(
      "comparable_areas",
      [
        "Comparable between areas", "comparability between areas", "comparability: areas",
        "comparable: areas", "comparable across areas",
      ],
      ["Cymharol rhwng ardaloedd", "cymharedd rhwng ardaloedd"]
    ),
    Entry(
      "comparable_nations",
      [
        "Comparable between nations", "comparability between nations", "comparability: nations",
        "comparable: nations", "comparable across the UK", "UK comparability",
        "comparable with other nations",
      ],
      ["Cymharol rhwng gwledydd", "cymharedd rhwng gwledydd"]
    ),
    Entry(
      "comparability_scope",
      ["Scope of comparability", "comparability", "comparability notes"],
      ["Cwmpas cymharedd", "cymharedd", "cymaroldeb"]
    ),
  ]

  private static let rest: [Entry] = [
    Entry(
      "outputs",
      ["Outputs", "output", "where published", "published on", "dashboards"],
      ["Allbynnau", "allbwn"]
    ),
    Entry(
      "why",
      ["Why it is useful", "why useful", "usefulness", "rationale", "relevance"],
      ["Pam y mae'n ddefnyddiol", "pam", "perthnasedd"]
    ),
    Entry(
      "successor",
      ["Successor", "replaced by", "superseded by", "replacement"],
      ["Olynydd", "disodlwyd gan", "wedi'i ddisodli gan"]
    ),
    Entry("presence", ["Presence"], ["Presenoldeb"]),
    Entry("presence_rule", ["Rule of presence"], ["Rheol presenoldeb"]),
    Entry("formerly", ["Former ids", "former id"], ["Hen ddynodwyr", "gynt"]),
    Entry(
      "identifier",
      [
        "Identifier at the origin", "reference", "ref", "reference number", "unique id", "uuid",
        "data set code", "dataset code",
      ],
      ["Dynodwr yn y tarddiad", "cyfeirnod", "dynodwr"]
    ),
    Entry(
      "description",
      [
        "Description", "summary", "abstract", "about", "about this dataset", "what it covers",
        "content", "contents", "data set description", "dataset description",
      ],
      ["Disgrifiad", "crynodeb", "cynnwys", "am y set ddata hon"]
    ),
    Entry(
      "description_cy",
      ["Description in Welsh", "Welsh description", "description welsh"],
      ["Disgrifiad Cymraeg", "disgrifiad (Cymraeg)", "disgrifiad yn Gymraeg"]
    ),
    Entry(
      "publisher_cy",
      ["Publisher in Welsh", "Welsh publisher", "publisher welsh"],
      ["Cyhoeddwr yn Gymraeg", "cyhoeddwr (Cymraeg)", "cyhoeddwr Cymraeg"]
    ),
    Entry(
      "designation",
      ["Designation", "statistical designation", "official statistics status", "badge"],
      ["Dynodiad", "dynodiad ystadegol"]
    ),
    Entry(
      "next_update",
      [
        "Next update", "next release", "next publication", "next update expected",
        "next release date", "next update due",
      ],
      ["Diweddariad nesaf", "disgwylir y diweddariad nesaf", "cyhoeddiad nesaf"]
    ),
    Entry("confirmed", ["Last confirmed"], ["Cadarnhawyd ddiwethaf", "cadarnhawyd"]),
  ]

  /// Known headings for which the catalogue has no column.
  static let keptEnglish = [
    "notes", "note", "comments", "comment", "remarks", "contact", "contacts", "contact point",
    "contact email", "email", "further information", "more information", "additional information",
    "information", "licence", "license", "keywords", "tags", "format", "formats", "file format",
    "last updated", "date updated", "updated", "modified", "date added", "issued", "created",
    "start date", "end date", "release date", "date published", "first published", "documentation",
    "language",
  ]

  static let keptWelsh = [
    "nodiadau", "nodyn", "sylwadau", "cyswllt", "manylion cyswllt", "rhagor o wybodaeth",
    "gwybodaeth bellach", "trwydded", "allweddeiriau", "fformat", "diweddarwyd", "iaith",
    "diweddarwyd y tro diwethaf", "dyddiad cyhoeddi",
  ]
}
