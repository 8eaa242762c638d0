/// The content of a `<style>` or `<script>`, wrapped so that it is the same to readers of HTML and of XML.
struct PageCode: Sendable, Hashable {
  let text: String

  /// What would end the element, or the section of XML around the code, is written so that it does not.
  init(_ code: String) {
    let safe = code.replacing("</", with: "<\\/").replacing("<!--", with: "<\\!--")
      .replacing("]]>", with: "]]\\>")
    text = "/*<![CDATA[*/\n\(safe)\n/*]]>*/"
  }

  /// What a Content-Security-Policy calls it: `'sha256-…'`.
  var policySource: String { "'sha256-\(SHA256.base64(of: text))'" }
}
