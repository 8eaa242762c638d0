package import Assessment
package import Bilingual
package import Catalogue
package import FactorModel

/// The evidence matrix of factors by geography level: the best fit of what is known to be published there.
///
/// It shows fits as they were assessed, against the contract of their aspect; it assesses nothing itself.
package struct GeographyMatrix: Sendable {
  /// What is known about a factor at a level.
  package enum Finding: Sendable, Hashable {
    /// The best fit among current public data sets that are known to be published there.
    case published(Fit)
    /// None is known to be, but the levels of one that is mapped are not all known.
    case unknown
    case nothing
  }

  package struct Cell: Sendable, Hashable {
    package var level: LevelID
    package var finding: Finding
    /// The contract of an aspect asks for this level.
    package var isRequired: Bool
  }

  package let snapshot: Snapshot
  /// The theme shown, `nil`: all factors.
  ///
  /// A theme that the model does not have gives an empty picture.
  package let theme: ThemeID?
  package let language: Language

  package init(_ snapshot: Snapshot, theme: ThemeID? = nil, language: Language = .english) {
    self.snapshot = snapshot
    self.theme = theme
    self.language = language
  }

  package static func id(of theme: ThemeID?) -> String {
    theme.map { "matrix-geography-\($0)" } ?? "matrix-geography"
  }

  /// Every level of the lattice, from coarse to fine, then units; scopes are no levels, and vintages share one.
  package var allLevels: [LevelID] {
    let lattice = snapshot.history.geography
    let areas = lattice.levels.filter { $0.kind == .area }.map(\.id)
    let units = lattice.levels.filter { $0.kind == .unit }.map(\.id).sorted()
    func coarser(than level: LevelID) -> Int {
      areas.count { $0 != level && lattice.nests(LevelReference(level), in: LevelReference($0)) }
    }
    let ordered = areas.filter { $0 != lattice.country }.map { ($0, coarser(than: $0)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .map(\.0)
    return [lattice.country] + ordered + units
  }

  /// The cells of `factor` at `levels`.
  package func cells(of factor: Factor, at levels: [LevelID]) -> [Cell] {
    let fits = current(factor)
    let published = Dictionary(
      fits.map { ($0.dataSet, Set(knownLevels($0).known.map(\.level))) },
      uniquingKeysWith: { first, _ in first }
    )
    let isOpen = fits.contains { !knownLevels($0).isComplete }
    let required = Set(factor.aspects.map(\.contract.geography.level))
    return levels.map { level in
      let here = fits.filter { published[$0.dataSet]?.contains(level) ?? false }
      let finding: Finding =
        here.max(by: Self.isWorse).map { .published($0) } ?? (isOpen ? .unknown : .nothing)
      return Cell(level: level, finding: finding, isRequired: required.contains(level))
    }
  }

  /// The band of a fit, by the method's own bounds.
  package func band(_ fit: Fit) -> Band { snapshot.model.method.band(fit.score) }

  /// The factors shown, by main theme (a theme's own map: by class), then class, then label.
  var groups: [(title: String, factors: [Factor])] {
    let shown = snapshot.model.factors.filter { factor in
      theme.map(factor.themes.contains) ?? true
    }.map { ($0, Self.rank($0), $0.label.text(in: language)) }
      .sorted { ($0.1, $0.2, $0.0.id) < ($1.1, $1.2, $1.0.id) }
      .map(\.0)
    if theme != nil {
      return FactorClass.allCases.map { factorClass in
        (
          DiagramWording.name(factorClass).text(in: language),
          shown.filter { $0.factorClass == factorClass }
        )
      }.filter { !$0.factors.isEmpty }
    }
    return snapshot.model.themes.map { theme in
      (theme.label.text(in: language), shown.filter { $0.themes.first == theme.id })
    }.filter { !$0.factors.isEmpty }
  }

  private static func rank(_ factor: Factor) -> Int {
    FactorClass.allCases.firstIndex(of: factor.factorClass) ?? 0
  }

  /// Fits of data sets that the public can have now.
  private func current(_ factor: Factor) -> [Fit] {
    (snapshot.assessment.factor(factor.id)?.aspects ?? []).flatMap(\.fits)
      .filter { $0.role == .current }
  }

  private func knownLevels(_ fit: Fit) -> OpenList<LevelReference> {
    switch snapshot.version[fit.dataSet]?.levels.state {
    case .value(let levels)?: levels
    case .doesNotBear?: OpenList([])
    case .unknown?, nil: OpenList([], isComplete: false)
    }
  }

  private static func isWorse(_ left: Fit, _ right: Fit) -> Bool {
    if left.score.low != right.score.low { return left.score.low < right.score.low }
    if left.score.high != right.score.high { return left.score.high < right.score.high }
    if left.mapped != right.mapped { return rank(left.mapped) > rank(right.mapped) }
    return left.dataSet > right.dataSet
  }

  private static func rank(_ directness: Directness) -> Int {
    Directness.allCases.firstIndex(of: directness) ?? 0
  }
}
