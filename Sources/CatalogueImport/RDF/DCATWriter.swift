import Bilingual
package import Catalogue

/// Writes data sets as DCAT in JSON-LD, with its context inline.
///
/// What a standard term holds wholly is written in it alone; what it holds in part is written in both, and the rest in
/// terms of our own, under `urn:bwlch:` and named like the columns of the catalogue. Importing the text gives equal data
/// sets, but for where their facts come from. Same data sets, same bytes.
package enum DCATWriter {
  /// The catalogue as a JSON-LD document, one data set a line, in the order given.
  package static func jsonLD(_ dataSets: [DataSet], title: String) -> String {
    var text = "{\n\"@context\":\(JSONText.compact(context)),\n"
    text += "\"@id\":\"urn:bwlch:catalogue\",\n\"@type\":\"dcat:Catalog\",\n"
    text += "\"dct:title\":\(JSONText.compact(.string(title))),\n\"dcat:dataset\":["
    for (index, dataSet) in dataSets.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += JSONText.compact(DCATRecord(dataSet).value)
    }
    return text + "\n]\n}\n"
  }

  private static let context: JSONValue = .object(
    JSONObject(
      [
        ("adms", RDFNames.adms), ("bwlch", RDFNames.bwlch), ("dcat", RDFNames.dcat),
        ("dct", RDFNames.dct), ("foaf", RDFNames.foaf), ("xsd", RDFNames.xsd),
      ]
      .map { JSONObject.Member(key: $0, value: .string($1)) }
    )
  )
}

/// One data set as a JSON-LD node.
private struct DCATRecord {
  private let dataSet: DataSet
  private var members: [JSONObject.Member] = []
  private var without: [String] = []

  init(_ dataSet: DataSet) {
    self.dataSet = dataSet
    add("@id", .string(RDFNames.dataSet + dataSet.id.text))
    add("@type", .string("dcat:Dataset"))
    addNames()
    addOrigin()
    addShape()
    addQuality()
    addRelations()
    if !without.isEmpty { list(OwnTerms.doesNotBear, without.sorted()) }
  }

  var value: JSONValue { .object(JSONObject(members)) }

  private mutating func add(_ key: String, _ value: JSONValue) {
    members.append(JSONObject.Member(key: key, value: value))
  }

  private mutating func own(_ column: String, _ text: String?) {
    if let text { add("bwlch:\(column)", .string(text)) }
  }

  private mutating func list(_ column: String, _ texts: [String]) {
    add("bwlch:\(column)", Self.object([("@list", .array(texts.map { .string($0) }))]))
  }

  /// The value of a fact; a column that does not bear is noted.
  private mutating func value<Value>(_ column: String, _ fact: Fact<Value>) -> Value? {
    if fact.state == .doesNotBear { without.append(column) }
    return fact.value
  }

  private mutating func choice<Value>(_ column: String, _ fact: Fact<Value>)
  where Value: RawRepresentable, Value.RawValue == String {
    own(column, value(column, fact)?.rawValue)
  }

