/// A place where the public can look at data sets: a repository, a dashboard, a release.
package struct Output: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case repository, dashboard, release, survey, register, reference, restricted, catalogue, system
  }

  package enum Status: String, Sendable, Hashable, CaseIterable {
    case current, planned, stopped
  }

  /// The best form in which the public can take data away.
  package enum BestFormat: String, Sendable, Hashable, CaseIterable {
    case machineReadable = "machine-readable"
    case dashboard, document, none, unknown
  }

  package var id: OutputID
  package var title: String
  package var owner: String?
  package var kind: Kind
  package var status: Status
  package var holds: String?
  package var geography: String?
  package var formats: String?
  package var bestFormat: BestFormat
  package var features: String?
  package var limits: String?
  package var link: String?
  package var themes: [ThemeID]
  package var citations: [Citation]

  package init(
    id: OutputID,
    title: String,
    owner: String? = nil,
    kind: Kind,
    status: Status,
    holds: String? = nil,
    geography: String? = nil,
    formats: String? = nil,
    bestFormat: BestFormat,
    features: String? = nil,
    limits: String? = nil,
    link: String? = nil,
    themes: [ThemeID] = [],
    citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.owner = owner
    self.kind = kind
    self.status = status
    self.holds = holds
    self.geography = geography
    self.formats = formats
    self.bestFormat = bestFormat
    self.features = features
    self.limits = limits
    self.link = link
    self.themes = themes
    self.citations = citations
  }
}
