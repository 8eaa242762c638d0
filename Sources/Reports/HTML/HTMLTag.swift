/// The elements of which a page is made.
enum HTMLTag: String, Sendable, Hashable {
  case html, head, title, meta, link, style, script, body
  case header, nav, main, footer, section, aside, div, form
  case h1, h2, h3, h4, h5, h6, p, ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td
  case figure, figcaption, details, summary
  case a, b, strong, em, code, span, br
  case label, select, option, button

  /// Whether it can hold nothing and is closed where it is opened.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .br: true
    case .html, .head, .title, .style, .script, .body, .header, .nav, .main, .footer, .section,
      .aside, .div, .form, .h1, .h2, .h3, .h4, .h5, .h6, .p, .ul, .ol, .li, .dl, .dt, .dd, .table,
      .caption, .thead, .tbody, .tr, .th, .td, .figure, .figcaption, .details, .summary, .a, .b,
      .strong, .em, .code, .span, .label, .select, .option, .button:
      false
    }
  }

  /// The heading of `level`, 1 at the top; none is deeper than 6.
  static func heading(_ level: Int) -> HTMLTag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}