  private mutating func members<Value>(
    _ column: String,
    _ fact: Fact<OpenList<Value>>,
    _ text: (Value) -> String
  ) {
    guard let members = value(column, fact) else { return }
    list(column, members.known.map(text) + (members.isComplete ? [] : ["unknown"]))
  }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(members.map { JSONObject.Member(key: $0, value: $1) }))
  }

  /// Texts with their languages, those that are there.
  private static func texts(_ english: String?, _ welsh: String?) -> JSONValue? {
    let texts = [("en", english), ("cy", welsh)].compactMap { language, text in
      text.map { object([("@language", .string(language)), ("@value", .string($0))]) }
    }
    return texts.isEmpty ? nil : texts.count == 1 ? texts[0] : .array(texts)
  }

  private mutating func addNames() {
    if let titles = Self.texts(dataSet.title, dataSet.titleWelsh) { add("dct:title", titles) }
    own("title_cy_status", dataSet.titleWelshStatus?.rawValue)
    if let identifier = dataSet.identifier { add("dct:identifier", .string(identifier)) }
    let english = value("description", dataSet.description)
    let welsh = value("description_cy", dataSet.descriptionWelsh)
    if let texts = Self.texts(english, welsh) { add("dct:description", texts) }
    own("confirmed", dataSet.confirmed?.description)
    own("presence", dataSet.presence.rawValue)
    own("presence_rule", dataSet.presenceRule)
  }

  private mutating func addOrigin() {
    let english = value("publisher", dataSet.publisher)
    let welsh = value("publisher_cy", dataSet.publisherWelsh)
    if let names = Self.texts(english, welsh) {
      add(
        "dct:publisher",
        Self.object([("@type", .string("foaf:Agent")), ("foaf:name", names)])
      )
    }
    let link = value("link", dataSet.link)
    own("link", link)
    if let link, link.hasPrefix("http://") || link.hasPrefix("https://"), !link.contains(" ") {
      add("dcat:landingPage", Self.object([("@id", .string(link))]))
    }
    own("instrument", value("instrument", dataSet.instrument))
    own("provider", value("provider", dataSet.provider))
    own("why", value("why", dataSet.why))
    own("next_update", value("next_update", dataSet.nextUpdate))
    choice("availability", dataSet.availability)
    if let rights = dataSet.availability.value.flatMap({ AccessWords.authority($0) }) {
      add("dct:accessRights", Self.object([("@id", .string(rights))]))
    }
    choice("lifecycle", dataSet.lifecycle)
    if dataSet.lifecycle.value == .stopped {
      let status = "http://publications.europa.eu/resource/authority/dataset-status/DISCONT"
      add("adms:status", Self.object([("@id", .string(status))]))
    }
    choice("designation", dataSet.designation)
  }

  private mutating func addShape() {
    choice("type", dataSet.type)
    choice("wales", dataSet.wales)
    choice("frequency", dataSet.frequency)
    if let frequency = dataSet.frequency.value {
      let address = FrequencyWords.authority(frequency)
      add("dct:accrualPeriodicity", Self.object([("@id", .string(address))]))
    }
    if let statistics = value("statistic", dataSet.statistics) {
      list("statistic", statistics.map(\.rawValue))
    }
    members("levels", dataSet.levels) { $0.description }
    members("populations", dataSet.populations) { $0.text }
    members("breakdowns", dataSet.breakdowns) { $0.description }
    if let period = value("period", dataSet.period) { addPeriod(period) }
  }

  private mutating func addPeriod(_ period: PeriodCoverage) {
    own("period", period.description)
    func date(_ key: String, _ day: Day) -> (String, JSONValue) {
      let literal = [("@type", JSONValue.string("xsd:date")), ("@value", .string(day.description))]
      return (key, Self.object(literal))
    }
    var ends: [(String, JSONValue)] = [("@type", .string("dct:PeriodOfTime"))]
    if let first = period.first { ends.append(date("dcat:startDate", first.start)) }
    if let last = period.last { ends.append(date("dcat:endDate", last.end)) }
    if ends.count > 1 { add("dct:temporal", Self.object(ends)) }
  }

  private mutating func addQuality() {
    choice("quality_document", dataSet.qualityDocument)
    if let issues = value("known_issues", dataSet.knownIssues) {
      list("known_issues", issues.map { "\($0.dimension.rawValue): \($0.text)" })
    }
    if let time = value("comparable_time", dataSet.comparableOverTime) {
      switch time {
      case .yes: own("comparable_time", "yes")
      case .no: own("comparable_time", "no")
      case .breaks(let years):
        own("comparable_time", "break \(years.map(String.init).joined(separator: ", "))")
      }
    }
    let areas = value("comparable_areas", dataSet.comparableBetweenAreas)
    own("comparable_areas", areas.map { $0 ? "yes" : "no" })
    let nations = value("comparable_nations", dataSet.comparableBetweenNations)
    own("comparable_nations", nations.map { $0 ? "yes" : "no" })
    own("comparability_scope", value("comparability_scope", dataSet.comparabilityScope))
  }

  private mutating func addRelations() {
    let relations = [("dct:isPartOf", dataSet.partOf), ("dct:isReplacedBy", dataSet.successor)]
    for case (let term, let id?) in relations {
      add(term, Self.object([("@id", .string(RDFNames.dataSet + id.text))]))
    }
    if !dataSet.themes.isEmpty { list("themes", dataSet.themes.map(\.text)) }
    if !dataSet.outputs.isEmpty {
      let ending = dataSet.outputList.isComplete ? [] : [CellText.unknown]
      list("outputs", dataSet.outputs.map(\.text) + ending)
    }
    if !dataSet.formerly.isEmpty { list("formerly", dataSet.formerly.map(\.text)) }
  }
}
