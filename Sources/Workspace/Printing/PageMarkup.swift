import Bilingual
import Diagrams

/// Pages as one HTML document whose sheets have the sizes of the pages.
struct PageMarkup {
  let title: String
  let language: Language
  let pages: [PrintedPage]

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <title>\(Self.escaped(title))</title>
    <style>
    \(styles)
    </style>
    </head>
    <body>
    \(pages.enumerated().map(section).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private var styles: String {
    let common = """
      @page{margin:0}
      html,body{margin:0;padding:0;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
      section{position:relative;overflow:hidden;break-after:page;font-family:"DejaVu Sans",Verdana,sans-serif}
      section:last-child{break-after:auto}
      h1{position:absolute;left:0;top:0;margin:0;font-size:1pt;line-height:1;color:#fff;white-space:nowrap}
      svg{position:absolute;display:block}
      """
    return ([common] + pages.enumerated().map(style)).joined(separator: "\n")
  }

  private func style(_ place: Int, of page: PrintedPage) -> String {
    let sheet = page.paper.size(page.orientation)
    let size = "\(points(sheet.width)) \(points(sheet.height))"
    var rules = [
      "@page p\(place){size:\(size)}",
      "#p\(place){page:p\(place);width:\(points(sheet.width));height:\(points(sheet.height))}",
    ]
    if let frame = Self.frame(of: page) {
      rules.append(
        "#p\(place)>svg{left:\(points(frame.minX));top:\(points(frame.minY));"
          + "width:\(points(frame.width));height:\(points(frame.height))}"
      )
    }
    return rules.joined(separator: "\n")
  }

  /// Where on the sheet the picture stands; `nil` for markup.
  static func frame(of page: PrintedPage) -> Frame? {
    switch page.content {
    case .picture(let scene, _):
      return PrintedType(scene, paper: page.paper, orientation: page.orientation).frame
    case .sheet:
      let sheet = page.paper.size(page.orientation)
      return Frame(x: 0, y: 0, width: sheet.width, height: sheet.height)
    case .markup: return nil
    }
  }

  private func section(_ place: Int, of page: PrintedPage) -> String {
    let body =
      switch page.content {
      case .picture(let scene, let palette), .sheet(let scene, let palette):
        Self.element(of: SceneSVG(scene, as: .file(palette, report: nil)).text)
      case .markup(let markup): markup
      }
    return """
      <section id="p\(place)">
      <h1>\(Self.escaped(page.title))</h1>
      \(body)
      </section>
      """
  }

  /// A drawing without the first line that a file of its own has.
  private static func element(of svg: String) -> String {
    guard svg.hasPrefix("<?xml"), let end = svg.firstRange(of: "?>") else { return svg }
    return String(svg[end.upperBound...].drop(while: \.isWhitespace))
  }

  /// `text` as it stands between tags and in attributes; what HTML has no place for becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\r", "\t": escaped += " "
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// A length for a style sheet, to a hundredth of a point.
private func points(_ length: Double) -> String {
  let hundredths = Int((length * 100).rounded())
  let part = hundredths % 100
  return "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)pt"
}
