/// Attributes in the order in which they are written; a later value replaces an earlier one.
package struct DOTAttributes: Sendable, Hashable {
  package private(set) var entries: [(name: DOTAttribute, value: DOTValue)] = []

  package var isEmpty: Bool { entries.isEmpty }

  package subscript(name: DOTAttribute) -> DOTValue? {
    get { entries.first { $0.name == name }?.value }
    set {
      let index = entries.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (nil, let value?): entries.append((name, value))
      case (let index?, nil): entries.remove(at: index)
      case (nil, nil): break
      }
    }
  }

  /// The attributes whose names satisfy `condition`, in the same order.
  func filter(_ condition: (DOTAttribute) -> Bool) -> Self {
    var kept = Self()
    kept.entries = entries.filter { condition($0.name) }
    return kept
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.entries.elementsEqual(other.entries) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.name)
      hasher.combine(entry.value)
    }
  }
}

extension DOTAttributes: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (DOTAttribute, DOTValue)...) {
    for (name, value) in elements { self[name] = value }
  }
}
