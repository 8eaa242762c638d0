/// The colours of a page by what they are for; tests hold each pair that meets to the contrast of WCAG 2.2 AA.
enum PageColours: String, Sendable, Hashable, CaseIterable {
  /// Running text.
  case ink
  /// Captions, terms and what stands back.
  case quiet
  /// Behind everything.
  case paper
  /// Behind what is set apart: controls, headers of tables, notes.
  case wash
  /// Between rows; nothing is told by it alone.
  case rule
  /// Borders of controls.
  case edge
  case link, visited
  /// The ring around what has the keyboard.
  case focus
  /// The band at the head of the page, and the words on it.
  case band, onBand
  case good, fair, poor, open, neutral

  var light: String {
    switch self {
    case .ink: "#16191d"
    case .quiet: "#4a535c"
    case .paper: "#ffffff"
    case .wash: "#f2f5f6"
    case .rule: "#d3d9dd"
    case .edge: "#6a757e"
    case .link: "#0b4f8a"
    case .visited: "#5b3a86"
    case .focus: "#b4005a"
    case .band: "#0e4a47"
    case .onBand: "#ffffff"
    case .good: "#17653a"
    case .fair: "#7d5200"
    case .poor: "#a8261d"
    case .open: "#4247a0"
    case .neutral: "#4a535c"
    }
  }

  var dark: String {
    switch self {
    case .ink: "#e8ebed"
    case .quiet: "#b3bcc3"
    case .paper: "#14181b"
    case .wash: "#1f262a"
    case .rule: "#39434a"
    case .edge: "#8a969f"
    case .link: "#8cc1f2"
    case .visited: "#c4a9ee"
    case .focus: "#ff8fc4"
    case .band: "#0b3331"
    case .onBand: "#eef5f4"
    case .good: "#74d29b"
    case .fair: "#e8b962"
    case .poor: "#ff9d92"
    case .open: "#b0b5ff"
    case .neutral: "#b3bcc3"
    }
  }

  /// The custom property that holds it.
  private var property: String {
    switch self {
    case .onBand: "--on-band"
    case .ink, .quiet, .paper, .wash, .rule, .edge, .link, .visited, .focus, .band, .good, .fair,
      .poor, .open, .neutral:
      "--" + rawValue
    }
  }

  /// The rules that set the properties: light, and dark on screens that ask for it.
  static var rules: String {
    let light = allCases.map { "\($0.property):\($0.light)" }.joined(separator: ";")
    let dark = allCases.map { "\($0.property):\($0.dark)" }.joined(separator: ";")
    return """
      :root{\(light)}
      @media screen and (prefers-color-scheme:dark){:root{\(dark)}}

      """
  }
}
