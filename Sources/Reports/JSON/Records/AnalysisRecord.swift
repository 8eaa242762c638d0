package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// The document of `bwlch analyse --format json`.
package struct AnalysisRecord: JSONRecord {
  package static let schema = "bwlch.analysis/1"

  struct Factor: JSONRecord {
    let place: GraphAnalysis.Place
    let label: String
  }

  struct Loop: JSONRecord {
    let loop: FeedbackLoop
  }

  struct Group: JSONRecord {
    let factors: [FactorID]
  }

  let analysis: GraphAnalysis
  let model: String
  let method: String
  let factors: [Factor]

  /// `analysis` is of `model`.
  package init(_ analysis: GraphAnalysis, of model: Model, language: Language = .english) {
    self.analysis = analysis
    self.model = model.version
    method = model.method.version
    factors = analysis.places.map { place in
      Factor(
        place: place,
        label: model.factor(place.id)?.label.text(in: language) ?? place.id.text
      )
    }
  }

  package static let name = "analysis"
  package static let about = "Loops of the model, and the place of each factor among its links."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .string("method", "Version of the method.") { $0.method },
      .string("model", "Version of the model.") { $0.model },
      .integer("links", "Links of the model.") { $0.analysis.links },
      .integer("outcomes", "Factors of the class outcome.") { $0.analysis.outcomes },
    ] + JSONField.share("damping", "What each link leaves of leverage.") { $0.analysis.damping }
      + search + [
        .records("groups", "Factors each of which influences every other of its group.") {
          $0.analysis.components.map(Group.init)
        },
        .records("loops", "The shortest first, then by the ids of their factors.") {
          $0.analysis.loops.map(Loop.init)
        },
        .records("factors", "By id.") { $0.factors },
      ]
  }

  private static var search: [JSONField<Self>] {
    [
      .integer("loopLength", "Links of a loop that was looked for, at most.") {
        $0.analysis.limits.length
      },
      .integer("loopCount", "Loops that are listed, at most.") { $0.analysis.limits.count },
      .integer("loopsCompleteTo", "Every loop of at most so many links is listed.") {
        $0.analysis.search.completeTo
      },
      .integer("longestPossibleLoop", "Links that a loop of this model can have at most.") {
        $0.analysis.search.longestPossible
      },
      .code("loopsCut", "Which limit cut the search short; null: none.") { $0.analysis.search.cut },
    ]
  }
}

extension AnalysisRecord.Loop {
  static let name = "loop"
  static let about = "A way from a factor over others back to itself."
  static var fields: [JSONField<Self>] {
    [
      .code("kind", "Whether what goes up comes back as more or as less.") { $0.loop.kind },
      .strings("factors", "Each once, from the first by id on.") { $0.loop.factors.map(\.text) },
      .strings("signs", "Of the link from each factor to the next, and back to the first.") {
        $0.loop.signs.map(\.rawValue)
      },
    ]
  }
}

extension AnalysisRecord.Group {
  static let name = "group"
  static let about = "Factors each of which influences every other."
  static var fields: [JSONField<Self>] {
    [.strings("factors", "By id.") { $0.factors.map(\.text) }]
  }
}

extension AnalysisRecord.Factor {
  static let name = "analysedFactor"
  static let about = "A factor's place among the links."
  static var fields: [JSONField<Self>] {
    [
      .string("id", "Id of the factor.") { $0.place.id.text },
      .string("label", "Its label.") { $0.label },
      .code("role", "Where it stands among the links.") { $0.place.role },
      .integer("in", "Links that lead to it.") { $0.place.linksIn },
      .integer("out", "Links that lead from it.") { $0.place.linksOut },
      .integer("reaches", "Other factors to which a way leads from it.") { $0.place.reaches },
      .integer("reachedBy", "Other factors from which a way leads to it.") { $0.place.reachedBy },
      JSONField(
        "betweenness",
        .nullable(.share),
        "The share of shortest ways between two others that lead over it; null: not computed."
      ) { $0.place.betweennessShare.map { .decimal($0) } ?? .null },
    ]
      + JSONField.share("leverage", "How much of the outcomes it can reach, damped by distance.") {
        $0.place.leverage
      }
  }
}
