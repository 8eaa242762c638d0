import Bilingual

/// What the report's own words mean, as short as can be.
enum GlossaryWording {
  struct Group {
    /// Of its place in the document.
    var name: String
    var title: LocalizedText

    init(_ name: String, _ title: String) {
      self.name = name
      self.title = LocalizedText(title)
    }
  }

  static let classes = Group("classes", "Classes of factors")
  static let verdicts = Group("verdicts", "Verdicts on an aspect")
  static let answers = Group("answers", "Answers to a question")
  static let bands = Group("bands", "Bands of coverage")
  static let reasons = Group("reasons", "Reasons for a gap")
  static let directness = Group("directness", "How directly a data set measures an aspect")
  static let roles = Group("roles", "What part a data set plays for an aspect")
  static let changes = Group("changes", "What can change between versions")
  static let statuses = Group("statuses", "How a recommendation stands")
  static let parts = Group("parts", "What a change of coverage can be due to")
  static let availability = Group("availability", "Availability of a data set")
  static let lifecycle = Group("lifecycle", "Lifecycle of a data set")
  static let presence = Group("presence", "Presence of a data set in a version")
  static let claims = Group("claims", "Evidence for a link")

  static let words: [(term: LocalizedText, meaning: LocalizedText)] = [
    (
      "factor",
      "Something that drives need, is need, or follows from it. It has a class, a side (demand, supply "
        + "or both) and themes; it may bear a second class, and is counted under its first."
    ),
    (
      "link",
      "One factor's influence on another, with its direction, its strength where that is known, and "
        + "the evidence for it."
    ),
    ("aspect", "One thing about a factor that has to be measured, such as how many or from whom."),
    (
      "contract",
      "What counts as measured: how small the areas, how recent, how long the series, by what it is "
        + "broken down, which group it identifies, whether Wales can be told apart."
    ),
    ("data set", "A collection that somebody publishes; an entry of the catalogue."),
    (
      "source",
      "What the texts of the project cite; of data, the collection and the body behind it. Several "
        + "data sets may rest on one."
    ),
    ("output", "A place where the public can look at a data set."),
    (
      "catalogue version",
      "The catalogue as it stood on a day: what had been published by then."
    ),
    ("as of", "The day of the world that is described."),
    ("recorded", "The day on which it was known to this project."),
    ("fact", "What the catalogue holds of a data set: a value, not known, or does not bear."),
    ("not known", "Nobody has recorded it yet; somebody could find it out."),
    ("does not bear", "The question makes no sense for this data set."),
    ("mapping", "The statement that a data set measures an aspect, how directly, and why."),
    (
      "fit",
      "How well one data set serves one aspect, from 0 % to 100 %: a range from what is proven to what "
        + "might be true."
    ),
    (
      "coverage",
      "Of an aspect: the best fit of any one data set, never a sum. Of a factor: the "
        + "weighted mean over its aspects. What counts is what is proven."
    ),
    ("verdict", "Whether an aspect is measured: met, gap, not established or exempt."),
    ("band", "Coverage in one word, by what is proven."),
    (
      "not stable",
      "Of a band: another one comes out when a weight of the method is moved between 3/4 and 5/4 of "
        + "itself."
    ),
    ("nearest data set", "Of a gap: the data set that gets furthest before it falls short."),
    (
      "usability gap",
      "The data that were asked for are there, but a working link, an account of their quality or "
        + "common definitions are wanting. Counted apart from gaps."
    ),
    (
      "priority",
      "The order of gaps: by questions blocked, leverage and what is missing, each as far as it is "
        + "computed, each shown by itself."
    ),
    (
      "leverage",
      "How much of the outcomes can be reached from a factor along the links, less with each step."
    ),
    (
      "questions blocked",
      "How many of the questions that the model holds cannot be answered for want of the aspect."
    ),
    (
      "matched panel",
      "The aspects that are established, met or gap, in both of two versions: only these are compared."
    ),
    (
      "not comparable",
      "Of an aspect and two versions: in one of them it was not established, exempt, or nobody had "
        + "looked."
    ),
    ("recommendation", "Something that the project's report asked for."),
    ("passes", "Of one thing that a contract asks: the data set is known to give it."),
    ("fails", "Of one thing that a contract asks: the data set is known not to give it."),
    ("unknown", "Of one thing that a contract asks: whether the data set gives it is not known."),
  ].map { (LocalizedText($0.0), LocalizedText($0.1)) }
}
