import Bilingual

extension PageStyle {
  /// Where a table has no room its rows are stacked, each cell under the heading of its column: see `PageBody.stacking(_:)`.
  static let narrow = """
    @media screen and (max-width:600px){
      table[class],table[class] :is(caption,tbody,tr,th,td){display:block}
      table[class]>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      table[class] tr{border-bottom:1px solid var(--rule);padding:.7rem 0}
      table[class] :is(th,td){border:0;padding:.15rem 0;min-width:0;max-width:none;width:auto;
        text-align:left;white-space:normal}
      table[class]>tbody>tr>:is(th,td)::before{color:var(--quiet);font-size:.9rem;display:block}
      table[class]>tbody>tr>.n::before{display:inline-block;margin-right:.6rem}
      table[class] td:empty{display:none}
    }

    """

  /// Where the reader's own colours are forced: what backgrounds told is told by borders.
  static let forced = """
    @media (forced-colors:active){
      .numbers li,aside,.controls,.drawing{border:1px solid CanvasText}
      .numbers li{border-top-width:5px}
      body>header{border-bottom:2px solid CanvasText}
      :is(.fold,.entry)>summary::before{border-color:LinkText}
      nav a[aria-current]{border-color:Highlight}
      :focus-visible{outline-color:Highlight}
    }

    """

  /// On paper: everything open, nothing cut.
  static let print = """
    @page{size:A4;margin:22mm 18mm 20mm}
    @media print{
      html{color-scheme:light;font-size:10pt}
      body{font-size:1rem;line-height:1.4;font-family:"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
      nav,.skip,.up,form,.count,.folds,.file,body>footer{display:none!important}
      body>header{background:none;color:inherit;padding:0 0 6mm;border-bottom:2pt solid #000}
      body>header>*,.page{width:auto}
      .page{display:block;padding:6mm 0 0}
      h1{font-size:22pt}h2{font-size:16pt}h3{font-size:12.5pt}h4,h5,h6{font-size:11pt}
      main>section{break-before:page;border:0;margin:0;padding:0}
      main>section:first-child,main>dl+section{break-before:auto}
      :is(h1,h2,h3,h4,h5,h6,caption,figcaption,summary,dt){break-after:avoid}
      :is(tr,li,dd,aside,.entry,.drawing){break-inside:avoid}
      p,dd,li{orphans:3;widows:3}
      p,ul,ol,dl,aside,h1,h2,h3,h4,h5,h6{max-width:none}
      thead{display:table-header-group}
      .scroll,.drawing,.in{overflow:visible}
      table{font-size:8.5pt;width:100%}
      th,td{min-width:0;padding:1.2mm 3mm 1.2mm 0}
      td:not(.n){min-width:25mm}
      .drawing{border:0}
      .drawing>svg,.in>svg{min-width:0!important;max-width:100%;max-height:225mm}
      a{color:inherit}
      a:has(+br),br+a{padding:1.1mm 0}
      p a[href^="http"]::after,dd a[href^="http"]::after,li a[href^="http"]::after{
        content:" <" attr(href) ">";font-size:.85em}
      details::details-content{content-visibility:visible!important;block-size:auto!important}
      summary,:is(.fold,.entry)>summary{padding:0;list-style:none}
      figure>details>summary,:is(.fold,.entry)>summary::before{display:none}
      :is(.fold,.entry)>summary :is(h2,h3,h4,h5,h6){color:inherit;font-size:11pt;margin-top:4mm}
      :is(.fold,.entry)>:not(summary){margin-left:0}
      :is(.fold,.entry)>summary+*{margin-top:2mm}
      .fold,.entry{border:0}
      .entries{display:block!important}
      dl{display:block}
      dt{float:left;clear:left;width:42mm}
      dd{margin:0 0 1.6mm 45mm}
      .numbers{gap:4mm}
      .numbers li{flex-basis:50mm;padding:3mm;background:none;outline:1px solid var(--rule);
        outline-offset:-1px;border-top-width:3pt}
      .numbers b{font-size:22pt}
    }

    """

  /// What stands at the head and the foot of each sheet.
  static func runningHead(title: String, edition: String, page: String, of: String) -> String {
    """
    @page{
      @top-left{content:\(quoted(title));font:8pt Arial,"Liberation Sans",sans-serif;width:60%;text-align:left}
      @top-right{content:\(quoted(edition));font:8pt Arial,"Liberation Sans",sans-serif;width:40%;text-align:right}
      @bottom-right{content:\(quoted(page + " "))counter(page)\(quoted(" \(of) "))counter(pages);
        font:8pt Arial,"Liberation Sans",sans-serif}
    }
    @page:first{@top-left{content:""}@top-right{content:""}}

    """
  }

  /// A string of CSS, shortened to a line of paper, every character but plain letters and digits written out.
  static func quoted(_ text: String) -> String {
    let visible = VisibleText.singleLine(text)
    let limit = 70
    let short = visible.count > limit ? visible.prefix(limit - 1) + "…" : visible[...]
    let escaped = short.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return "\"\(escaped.joined())\""
  }
}
