import FactorModel
import Foundation
import Reports
import Testing

struct JSONValueTests {
  @Test func writesMembersInTheirOrder() {
    let value: JSONValue = .object([
      .init("b", .integer(1)), .init("a", .array([.bool(true), .null, .object([])])),
      .init("empty", .array([])),
    ])
    #expect(value.compactText == #"{"b":1,"a":[true,null,{}],"empty":[]}"#)
    #expect(
      value.prettyText == """
        {
          "b": 1,
          "a": [
            true,
            null,
            {}
          ],
          "empty": []
        }

        """
    )
  }

  @Test(arguments: [
    (Rational(2, 3), "0.6666"), (Rational(27, 40), "0.675"), (Rational(1), "1"),
    (Rational(0), "0"), (Rational(9_999_999, 10_000_000), "0.9999"),
  ])
  func truncatesDecimals(value: Rational, text: String) {
    #expect(JSONValue.decimal(value).compactText == text)
  }

  @Test func escapesWhatEndsOrSteersAText() throws {
    let hostile = "\"\\\n\r\t\u{0}\u{1B}\u{7F}\u{2028}\u{202E}ŵ水"
    let text = JSONValue.string(hostile).compactText
    #expect(
      text == #""\"\\\n\r\t\u0000\u001b\u007f\u2028\u202eŵ水""#
    )
    let read = try JSONSerialization.jsonObject(
      with: Data(text.utf8),
      options: .fragmentsAllowed
    )
    #expect(read as? String == hostile)
  }
}
