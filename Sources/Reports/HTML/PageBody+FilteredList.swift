extension PageBody {
  /// Controls, entries, and how many of them are shown.
  ///
  /// Style rules and the script find an entry's values in `data-f`, as `facet:value` between blanks, and its place in
  /// the order number N in the property `--N`.
  mutating func write(_ list: FilteredList, depth: Int) {
    let id = names.unique(list.anchor.id)
    let keys = FilterKeys(list)
    rules += keys.rules(listID: id)
    element(.div, [.id(id), .class("filtered")]) { body in
      body.writeControls(of: list, keys: keys)
      body.writer.newLine()
      body.element(.div, [.class("entries")]) { body in
        for entry in list.entries { body.write(entry, keys: keys, depth: depth) }
      }
      body.writeCount(of: list)
    }
  }

  private mutating func writeControls(of list: FilteredList, keys: FilterKeys) {
    let name = words(PageWording.filter(heading))
    element(.form, [.noAutocomplete, .role("search"), .ariaLabel(name)]) { body in
      body.element(.div, [.class("controls")]) { body in
        let all = body.words(PageWording.all)
        for facet in keys.facets {
          let options = facet.values.map { ($0.name, "\($0.label) (\($0.count))") }
          body.writeSelect(facet.title, name: facet.name, options: [("", all)] + options)
        }
        if list.orders.count > 1 {
          body.writeSelect(
            body.words(PageWording.order),
            name: FilterKeys.orderName,
            options: keys.orders.enumerated().map { ($0 == 0 ? "" : $1.name, $1.title) }
          )
        }
        body.element(.button, [.type("reset")], text: body.words(PageWording.reset))
      }
      body.writeFoldButtons()
    }
  }

  private mutating func writeSelect(
    _ title: String,
    name: String,
    options: [(value: String, label: String)]
  ) {
    element(.label) { body in
      body.writer.text(title)
      body.element(.select, [.name(name)]) { body in
        for option in options {
          body.element(.option, [.value(option.value)], text: option.label)
        }
      }
    }
  }

  private mutating func write(_ entry: FilteredList.Entry, keys: FilterKeys, depth: Int) {
    let section = entry.section
    var blocks = section.blocks[...]
    var line: [Inline] = []
    if case .paragraph(let first)? = blocks.first {
      line = first
      // Links cannot be pressed in the summary, so such a line stands in the entry as well.
      if !first.contains(where: \.holdsLink) { blocks = blocks.dropFirst() }
    }
    let ranks = keys.ranks(of: entry)
    let attributes: [HTMLAttribute] = [
      .id(names.unique(section.anchor.id)), .class("entry"), .data("f", keys.tokens(of: entry)),
    ]
    element(.details, attributes + (ranks.isEmpty ? [] : [.properties(ranks)])) { body in
      body.element(.summary) { body in
        body.writeHeading(section.title, depth: depth, isFlat: true)
        if !line.isEmpty { body.element(.span) { $0.write(line, isFlat: true) } }
      }
      body.write(Array(blocks), depth: depth + 1)
    }
    writer.newLine()
  }

  /// The style sheet counts the entries that are shown; the script says the number to those who listen.
  private mutating func writeCount(of list: FilteredList) {
    let (before, after) = PageWording.shown(of: list.entries.count)
    element(.p, [.class("count"), .role("status")]) { body in
      body.writer.text(body.words(before) + " ")
      body.element(.span, text: "")
      body.writer.text(" " + body.words(after))
    }
  }
}
