package import Catalogue
package import FactorModel

extension Method {
  /// The method of the method page: version 1.
  package static let fixture = Method(
    version: "1",
    weights: Method.Weights(
      currency: Rational(1, 4),
      geography: Rational(1, 4),
      comparability: Rational(1, 5),
      quality: Rational(3, 20),
      access: Rational(3, 20)
    ),
    direct: 1,
    part: Rational(3, 4),
    proxy: Rational(1, 2),
    partialFrom: Rational(2, 5),
    goodFrom: Rational(7, 10),
    strongFrom: Rational(9, 10),
    wideRange: Rational(3, 10),
    defaultContract: .fixture()
  )
}

extension Contract {
  /// The default contract, with what a test wants to differ.
  package static func fixture(
    geography: LevelID = "local-authority",
    breakdowns: [Breakdown] = [],
    population: PopulationID? = nil,
    because: String? = nil,
    citations: [Citation] = []
  ) -> Contract {
    Contract(
      geography: LevelReference(geography),
      oldestMonths: 24,
      annualPoints: 5,
      editions: 2,
      breakdowns: breakdowns,
      population: population,
      because: because,
      citations: citations
    )
  }
}
