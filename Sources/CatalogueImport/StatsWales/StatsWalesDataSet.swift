import Catalogue
import Diagnostics

/// Reads one data set of StatsWales, from the list or with all of its metadata.
///
/// That a data set is archived is stated, and means that its series has stopped; that one which is not archived still
/// runs is inferred. Publication on StatsWales makes it public, by inference; the address of its page is made from its id.
struct StatsWalesDataSet {
  var reader: JSONEntryReader
  let ids: NamedIDs
  /// The identifiers of the file.
  let present: Set<String>

  mutating func draft(_ id: DataSetID, _ identifier: String) -> EntryDraft? {
    let english = title(.english)
    let welsh = title(.welsh)
    guard let title = english ?? welsh, let words = reader.words(title) else { return nil }
    var draft = EntryDraft(id: id, title: words, at: reader.location)
    takeTitles([title, english, welsh])
    if let welsh { draft.setWelshTitle(reader.words(welsh)) }
    if english == nil { draft.onlyWelsh.insert("title") }
    draft.setIdentifier(identifier)
    if let found = reader.find("id") {
      reader.take(found)
      draft.set(
        "link",
        \.link,
        .inferred(
          "https://stats.gov.wales/en-GB/\(identifier)",
          reader.citation(found),
          rule: "the page of a data set on StatsWales is named by its id"
        )
      )
      draft.set(
        "availability",
        \.availability,
        .inferred(.public, reader.citation(found), rule: "published on StatsWales")
      )
    }
    readLifecycle(&draft)
    readRevision(&draft)
    readOrigin(&draft)
    readPeriod(&draft)
    draft.others = reader.others()
    return draft
  }

  private enum Tongue: String { case english = "en", welsh = "cy" }

  private func title(_ tongue: Tongue) -> JSONEntryReader.Found? {
    let listed = reader.find("title_\(tongue.rawValue)")
    if reader.words(listed) != nil { return listed }
    if let text = metadata("title", tongue) { return text }
    // A list in one language does not say in which.
    guard tongue == .english else { return nil }
    let only = reader.find("title")
    return reader.words(only) == nil ? nil : only
  }

  /// A title is no fact and has no words beside it: one with white space around it is kept as an other cell.
  private mutating func takeTitles(_ titles: [JSONEntryReader.Found?]) {
    for case let title? in titles where reader.words(title) == title.value.words {
      reader.take(title)
    }
  }

  /// A text of the metadata of the published revision in a language, where it says something.
  private func metadata(_ key: String, _ tongue: Tongue) -> JSONEntryReader.Found? {
    guard let all = reader.find("published_revision", "metadata") else { return nil }
    let texts: [JSONEntryReader.Found] =
      all.value.array?.enumerated().map { .init(value: $1, pointer: all.pointer / $0) } ?? [all]
    for text in texts {
      guard let object = text.value.object, let value = object[key] else { continue }
      let language = object["language"]?.words?.lowercased() ?? "en"
      let found = JSONEntryReader.Found(value: value, pointer: text.pointer / key)
      if language.hasPrefix(tongue.rawValue), reader.words(found) != nil { return found }
    }
    return nil
  }

  private mutating func readLifecycle(_ draft: inout EntryDraft) {
    if let archived = reader.find("archived_at") {
      draft.columns.insert("lifecycle")
      if let day = reader.words(archived) {
        draft.dataSet.lifecycle = .stated(
          .value(.stopped),
          reader.citation(archived),
          words: "archived \(day)"
        )
        reader.take(archived)
      } else {
        draft.dataSet.lifecycle = .inferred(
          .active,
          reader.citation(archived),
          rule: "published on StatsWales and not archived"
        )
      }
    }
    if let replaced = reader.find("replaced_by") {
      draft.columns.insert("successor")
      if let found = reader.find("replaced_by", "dataset_id"), let name = reader.words(found) {
        if present.contains(name) {
          draft.dataSet.successor = ids[name]
        } else {
          let place = found.pointer.location(in: reader.context.file)
          draft.refer(to: name, as: .successor, named: "replaced_by.dataset_id", at: place)
        }
        reader.take(found)
      } else if !replaced.value.isEmpty {
        reader.warn(
          id: "malformed-value",
          replaced,
          "replacement of the data set is not named by its id"
        )
      }
    }
  }

  private mutating func readRevision(_ draft: inout EntryDraft) {
    guard reader.find("published_revision") != nil else { return }
    draft.columns.formUnion(["description", "description_cy", "quality_document"])
    reader.set("description", \.description, [metadata("summary", .english)], in: &draft)
    reader.set("description_cy", \.descriptionWelsh, [metadata("summary", .welsh)], in: &draft)
    if let quality = metadata("quality", .english) ?? metadata("quality", .welsh) {
      draft.dataSet.qualityDocument = .stated(
        .value(.summary),
        reader.citation(quality),
        words: reader.words(quality)
      )
      reader.take(quality)
    }
    readDesignation(&draft)
    readNextUpdate(&draft)
  }

