package import Catalogue

/// How a predicate is measured: by counting in the catalogue and the assessment, or by somebody's word.
package enum PredicateMeasure: Sendable, Hashable {
  /// Of the data sets that the filter lets through, the share in which a field has one of some values.
  case shareOfDataSets(DataSetCondition, among: DataSetFilter)
  /// Of the links of such data sets that a check bears on, the share with one of these results.
  case shareOfLinks(results: [LinkCheck.Result], among: DataSetFilter)
  /// Days from the last check of a link to the day of the version: the median over links that were checked at all.
  case daysSinceLinkCheck(among: DataSetFilter)
  /// The share of aspects that are met; none named: the recommendation's.
  case aspectsMet([AspectID])
  /// The share of aspects on which a series runs that is public and measures them directly or in part.
  case aspectsPublished([AspectID])
  /// The share of aspects on which such a series can be had at a level, as published or added up.
  case aspectsAtLevel(LevelReference, [AspectID])
  /// Of the outputs that the filter lets through, the share that fulfils the condition.
  case shareOfOutputs(OutputCondition, among: OutputFilter)
  case countOfOutputs(OutputFilter)
  /// Only people can say.
  case attested(AttestedKind)

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case shareOfDataSets = "share-of-data-sets"
    case shareOfLinks = "share-of-links"
    case daysSinceLinkCheck = "days-since-link-check"
    case aspectsMet = "aspects-met"
    case aspectsPublished = "aspects-published"
    case aspectsAtLevel = "aspects-at-level"
    case shareOfOutputs = "share-of-outputs"
    case countOfOutputs = "count-of-outputs"
    case attested
  }

  package var kind: Kind {
    switch self {
    case .shareOfDataSets: .shareOfDataSets
    case .shareOfLinks: .shareOfLinks
    case .daysSinceLinkCheck: .daysSinceLinkCheck
    case .aspectsMet: .aspectsMet
    case .aspectsPublished: .aspectsPublished
    case .aspectsAtLevel: .aspectsAtLevel
    case .shareOfOutputs: .shareOfOutputs
    case .countOfOutputs: .countOfOutputs
    case .attested: .attested
    }
  }

  /// The aspects that it names itself.
  package var aspects: [AspectID] {
    switch self {
    case .aspectsMet(let aspects), .aspectsPublished(let aspects), .aspectsAtLevel(_, let aspects):
      aspects
    case .shareOfDataSets, .shareOfLinks, .daysSinceLinkCheck, .shareOfOutputs, .countOfOutputs,
      .attested:
      []
    }
  }

  /// The filter of data sets that it counts among, where it counts data sets or their links.
  package var dataSetFilter: DataSetFilter? {
    switch self {
    case .shareOfDataSets(_, let filter), .shareOfLinks(_, let filter),
      .daysSinceLinkCheck(let filter):
      filter
    case .aspectsMet, .aspectsPublished, .aspectsAtLevel, .shareOfOutputs, .countOfOutputs,
      .attested:
      nil
    }
  }

  /// The greatest value that a target of it can have: shares lie between 0 and 1.
  package static func most(_ kind: Kind, attested: AttestedKind?) -> Rational {
    switch kind {
    case .shareOfDataSets, .shareOfLinks, .aspectsMet, .aspectsPublished, .aspectsAtLevel,
      .shareOfOutputs:
      1
    case .daysSinceLinkCheck, .countOfOutputs: 100_000
    case .attested: attested == .number ? 999_999_999 : 1
    }
  }
}

/// What people can attest.
package enum AttestedKind: String, Sendable, Hashable, CaseIterable {
  /// `yes`, `partly` or `no`: 1, 1/2 and 0, as the components of fit are.
  case degree
  /// A part of a whole, from 0 to 1.
  case share
  /// How many.
  case number
}

/// A field of a data set, and the values of it that count.
package struct DataSetCondition: Sendable, Hashable {
  /// Fields whose values are words of a closed vocabulary.
  package enum Field: String, Sendable, Hashable, CaseIterable {
    case availability, lifecycle, type, wales, frequency
    case qualityDocument = "quality_document"
    case comparableAreas = "comparable_areas"
    case comparableNations = "comparable_nations"

    /// The words that may stand in it, apart from `unknown` and `n/a`.
    package var vocabulary: [String] {
      switch self {
      case .availability: Availability.allCases.map(\.rawValue)
      case .lifecycle: Lifecycle.allCases.map(\.rawValue)
      case .type: CollectionType.allCases.map(\.rawValue)
      case .wales: WalesSeparability.allCases.map(\.rawValue)
      case .frequency: Frequency.allCases.map(\.rawValue)
      case .qualityDocument: QualityDocument.allCases.map(\.rawValue)
      case .comparableAreas, .comparableNations: ["yes", "no"]
      }
    }

    /// The word in `dataSet`, as it is written in the catalogue.
    package func word(in dataSet: DataSet) -> Fact<String> {
      switch self {
      case .availability: dataSet.availability.written(\.rawValue)
      case .lifecycle: dataSet.lifecycle.written(\.rawValue)
      case .type: dataSet.type.written(\.rawValue)
      case .wales: dataSet.wales.written(\.rawValue)
      case .frequency: dataSet.frequency.written(\.rawValue)
      case .qualityDocument: dataSet.qualityDocument.written(\.rawValue)
      case .comparableAreas: dataSet.comparableBetweenAreas.written { $0 ? "yes" : "no" }
      case .comparableNations: dataSet.comparableBetweenNations.written { $0 ? "yes" : "no" }
      }
    }
  }

  package var field: Field
  /// Words of the field's vocabulary, at least one.
  package var values: [String]

  package init(_ field: Field, _ values: [String]) {
    self.field = field
    self.values = values
  }
}

/// Which data sets a predicate counts among; an empty list lets every one through.
package struct DataSetFilter: Sendable, Hashable {
  package var availability: [Availability]
  package var lifecycle: [Lifecycle]
  package var type: [CollectionType]
  package var themes: [ThemeID]

  package init(
    availability: [Availability] = [],
    lifecycle: [Lifecycle] = [],
    type: [CollectionType] = [],
    themes: [ThemeID] = []
  ) {
    self.availability = availability
    self.lifecycle = lifecycle
    self.type = type
    self.themes = themes
  }
}

/// Which outputs a predicate counts among; an empty list lets every one through.
package struct OutputFilter: Sendable, Hashable {
  package var kinds: [Output.Kind]
  package var statuses: [Output.Status]

  package init(kinds: [Output.Kind] = [], statuses: [Output.Status] = []) {
    self.kinds = kinds
    self.statuses = statuses
  }
}

/// What is asked of an output; both parts where both are given.
package struct OutputCondition: Sendable, Hashable {
  /// Empty: any.
  package var bestFormats: [Output.BestFormat]
  /// The newest data that it shows end no longer than so many months before the day of the version.
  package var newestWithinMonths: Int?

  package init(bestFormats: [Output.BestFormat] = [], newestWithinMonths: Int? = nil) {
    self.bestFormats = bestFormats
    self.newestWithinMonths = newestWithinMonths
  }
}

extension Fact {
  fileprivate func written(_ word: (Value) -> String) -> Fact<String> {
    switch state {
    case .value(let value): Fact<String>(.value(word(value)), provenance)
    case .unknown: Fact<String>(.unknown, provenance)
    case .doesNotBear: Fact<String>(.doesNotBear, provenance)
    }
  }
}
