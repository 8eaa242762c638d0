import Catalogue

/// Spellings of what a data set holds and how it is documented.
extension VocabularyReader {
  /// Without ``Statistic/rate``, see ``statistic(_:)``.
  static let statistics = table([
    (Statistic.count, ["counts", "number", "numbers", "nifer", "niferoedd", "cyfrif"]),
    (.rateOnly, ["rate without denominator", "rate (denominator not published)"]),
    (.rank, ["ranks", "ranking", "rankings", "safle"]),
    (.mean, ["average", "averages", "means", "cyfartaledd"]),
    (.index, ["indices", "index number", "mynegai"]),
    (.modelled, ["modelled estimate", "modelled estimates", "model-based", "wedi'i fodelu"]),
  ])

  static let types = table([
    (
      CollectionType.administrative,
      [
        "admin", "admin data", "administrative data", "administrative record", "gweinyddol",
        "data gweinyddol",
      ]
    ),
    (.census, ["censuses", "cyfrifiad"]),
    (.survey, ["surveys", "sample survey", "survey data", "arolwg", "arolygon"]),
    (.modelled, ["model", "modelled estimates", "wedi'i fodelu"]),
    (.combined, ["mixed", "multiple", "multiple sources", "cyfunol", "cyfun"]),
  ])

  static let separabilities = table([
    (
      WalesSeparability.separable,
      ["yes", "separate", "separately", "Wales separate", "Wales only", "ydy", "oes", "ar wahân"]
    ),
    (.notSeparable, ["combined", "England and Wales combined", "not separate", "cyfun"]),
    (.notCovered, ["England only", "not Wales", "no Welsh data", "no data for Wales"]),
  ])

  static let qualityDocuments = table([
    (
      QualityDocument.report,
      [
        "quality report", "background quality report", "quality and methodology information",
        "QMI", "adroddiad", "adroddiad ansawdd",
      ]
    ),
    (.summary, ["quality summary", "summary only", "crynodeb"]),
    (.none, ["no", "no report", "not available", "dim", "nac oes", "nac ydy"]),
  ])

  static let answers: WordTable<Bool> = {
    var table = WordTable<Bool>()
    table.add(true, canonical: "yes", spellings: ["y", "true", "ydy", "ydyn", "oes", "ie"])
    table.add(
      false,
      canonical: "no",
      spellings: ["n", "false", "nac ydy", "nac ydyn", "nac oes", "nag oes", "nage"]
    )
    return table
  }()

  static let presences = table([
    (Presence.stated, ["yes", "present"]), (.inferred, []), (.notObserved, ["not seen"]),
  ])

  static let welshTitleStatuses = ["official", "reviewed", "draft"]

  static func table<Value>(_ entries: [(Value, [String])]) -> WordTable<Value>
  where Value: RawRepresentable & Sendable, Value.RawValue == String {
    var table = WordTable<Value>()
    for (value, _) in entries { table.add(value, canonical: value.rawValue) }
    for (value, spellings) in entries { table.add(spellings: spellings, of: value.rawValue) }
    return table
  }
}
