import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import FactorModel
import ModelFiles
import Testing

struct ModelReaderTests {
  private func read(_ factors: String) throws -> ModelDraft {
    var files = Example.baseFiles.filter { !$0.path.hasPrefix("model/factors/") }
    files.append(TextFile(path: "model/factors/01.yaml", text: factors))
    let (draft, diagnostics) = ModelReader.read(files, rows: DataSetRowReader(HypotheticalRow.read))
    #expect(diagnostics.isEmpty, "\(text(of: diagnostics))")
    return draft
  }

  @Test func givesAFactorWithoutAspectsItsOwnLevel() throws {
    let draft = try read(
      """
      factors:
        - {id: housing, label: {en: Housing}, class: need, side: demand, themes: [social-care], population: children}
      """
    )
    let aspect = try #require(draft.factors.first?.aspects.first)
    #expect(aspect.id.description == "housing.level")
    #expect(aspect.label == LocalizedText("Housing"))
    #expect(aspect.contract.population?.text == "children")
    #expect(aspect.contract.geography.description == "local-authority")
    #expect(aspect.weight == 1)
    #expect(aspect.isRequired)
  }

  @Test func takesFromTheDefaultContractWhatAnAspectDoesNotState() throws {
    let draft = try read(
      """
      factors:
        - id: housing
          label: {en: Housing, cy: Tai, cy_status: reviewed}
          class: need
          also: outcome
          side: both
          themes: [social-care]
          population: children
          note: In our own words.
          source: "report:1-3; report:5"
          formerly: [homes]
          aspects:
            - id: number
              label: {en: Number}
              weight: 0.5
              required: false
              population: care-leavers
              contract:
                geography: health-board@2009
                oldest_months: 36
                breakdowns: [age, "sex*age"]
                wales_separable: false
                because: A use.
                source: "report:7"
            - {id: rate, label: {en: Rate}, population: none}
            - {id: kind, label: {en: Kind}}
      """
    )
    let factor = try #require(draft.factors.first)
    #expect(factor.label.welsh == LocalizedText.Welsh("Tai", status: .reviewed))
    #expect(factor.alsoClass == .outcome)
    #expect(factor.citations.map(\.description) == ["report:1-3", "report:5"])
    #expect(factor.formerly.map(\.text) == ["homes"])
    let contract = factor.aspects[0].contract
    #expect(factor.aspects[0].weight == Rational(1, 2))
    #expect(!factor.aspects[0].isRequired)
    #expect(contract.geography.description == "health-board@2009")
    #expect(contract.oldestMonths == 36)
    #expect(contract.annualPoints == 5)
    #expect(contract.editions == 2)
    #expect(contract.breakdowns.map(\.description) == ["age", "age*sex"])
    #expect(!contract.walesSeparable)
    #expect(contract.because == "A use.")
    #expect(contract.citations.map(\.description) == ["report:7"])
    #expect(
      factor.aspects.map(\.contract.population?.text) == ["care-leavers", nil, "children"]
    )
  }

  @Test func keepsThePlaceOfEveryPart() throws {
    let draft = try read(
      """
      factors:
        - id: housing
          label: {en: Housing}
          class: need
          side: both
          themes: [social-care, health]
          source: "report:1; census:2"
      """
    )
    func place(_ path: String...) -> Diagnostics.SourceLocation? {
      draft.places[["factors", "0"] + path]
    }
    func at(_ line: Int, _ column: Int) -> Diagnostics.SourceLocation {
      .text(file: "model/factors/01.yaml", line: line, column: column)
    }
    #expect(place() == at(2, 5))
    #expect(place("id") == at(2, 9))
    #expect(place("themes", "1") == at(6, 27))
    #expect(place("source", "1") == at(7, 24))
    #expect(place("aspects", "0", "contract") == at(2, 5))
  }

  @Test func reportsEverythingThatIsWrongWithAFileAtOnce() {
    let (draft, diagnostics) = ModelReader.read(
      [
        TextFile(
          path: "model/factors/01.yaml",
          text: """
            factors:
              - {id: Bad Id, label: {en: A}, class: ned, side: demand, themes: [x]}
              - {id: good, label: {en: B}, class: need, sidee: demand, themes: []}
            """
        )
      ],
      rows: DataSetRowReader(HypotheticalRow.read)
    )
    #expect(draft.factors.map(\.id.text) == ["good"])
    let ids = diagnostics.filter { $0.id != "missing-file" }.map(\.id)
    #expect(
      ids == ["malformed-id", "unknown-value", "missing-key", "unknown-key", "empty-value"]
    )
    let help = diagnostics.compactMap { $0.help?.english }
    for expected in ["write 'bad-id'", "did you mean 'need'?", "did you mean 'side'?"] {
      #expect(help.contains(expected), "nobody is told: \(expected)")
    }
  }

  /// Whatever else it lacks: what it names is looked at in the same run.
  @Test(arguments: [
    ("id: How Many", "wales", "malformed-id"), ("note: none", "wales", "missing-key"),
    ("id: how-many", "Wales!", "malformed-id"),
  ])
  func reportsEverythingThatIsWrongWithAQuestionAtOnce(id: String, level: String, own: String) {
    let text = """
      questions:
        - \(id)
          text: {en: How many?}
          aspects: [poverty.level, poverty.level, poverty.depth]
          controls: [poverty.cause]
          geography: \(level)
          use: describe
          source: gossip
        - id: how-many
          text: {en: How many are there?}
          aspects: [referrals.number, poverty.pace]
          geography: uk
          use: describe
      """
    let files = Example.baseFiles + [TextFile(path: "model/questions.yaml", text: text)]
    let (draft, checked) = readProject(files)
    let found = checked.diagnostics.filter { $0.id != "unknown-key" }.map { diagnostic in
      "\(diagnostic.location?.description.split(separator: ":").dropFirst().first ?? "-") \(diagnostic.id)"
    }
    let place = own == "missing-key" || level == "wales" ? 2 : 6
    let expected = [
      "\(place) \(own)", "4 duplicate-aspect", "4 unknown-aspect", "5 unknown-aspect",
      "8 unknown-source",
      "11 unknown-aspect", "12 scope-in-contract",
    ]
    #expect(found.sorted() == (expected + (level == "wales" ? [] : ["9 duplicate-id"])).sorted())
    #expect(checked.value == nil)
    #expect(draft.model.questions.count == 2)
  }

  @Test func doesNotDependOnTheOrderOfFiles() {
    let files =
      Example.baseFiles + [
        TextFile(
          path: "model/factors/00.yaml",
          text:
            "factors: [{id: housing, label: {en: H}, class: need, side: both, themes: [social-care]}]"
        )
      ]
    let forwards = ModelReader.read(files, rows: DataSetRowReader(HypotheticalRow.read))
    let backwards = ModelReader.read(files.reversed(), rows: DataSetRowReader(HypotheticalRow.read))
    #expect(forwards.0.factors == backwards.0.factors)
    #expect(forwards.0.factors.map(\.id.text) == ["housing", "poverty", "referrals"])
    #expect(forwards.0.places == backwards.0.places)
    #expect(forwards.1 == backwards.1)
  }

  @Test func leavesFilesOfOtherFoldersAlone() {
    let files = Example.baseFiles.map { file in
      TextFile(path: file.path.replacing("model/", with: "parts/model/"), bytes: file.bytes)
    }
    let (draft, diagnostics) = ModelReader.read(
      files,
      folder: "parts/model",
      rows: DataSetRowReader(HypotheticalRow.read)
    )
    #expect(diagnostics.isEmpty, "\(text(of: diagnostics))")
    #expect(draft.factors.count == 2)
  }
}
