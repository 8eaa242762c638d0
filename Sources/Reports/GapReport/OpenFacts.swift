import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The facts on which something turns, by who could find them out.
struct OpenFacts: Sendable {
  /// A data set about which something is not known.
  struct Question: Sendable {
    var dataSet: DataSetID
    /// Column names of the catalogue, in alphabetical order.
    var fields: [String] = []
    /// Aspects that are not established because of it.
    var settles: [AspectID] = []
    /// Aspects whose range is wide because of it.
    var narrows: [AspectID] = []
  }

  struct Publisher: Sendable {
    /// `nil`: not known.
    var name: String?
    /// By data set.
    var questions: [Question]
    /// Facts that would settle something.
    var settlingFacts: Int
  }

  /// By name, the unknown one last.
  let publishers: [Publisher]

  init(_ snapshot: Snapshot) {
    var questions: [DataSetID: Question] = [:]
    var settling: [DataSetID: Set<String>] = [:]
    for aspect in snapshot.assessment.aspects {
      let isOpen = aspect.verdict == .notEstablished
      for field in aspect.decidingFields {
        settling[field.dataSet, default: []].insert(field.field)
        questions[field.dataSet, default: Question(dataSet: field.dataSet)].settle(aspect.id, field)
      }
      for field in aspect.openFields where !isOpen {
        questions[field.dataSet, default: Question(dataSet: field.dataSet)].narrow(aspect.id, field)
      }
    }
    let sorted = questions.values.sorted { $0.dataSet < $1.dataSet }
    let grouped = Dictionary(grouping: sorted) { question in
      snapshot.version[question.dataSet]?.publisher.value
    }
    publishers = grouped.map { name, questions in
      Publisher(
        name: name,
        questions: questions,
        settlingFacts: questions.reduce(0) { $0 + (settling[$1.dataSet]?.count ?? 0) }
      )
    }.sorted { left, right in
      switch (left.name, right.name) {
      case (let a?, let b?): a < b
      case (.some, nil): true
      case (nil, _): false
      }
    }
  }

  /// How many facts settle what is not established.
  var settlingFacts: Int { publishers.reduce(0) { $0 + $1.settlingFacts } }
  /// How many data sets they are about.
  var settlingDataSets: Int { publishers.flatMap(\.questions).count { !$0.settles.isEmpty } }

  /// With whom most of the facts lie that settle what is not established.
  var sentence: LocalizedText? {
    let facts = settlingFacts
    guard facts > 0 else { return nil }
    let most = publishers.filter { $0.name != nil }.max {
      ($0.settlingFacts, $1.name ?? "") < ($1.settlingFacts, $0.name ?? "")
    }
    return GapReportWording.openFacts(
      facts,
      settlingDataSets,
      most: most.flatMap { publisher in
        publisher.name.map { (name: $0, count: publisher.settlingFacts) }
      }
    )
  }
}

extension OpenFacts.Question {
  fileprivate mutating func settle(_ aspect: AspectID, _ field: DataSetField) {
    add(field)
    if settles.last != aspect { settles.append(aspect) }
  }

  fileprivate mutating func narrow(_ aspect: AspectID, _ field: DataSetField) {
    add(field)
    if narrows.last != aspect { narrows.append(aspect) }
  }

  private mutating func add(_ field: DataSetField) {
    if !fields.contains(field.field) { fields = (fields + [field.field]).sorted() }
  }
}
