import Catalogue
import Diagnostics

/// Reads one data set of a data.json.
struct DataJSONDataSet {
  var reader: JSONEntryReader
  let ids: NamedIDs
  /// The identifiers of the file.
  let present: Set<String>

  mutating func draft(_ id: DataSetID, _ identifier: String) -> EntryDraft? {
    guard let title = text("title"), let words = reader.words(title) else { return nil }
    var draft = EntryDraft(id: id, title: words, at: reader.location)
    if title.value.string == nil {
      reader.warn(
        id: "title-not-text",
        title,
        "title '\(Quotation.short(words))' is \(title.value.kind); it is read as text",
        help: "write it between quotation marks"
      )
    }
    if title.value.words == words { reader.take(title) }
    draft.setIdentifier(identifier)
    if let found = reader.find("identifier"), found.value.words == identifier { reader.take(found) }
    if let welsh = reader.find("title", "cy") {
      draft.setWelshTitle(reader.words(welsh))
      reader.take(welsh)
    }
    reader.set("description", \.description, [text("description")], in: &draft)
    if reader.find("description", "cy") != nil {
      reader.set(
        "description_cy",
        \.descriptionWelsh,
        [reader.find("description", "cy")],
        in: &draft
      )
    }
    let publisher = [
      reader.find("publisher", "name"), reader.find("publisher", "prefLabel"),
      reader.find("publisher"),
    ]
    reader.set("publisher", \.publisher, publisher, in: &draft)
    readLink(&draft)
    readAvailability(&draft)
    readWhole(&draft)
    if let found = reader.find("accrualPeriodicity") {
      PortalFacts.readFrequency(scalar(found), &reader, &draft)
    }
    readPeriod(&draft)
    draft.others = reader.others()
    return draft
  }

  /// A text, or that of a map of languages in English, without a language, or in Welsh.
  private func text(_ key: String) -> JSONEntryReader.Found? {
    let candidates =
      [reader.find(key)]
      + ["en", "en-GB", "en-US", "@value", "@none", "cy"].map { reader.find(key, $0) }
    return candidates.compactMap(\.self).first { reader.words($0) != nil }
  }

  /// The value, or the address of the concept that it is.
  private func scalar(_ found: JSONEntryReader.Found) -> JSONEntryReader.Found {
    guard let object = found.value.object, let address = object["@id"] else { return found }
    return .init(value: address, pointer: found.pointer / "@id")
  }

  private mutating func readLink(_ draft: inout EntryDraft) {
    let page = [
      reader.find("landingPage"), reader.find("landingPage", "@id"),
      reader.find("landingPage", "accessURL"),
    ]
    reader.setLink(page, in: &draft)
    guard draft.dataSet.link.isUnknown, let all = reader.find("distribution") else { return }
    draft.columns.insert("link")
    let rows = all.value.array ?? [all.value]
    guard rows.count == 1, let only = rows[0].object else { return }
    let pointer = all.value.array == nil ? all.pointer : all.pointer / 0
    for key in ["accessURL", "downloadURL"] {
      guard let value = only[key] else { continue }
      let found = JSONEntryReader.Found(value: value, pointer: pointer / key)
      if reader.isLink(found), let fact = reader.fact(found) {
        draft.dataSet.link = fact
        return
      }
    }
  }

  private mutating func readAvailability(_ draft: inout EntryDraft) {
    guard let found = reader.find("accessLevel") ?? reader.find("accessRights") else { return }
    draft.columns.insert("availability")
    let said = scalar(found)
    guard let words = reader.words(said) else { return }
    guard let availability = AccessWords.read(words) else {
      reader.warn(
        id: "malformed-value",
        said,
        "unknown access level '\(Quotation.short(words))'",
        help: NearMiss.help(for: words, among: ["public", "restricted public", "non-public"])
      )
      return
    }
    draft.dataSet.availability = .stated(
      .value(availability),
      reader.citation(said),
      words: availability.rawValue == words ? nil : words
    )
    reader.take(said)
  }

  /// The collection of which the data set is part, whether or not the file lists it.
  private mutating func readWhole(_ draft: inout EntryDraft) {
    guard let found = reader.find("isPartOf") ?? reader.find("inSeries") else { return }
    draft.columns.insert("part_of")
    let said = scalar(found)
    guard let words = reader.words(said), words != draft.dataSet.identifier else { return }
    if present.contains(words) {
      draft.dataSet.partOf = ids[words]
    } else {
      let key = reader.find("isPartOf") == nil ? "inSeries" : "isPartOf"
      let place = said.pointer.location(in: reader.context.file)
      draft.refer(to: words, as: .whole, named: key, at: place)
    }
    reader.take(said)
  }

  /// An interval in one text, or objects with two dates; of several objects the first and the last end count.
  private mutating func readPeriod(_ draft: inout EntryDraft) {
    guard let found = reader.find("temporal") else { return }
    if found.value.words != nil {
      PortalFacts.readInterval(found, &reader, &draft)
      return
    }
    draft.columns.insert("period")
    let rows = found.value.array ?? [found.value]
    guard rows.count == 1 else { return }
    let pointer = found.value.array == nil ? found.pointer : found.pointer / 0
    if rows[0].words != nil {
      PortalFacts.readInterval(.init(value: rows[0], pointer: pointer), &reader, &draft)
    } else if let object = rows[0].object {
      let ends = ["startDate", "endDate"].map { key in
        object[key].map { JSONEntryReader.Found(value: $0, pointer: pointer / key) }
      }
      PortalFacts.readPeriod(ends[0], ends[1], &reader, &draft)
    }
  }
}
