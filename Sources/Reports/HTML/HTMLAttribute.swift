/// An attribute of an element; its value is escaped when it is written.
///
/// There is none for event handlers: what a page does, its one script does.
struct HTMLAttribute: Sendable, Hashable {
  let name: String
  let value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  static func id(_ id: String) -> Self { Self("id", id) }
  static func `class`(_ name: String) -> Self { Self("class", name) }
  static func name(_ name: String) -> Self { Self("name", name) }
  static func value(_ value: String) -> Self { Self("value", value) }
  static func content(_ text: String) -> Self { Self("content", text) }
  static func type(_ type: StaticString) -> Self { Self("type", "\(type)") }
  static func rel(_ kind: StaticString) -> Self { Self("rel", "\(kind)") }
  static func role(_ role: StaticString) -> Self { Self("role", "\(role)") }
  static func lang(_ code: String) -> Self { Self("lang", code) }
  static func httpEquivalent(_ name: StaticString) -> Self { Self("http-equiv", "\(name)") }
  static func tabIndex(_ index: Int) -> Self { Self("tabindex", String(index)) }
  /// For data that the style sheet or the script reads: `data-NAME`.
  static func data(_ name: StaticString, _ value: String) -> Self { Self("data-\(name)", value) }
  static func labelled(by id: String) -> Self { Self("aria-labelledby", id) }
  static func ariaLabel(_ text: String) -> Self { Self("aria-label", text) }
  static func ariaLevel(_ level: Int) -> Self { Self("aria-level", String(level)) }
  /// Numbers by the names of custom properties: `--1:4`.
  static func properties(_ numbers: [(name: String, value: Int)]) -> Self {
    Self("style", numbers.map { "--\($0.name):\($0.value)" }.joined(separator: ";"))
  }

  static let charset = Self("charset", "utf-8")
  static let xmlNamespace = Self("xmlns", "http://www.w3.org/1999/xhtml")
  static let hidden = Self("hidden", "hidden")
  static let scopeRow = Self("scope", "row")
  static let noAutocomplete = Self("autocomplete", "off")
  /// An icon that nobody has to fetch.
  static let emptyIcon = Self("href", "data:,")

  static func href(_ target: PageTarget) -> Self { Self("href", target.reference) }
}

/// Where a link of a page leads, as its `href` says it.
struct PageTarget: Sendable, Hashable {
  let reference: String

  /// A place in the page.
  static func id(_ id: String) -> Self { Self(reference: "#" + id) }

  /// A file beside the page: neither a colon nor slashes at its start can make an address of it.
  static func file(_ path: String) -> Self {
    let relative = MarkdownText.path(path)
    return Self(reference: relative.hasPrefix("/") ? "./" + relative.drop { $0 == "/" } : relative)
  }

  static func address(_ address: WebAddress) -> Self {
    Self(reference: MarkdownText.destination(address.text))
  }

  private init(reference: String) { self.reference = reference }
}
