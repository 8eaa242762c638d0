import Catalogue
import MachineSupport
import Testing

struct PageTextTests {
  private func page(_ html: String) -> PageText { PageText(html: html.utf8) }

  @Test func readsTitleHeadingsAndTextAndSkipsScripts() {
    let page = page(
      """
      <!DOCTYPE html><!-- <title>No</title> --><HTML><head><TITLE lang="en">A &amp; B
        &#8211; Site</TITLE><style>p > a { x }</style><script>"<title>no</title>"</script></head>
      <body><h1 class="a>b">Head<em>ing</em></h1><p>1 < 2</p><noscript>captcha</noscript></body>
      """
    )
    #expect(page.title == "A & B – Site")
    #expect(page.headings == ["Head ing"])
    #expect(page.text == "Head ing 1 < 2")
  }

  @Test(arguments: [
    "<title>Page not found</title>", "<title>404</title>",
    "<h1>Sorry, this page doesn’t exist</h1>",
    "<p>The page you requested: page has moved.</p>", "<title>Ni chafwyd hyd i'r dudalen</title>",
    "<h1>Ni chafwyd hyd i&rsquo;r dudalen</h1>", "<h2>Mae’r dudalen wedi symud</h2>",
    "<title>Safle | Gwall 404</title>", "<h1>PAGE&nbsp;NOT&#32;FOUND</h1>",
  ])
  func findsThatThePageSaysItIsNotThere(_ html: String) {
    let signs = PageSign.signs(of: page(html))
    #expect(signs.contains { if case .notFound = $0 { true } else { false } }, "\(signs)")
  }

  @Test(arguments: [
    "<title>Table 404b: waiting lists</title>", "<title>Homes found</title>",
    "<title>Missing children: not returned</title>",
    "<title>Help</title>" + String(repeating: "<p>long text</p>", count: 300)
      + "<p>page not found</p>",
    "<title>Data</title><nav><form>Sign in <input type=text></form></nav>",
    "<title>Data</title><script>captcha()</script>",
  ])
  func takesAnOrdinaryPageForWhatItIs(_ html: String) {
    #expect(PageSign.signs(of: page(html)) == [])
  }

  @Test func findsLoginFormsAndBotWalls() {
    #expect(
      PageSign.signs(of: page("<title>Mewngofnodi</title><input type='password'>"))
        == [.login("mewngofnodi")]
    )
    #expect(
      PageSign.signs(of: page("<title>Attention Required! | Cloudflare</title>"))
        == [.botWall("attention required")]
    )
  }

  @Test func recognisesTheTitleOfADataSet() {
    let page = page(
      "<title>StatsWales | Plant sy’n derbyn gofal, fesul oed</title><h1>Tables: A to Z</h1>"
    )
    #expect(page.names("Plant sy'n derbyn gofal fesul oed"))
    #expect(!page.names("Plant sy'n derbyn gofal"))
    #expect(!page.names("StatsWales"))
  }

  @Test(arguments: [
    ("<meta http-equiv=\"refresh\" content=\"0; url=/new?a=1&amp;b=2\">", "/new?a=1&b=2"),
    ("<META HTTP-EQUIV=Refresh CONTENT='5;URL=https://b.example/'>", "https://b.example/"),
    ("<meta http-equiv=refresh content='600; url=/later'>", nil),
    ("<meta http-equiv=refresh content='30'>", nil),
    ("<meta name=refresh content='0; url=/x'>", nil),
  ])
  func findsWhereAPageSendsOnTo(_ html: String, _ target: String?) {
    #expect(page(html).refresh == target)
  }

  @Test func readsOtherEncodingsAndPagesThatAreCutAnywhere() {
    #expect(
      PageText(html: Array("<title>caf".utf8) + [0xE9] + Array("</title>".utf8)).title == "café"
    )
    let whole = Array("<title>Tŷ ŵyl</title><h1 a='b'>x</h1><script>y</script>".utf8)
    for end in 0...whole.count { _ = PageText(html: whole[..<end]) }
    // In the middle of a letter of two bytes.
    #expect(PageText(html: whole[..<9]).title == "T")
  }

  @Test func readsAnyBytesInAMoment() {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "<", "</", "<!--", "<title>", "<h1", "<script", "&#", "&amp;", "\"", "'", "=", ">",
      "\u{FFFD}", "a",
    ]
    let texts =
      (0..<30).map { _ in
        (0..<2000).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      } + pieces.map { String(repeating: $0, count: 65_536 / $0.utf8.count) }
    let time = processorTime { for text in texts { _ = PageSign.signs(of: page(text)) } }
    #expect(time < .seconds(20))
  }

  @Test(arguments: [
    PageSign.notFound("page not found"), .login("log in"), .botWall("captcha"), .namesDataSet,
    .unread,
  ])
  func writesASignAsItReadsIt(_ sign: PageSign) {
    #expect(PageSign(sign.text) == sign)
  }
}
