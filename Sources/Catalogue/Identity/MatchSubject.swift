import Bilingual

/// A row of either list with everything by which it is compared.
struct MatchSubject: Sendable {
  let identifier: String?
  let link: CanonicalLink?
  /// Folded.
  let title: String
  let titleWelsh: String?
  let publisher: String?
  /// Whether title and publisher are Welsh words for want of English ones.
  let isInWelshAlone: Bool
  let texts: [SimilarityIndex.Text]
  /// As ``MatchCandidate/isExported``.
  let isExported: Bool

  init(_ candidate: MatchCandidate) {
    isExported = candidate.isExported
    let identifier = CellText.foldingSpace(candidate.identifier ?? "")
    self.identifier = identifier.isEmpty ? nil : identifier
    link = candidate.link.flatMap { CanonicalLink($0) }
    title = TextFolding.folded(candidate.title)
    titleWelsh = candidate.titleWelsh.map { TextFolding.folded($0, in: .welsh) }
      .flatMap { $0.isEmpty ? nil : $0 }
    publisher = candidate.publisher.map { TextFolding.folded($0) }
      .flatMap { $0.isEmpty ? nil : $0 }
    isInWelshAlone = candidate.isInWelshAlone
    texts =
      [SimilarityIndex.Text(candidate.title)]
      + (candidate.titleWelsh.map { [SimilarityIndex.Text($0, .welsh)] } ?? [])
  }

  /// A link that may be the identity of a page.
  var ownLink: CanonicalLink? { link.flatMap { $0.isGeneric ? nil : $0 } }

  /// `nil` where there is no title to speak of.
  var titleKey: MatchFingerprint? { title.isEmpty ? nil : .title(title, publisher) }
  var welshTitleKey: MatchFingerprint? { titleWelsh.map { .title($0, publisher) } }

  /// How alike the titles are, in the language in which they are more so.
  func titleScore(_ other: MatchSubject) -> Int {
    let english = TextSimilarity.score(title, other.title)
    guard let titleWelsh, let otherWelsh = other.titleWelsh else { return english }
    return max(english, TextSimilarity.score(titleWelsh, otherWelsh))
  }

  /// Whether nothing but an identifier or a link speaks for the two being one.
  func contradicts(_ other: MatchSubject) -> Bool {
    guard let publisher, let otherPublisher = other.publisher, publisher != otherPublisher,
      title != other.title
    else { return false }
    // Welsh words say nothing against English ones.
    if isInWelshAlone, other.titleWelsh == nil { return false }
    return TextSimilarity.score(publisher, otherPublisher) < 500
      && titleScore(other) < 250
  }

  /// Whether nothing but a word that happens to be an id speaks for the two being one: the titles have nothing in common,
  /// and the publishers are not known to be alike.
  func contradictsID(of other: MatchSubject) -> Bool {
    guard title != other.title, titleScore(other) < 250 else { return false }
    guard let publisher, let otherPublisher = other.publisher else { return true }
    return publisher != otherPublisher && TextSimilarity.score(publisher, otherPublisher) < 500
  }

  /// Why the two may be one although no key makes it certain.
  func reason(_ other: MatchSubject, words: [String]) -> MatchReason {
    if let identifier, identifier == other.identifier {
      return contradicts(other) ? .contradictedIdentifier : .sharedIdentifier
    }
    let hasPublishers = publisher != nil && other.publisher != nil
    let isSameTitle = titleKey != nil && titleKey == other.titleKey
    let isSameWelshTitle = welshTitleKey != nil && welshTitleKey == other.welshTitleKey
    if hasPublishers, isSameTitle || isSameWelshTitle { return .sharedTitle }
    if let link, link == other.link {
      return contradicts(other) ? .contradictedLink : .sharedLink
    }
    if title == other.title || isSameWelshTitle {
      return hasPublishers ? .titleOfAnotherPublisher : .titleWithoutPublisher
    }
    return .similarTitle(words: words)
  }
}
