import Catalogue
import Diagnostics
import FactorModel

/// Reads `model/links.yaml`: links with their evidence, and notes.
enum LinksReader {
  static func read(_ file: TextFile, into draft: inout ModelDraft) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      draft.links += reader.objects("links", from: draft.links.count) { $0.link() }
      draft.notes += reader.objects("notes", from: draft.notes.count) { $0.note() }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  fileprivate mutating func link() -> Link? {
    require("from", "to", "polarity", "evidence")
    let from: FactorID? = identifier("from")
    let to: FactorID? = identifier("to")
    let polarity: Polarity? = choice("polarity")
    let strength: Strength? = choice("strength")
    let evidence = objects("evidence", mayBeEmpty: false) { $0.evidence() }
    guard let from, let to else { return nil }
    return Link(
      from: from,
      to: to,
      polarity: polarity ?? .unknown,
      strength: strength,
      evidence: evidence
    )
  }

  private mutating func evidence() -> Link.Evidence? {
    require("claim", "says", "source")
    let claim: Link.Evidence.Claim? = choice("claim")
    let says = text("says")
    var cites: [SourceID] = []
    for member in scalar("cites")?.members() ?? [] {
      guard let source: SourceID = member.identifier("source", &diagnostics) else { continue }
      record("cites", String(cites.count), at: member.location)
      cites.append(source)
    }
    let caution = text("caution")
    let citations = citations()
    return Link.Evidence(
      claim: claim ?? .inference,
      says: says ?? "",
      cites: cites,
      caution: caution,
      citations: citations
    )
  }

  fileprivate mutating func note() -> ModelNote? {
    require("about", "kind", "says")
    let about: [FactorID] = identifiers("about", "factor")
    let kind: ModelNote.Kind? = choice("kind")
    let says = text("says")
    let citations = citations()
    return ModelNote(
      about: about,
      kind: kind ?? .editorial,
      says: says ?? "",
      citations: citations
    )
  }
}
