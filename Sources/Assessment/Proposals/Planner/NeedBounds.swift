import FactorModel

/// What needs cost at least, each with all proposals that may be in a way of it.
struct NeedBounds {
  private var bounds: [(places: Set<Int>, atLeast: Rational)] = []

  mutating func add(_ atLeast: Rational, of places: Set<Int>) { bounds.append((places, atLeast)) }

  /// The sum over needs that share no proposal, the dearest first.
  var together: Rational {
    var used: Set<Int> = []
    var sum = Rational.zero
    let order = bounds.indices.sorted {
      let (left, right) = (bounds[$0].atLeast, bounds[$1].atLeast)
      return left != right ? left > right : $0 < $1
    }
    for place in order where bounds[place].places.isDisjoint(with: used) {
      used.formUnion(bounds[place].places)
      sum = sum + bounds[place].atLeast
    }
    return sum
  }
}
