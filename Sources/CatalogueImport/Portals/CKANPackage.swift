import Catalogue
import Diagnostics

/// Reads one data set of a CKAN portal.
///
/// That it is public is inferred where it is not private and something can be fetched; contacts are kept in other cells.
struct CKANPackage {
  var reader: JSONEntryReader

  mutating func draft(_ id: DataSetID) -> EntryDraft? {
    guard let title = reader.find("title"), let words = reader.words(title) else { return nil }
    var draft = EntryDraft(id: id, title: words, at: reader.location)
    if title.value.words == words { reader.take(title) }
    let identifier = reader.find("id") ?? reader.find("name")
    draft.setIdentifier(reader.words(identifier))
    reader.take(identifier)
    readWelsh(&draft)
    reader.set("description", \.description, [reader.find("notes")], in: &draft)
    reader.set(
      "publisher",
      \.publisher,
      [
        reader.find("organization", "title"), reader.find("organization", "name"),
        reader.find("organization"),
      ],
      in: &draft
    )
    readLink(&draft)
    readAvailability(&draft)
    readFrequency(&draft)
    readPeriod(&draft)
    draft.others = reader.others()
    return draft
  }

  /// Portals with several languages say `title_translated` and `notes_translated`.
  private mutating func readWelsh(_ draft: inout EntryDraft) {
    if let title = reader.find("title_translated", "cy") {
      draft.setWelshTitle(reader.words(title))
      if reader.words(title) == title.value.words { reader.take(title) }
    }
    reader.set(
      "description_cy",
      \.descriptionWelsh,
      [reader.find("notes_translated", "cy")],
      in: &draft
    )
  }

  private var resources: [JSONEntryReader.Found] {
    guard let all = reader.find("resources"), let rows = all.value.array else { return [] }
    return rows.enumerated().compactMap { index, row in
      guard let url = row.object?["url"] else { return nil }
      return .init(value: url, pointer: all.pointer / index / "url")
    }
    .filter { reader.words($0) != nil }
  }

  /// The page that the data set names, else the file where there is only one.
  private mutating func readLink(_ draft: inout EntryDraft) {
    let page = [reader.find("url"), extra("landing_page"), extra("landingPage")]
    reader.setLink(page, in: &draft)
    guard draft.dataSet.link.isUnknown, reader.find("resources") != nil else { return }
    draft.columns.insert("link")
    let files = resources
    if files.count == 1, reader.isLink(files[0]), let fact = reader.fact(files[0]) {
      draft.dataSet.link = fact
    }
  }

  private mutating func readAvailability(_ draft: inout EntryDraft) {
    let isPrivate = reader.find("private")
    let state = reader.find("state")
    guard isPrivate != nil || state != nil || reader.find("resources") != nil else { return }
    draft.columns.insert("availability")
    if let state, reader.words(state) == "draft" {
      draft.dataSet.availability = .stated(
        .value(.unpublished),
        reader.citation(state),
        words: "state: draft"
      )
      reader.take(state)
    } else if let isPrivate, isPrivate.value == .bool(true) {
      draft.dataSet.availability = .stated(
        .value(.unpublished),
        reader.citation(isPrivate),
        words: "private: true"
      )
      reader.take(isPrivate)
    } else if let resource = resources.first {
      draft.dataSet.availability = .inferred(
        .public,
        reader.citation(resource),
        rule: "listed by a portal with a file that can be fetched, and not private"
      )
    }
  }

  /// A pair of key and value among the extras, or a field of the name.
  private func extra(_ name: String) -> JSONEntryReader.Found? {
    if let found = reader.find(name) { return found }
    guard let extras = reader.find("extras") else { return nil }
    for (index, pair) in (extras.value.array ?? []).enumerated() {
      guard let object = pair.object, object["key"]?.words == name, let value = object["value"]
      else { continue }
      return .init(value: value, pointer: extras.pointer / index / "value")
    }
    return nil
  }

  private mutating func readFrequency(_ draft: inout EntryDraft) {
    let names = ["frequency", "update_frequency", "update-frequency", "accrual_periodicity"]
    guard let found = names.compactMap({ extra($0) }).first else { return }
    PortalFacts.readFrequency(found, &reader, &draft)
  }

  private mutating func readPeriod(_ draft: inout EntryDraft) {
    let pairs = [
      ("temporal_start", "temporal_end"), ("temporal_coverage-from", "temporal_coverage-to"),
      ("temporal_coverage_from", "temporal_coverage_to"),
    ]
    for (from, to) in pairs {
      let (start, end) = (extra(from), extra(to))
      guard start != nil || end != nil else { continue }
      PortalFacts.readPeriod(start, end, &reader, &draft)
      return
    }
  }
}