  private mutating func readDesignation(_ draft: inout EntryDraft) {
    guard let found = reader.find("published_revision", "designation") else { return }
    draft.columns.insert("designation")
    guard let word = reader.words(found) else { return }
    let known: [String: Designation] = [
      "official": .official, "accredited": .accredited, "in_development": .inDevelopment,
      "management": .managementInformation, "none": .none,
    ]
    guard let designation = known[word] else {
      reader.warn(
        id: "malformed-value",
        found,
        "unknown designation '\(Quotation.short(word))'",
        help: NearMiss.help(for: word, among: known.keys.sorted())
      )
      return
    }
    draft.dataSet.designation = .stated(
      .value(designation),
      reader.citation(found),
      words: designation.rawValue == word ? nil : word
    )
    reader.take(found)
  }

  /// The day announced for the next update; that none is to come means that the series has stopped.
  private mutating func readNextUpdate(_ draft: inout EntryDraft) {
    guard let update = reader.find("published_revision", "update_frequency") else { return }
    draft.columns.insert("next_update")
    if reader.words(reader.find("published_revision", "update_frequency", "update_type")) == "none"
    {
      draft.dataSet.nextUpdate = .stated(
        .doesNotBear,
        reader.citation(update),
        words: "update_type: none"
      )
      draft.columns.insert("lifecycle")
      if draft.dataSet.lifecycle.value != .stopped {
        draft.dataSet.lifecycle = .inferred(
          .stopped,
          reader.citation(update),
          rule: "update_frequency says that no further update is to come"
        )
      }
      return
    }
    guard let date = reader.find("published_revision", "update_frequency", "date"),
      let object = date.value.object
    else { return }
    let parts = ["year", "month", "day"].compactMap { object[$0]?.words.flatMap { Int($0) } }
    let day = parts.count == 3 ? Day(parts[0], parts[1], parts[2]) : nil
    let text = day?.description ?? (parts.count == 2 ? month(parts[0], parts[1]) : nil)
    if let text {
      draft.dataSet.nextUpdate = .stated(.value(text), reader.citation(date))
      reader.take(date)
    } else if !date.value.isEmpty {
      reader.warn(id: "malformed-value", date, "day of the next update is no day of the calendar")
    }
  }

  private func month(_ year: Int, _ month: Int) -> String? {
    Day(year, month, 1).map { String($0.description.prefix(7)) }
  }

  private mutating func readOrigin(_ draft: inout EntryDraft) {
    if reader.find("publisher") != nil {
      draft.columns.insert("publisher")
      reader.set(
        "publisher",
        \.publisher,
        [
          reader.find("publisher", "organisation", "name"),
          reader.find("publisher", "group", "name"),
        ],
        in: &draft
      )
    }
    guard let providers = reader.find("published_revision", "providers") else { return }
    draft.columns.formUnion(["provider", "instrument"])
    draft.dataSet.provider = names("provider_name", of: providers) ?? draft.dataSet.provider
    draft.dataSet.instrument = names("source_name", of: providers) ?? draft.dataSet.instrument
  }

  /// The different names under `key`, in English where there is English, in the order of the file.
  private func names(_ key: String, of providers: JSONEntryReader.Found) -> Fact<String>? {
    let rows = providers.value.array?.compactMap(\.object) ?? []
    let english = rows.filter { $0["language"]?.words?.lowercased().hasPrefix("cy") != true }
    var names: [String] = []
    for row in english.isEmpty ? rows : english {
      guard let name = row[key]?.words.map({ FoldedText.trimmed($0) }), !name.isEmpty,
        !names.contains(name)
      else { continue }
      names.append(name)
    }
    guard !names.isEmpty else { return nil }
    return .stated(.value(names.joined(separator: "; ")), reader.citation(providers))
  }

  private mutating func readPeriod(_ draft: inout EntryDraft) {
    let starts = [
      reader.find("published_revision", "coverage_start_date"), reader.find("start_date"),
    ]
    let ends = [reader.find("published_revision", "coverage_end_date"), reader.find("end_date")]
    guard (starts + ends).contains(where: { $0 != nil }) else { return }
    draft.columns.insert("period")
    for (start, end) in zip(starts, ends)
    where reader.words(start) != nil || reader.words(end) != nil {
      PortalFacts.readPeriod(start, end, &reader, &draft)
      return
    }
  }
}
