package import Bilingual
package import Catalogue

/// How directly a data set measures an aspect.
package enum Directness: String, Sendable, Hashable, CaseIterable {
  case direct, part, proxy
  /// Of interest beside the aspect; counts as unmapped.
  case context
}

/// The statement that a data set measures an aspect, how directly, and why.
package struct Mapping: Sendable, Hashable {
  package var aspect: AspectID
  package var dataSet: DataSetID
  package var directness: Directness
  package var because: String
  package var citations: [Citation]

  package init(
    aspect: AspectID,
    dataSet: DataSetID,
    directness: Directness,
    because: String,
    citations: [Citation] = []
  ) {
    self.aspect = aspect
    self.dataSet = dataSet
    self.directness = directness
    self.because = because
    self.citations = citations
  }
}

/// What was looked for, on which day, where, without result.
package struct Finding: Sendable, Hashable {
  package enum Result: String, Sendable, Hashable, CaseIterable {
    case notFound = "not-found"
    /// Only where a citation says that nobody collects it.
    case neverCollected = "never-collected"
  }

  package var aspect: AspectID
  package var result: Result
  package var lookedFor: String
  package var on: Day
  package var places: [String]
  package var citations: [Citation]
  package var recorded: Day?

  package init(
    aspect: AspectID,
    result: Result,
    lookedFor: String,
    on: Day,
    places: [String],
    citations: [Citation],
    recorded: Day? = nil
  ) {
    self.aspect = aspect
    self.result = result
    self.lookedFor = lookedFor
    self.on = on
    self.places = places
    self.citations = citations
    self.recorded = recorded
  }

  /// A search bears on versions dated from six months before it onwards; what was not there before that, it cannot tell.
  package func bears(on asOf: Day) -> Bool { on.adding(months: -6) <= asOf }
}

/// Who holds that an aspect need not be measured, why, until when.
package struct Exemption: Sendable, Hashable {
  package var aspect: AspectID
  package var by: String
  package var because: String
  package var until: Day
  package var recorded: Day?

  package init(aspect: AspectID, by: String, because: String, until: Day, recorded: Day? = nil) {
    self.aspect = aspect
    self.by = by
    self.because = because
    self.until = until
    self.recorded = recorded
  }

  /// An exemption comes to an end after its last day, which it still covers.
  package func holds(on day: Day) -> Bool { day <= until }
}

package typealias RecommendationID = Identifier<Recommendation>

/// Something that the report asked for.
package struct Recommendation: Sendable, Hashable {
  package var id: RecommendationID
  package var areaNumber: Int
  package var areaLabel: LocalizedText
  package var label: LocalizedText
  package var addressedTo: LocalizedText
  package var aspects: [AspectID]
  package var indicators: [LocalizedText]
  package var baseline: LocalizedText?
  package var citations: [Citation]
  /// In the order of the file.
  package var predicates: [Predicate]

  package init(
    id: RecommendationID,
    areaNumber: Int,
    areaLabel: LocalizedText,
    label: LocalizedText,
    addressedTo: LocalizedText,
    aspects: [AspectID] = [],
    indicators: [LocalizedText] = [],
    baseline: LocalizedText? = nil,
    citations: [Citation] = [],
    predicates: [Predicate] = []
  ) {
    self.id = id
    self.areaNumber = areaNumber
    self.areaLabel = areaLabel
    self.label = label
    self.addressedTo = addressedTo
    self.aspects = aspects
    self.indicators = indicators
    self.baseline = baseline
    self.citations = citations
    self.predicates = predicates
  }

  /// The aspects that a predicate of it counts: those that it names, or else the recommendation's.
  package func aspects(of predicate: Predicate) -> [AspectID] {
    let named = predicate.measure.aspects
    return named.isEmpty ? aspects : named
  }
}
