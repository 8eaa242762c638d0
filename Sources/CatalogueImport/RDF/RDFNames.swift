/// The vocabularies that a catalogue in RDF uses, and their usual prefixes.
enum RDFNames {
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let dct = "http://purl.org/dc/terms/"
  static let dcat = "http://www.w3.org/ns/dcat#"
  static let foaf = "http://xmlns.com/foaf/0.1/"
  static let adms = "http://www.w3.org/ns/adms#"
  static let schema = "http://schema.org/"
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let vcard = "http://www.w3.org/2006/vcard/ns#"
  static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  static let dqv = "http://www.w3.org/ns/dqv#"
  static let xsd = "http://www.w3.org/2001/XMLSchema#"
  /// Our own: what no standard says.
  static let bwlch = "urn:bwlch:"
  static let dataSet = "urn:bwlch:data-set:"

  static let type = rdf + "type"
  static let first = rdf + "first"
  static let rest = rdf + "rest"
  static let empty = rdf + "nil"

  /// Against this an address that is not whole is completed; it is taken away again before anybody sees it.
  static let base = "http://bwlch.invalid/"

  private static let prefixes: [(prefix: String, namespace: String)] = [
    ("rdf", rdf), ("dct", dct), ("dcat", dcat), ("foaf", foaf), ("adms", adms),
    ("schema", schema), ("schema", "https://schema.org/"), ("skos", skos), ("vcard", vcard),
    ("rdfs", rdfs), ("dqv", dqv), ("xsd", xsd), ("bwlch", bwlch),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("dcatap", "http://data.europa.eu/r5r/"), ("prov", "http://www.w3.org/ns/prov#"),
    ("locn", "http://www.w3.org/ns/locn#"), ("spdx", "http://spdx.org/rdf/terms#"),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("odrs", "http://schema.theodi.org/odrs#"),
  ]

  /// An address with its usual prefix, where it has one.
  static func compact(_ address: String) -> String {
    for (prefix, namespace) in prefixes where address.hasPrefix(namespace) {
      return "\(prefix):\(address.dropFirst(namespace.count))"
    }
    return address
  }

  /// An address without the base that was put before it.
  static func plain(_ address: String) -> String {
    address.hasPrefix(base) ? String(address.dropFirst(base.count)) : address
  }
}
