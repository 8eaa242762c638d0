import Catalogue

/// Turns what portals write for who may have a data set into the catalogue's availability.
///
/// The access levels of Project Open Data and the access rights of the EU's authority table.
enum AccessWords {
  static func read(_ text: String) -> Availability? {
    let name = text.split(separator: "/").last.map(String.init) ?? text
    let key = name.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    switch key {
    case "public": return .public
    case "restricted-public", "restricted": return .onRequest
    case "non-public", "confidential": return .unpublished
    case _: return nil
    }
  }

  /// The concept of the EU's authority table for an availability; `nil` for what is only planned.
  static func authority(_ availability: Availability) -> String? {
    let name: String? =
      switch availability {
      case .public: "PUBLIC"
      case .onRequest: "RESTRICTED"
      case .unpublished: "NON_PUBLIC"
      case .planned: nil
      }
    return name.map { "http://publications.europa.eu/resource/authority/access-right/\($0)" }
  }
}
