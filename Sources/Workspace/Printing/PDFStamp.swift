package import Catalogue

/// Puts a day into a PDF in place of the moment when it was made, so that the same pages are the same bytes.
///
/// Nothing moves: what is written is as long as what was there, blanks stand where a value is shorter.
package enum PDFStamp {
  /// `pdf` with the day as its dates and Bwlch as the program that it comes from.
  ///
  /// Values that are not where Chromium and cairo write them, in clear text, are left as they are.
  package static func stamped(_ pdf: [UInt8], asOf day: Day) -> [UInt8] {
    var pdf = pdf
    let date = "D:\(digits(day.year, 4))\(digits(day.month, 2))\(digits(day.day, 2))000000Z"
    replace("/CreationDate", with: date, in: &pdf)
    replace("/ModDate", with: date, in: &pdf)
    replace("/Creator", with: "Bwlch", in: &pdf)
    return pdf
  }

  /// Writes `value` where `key` has a text in brackets that is at least as long.
  private static func replace(_ key: String, with value: String, in pdf: inout [UInt8]) {
    for opening in openings(of: key, in: pdf) {
      guard let closing = closing(after: opening, in: pdf) else { continue }
      let room = closing - opening + 1
      let text = Array("(\(value))".utf8)
      guard text.count <= room else { continue }
      let blanks = [UInt8](repeating: UInt8(ascii: " "), count: room - text.count)
      pdf.replaceSubrange(opening...closing, with: text + blanks)
    }
  }

  /// Where the text of `key` begins: a bracket that comes after it and blanks.
  private static func openings(of key: String, in pdf: [UInt8]) -> [Int] {
    let key = Array(key.utf8)
    guard pdf.count > key.count, let slash = key.first else { return [] }
    return (0..<pdf.count - key.count).compactMap { place in
      guard pdf[place] == slash, pdf[place..<place + key.count].elementsEqual(key) else {
        return nil
      }
      let next = pdf[(place + key.count)...].firstIndex { $0 != UInt8(ascii: " ") }
      return next.flatMap { pdf[$0] == UInt8(ascii: "(") ? $0 : nil }
    }
  }

  /// The bracket that ends the text which begins at `opening`; within it a backslash escapes.
  private static func closing(after opening: Int, in pdf: [UInt8]) -> Int? {
    var place = opening + 1
    var depth = 1
    while place < pdf.count {
      switch pdf[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
      place += 1
    }
    return nil
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
