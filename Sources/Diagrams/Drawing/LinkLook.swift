import FactorModel

/// How a link looks, apart from its colour: line style, arrowhead, width.
struct LinkLook: Sendable, Hashable {
  enum Head: Sendable, Hashable {
    /// A filled triangle.
    case arrow
    /// A bar across the line.
    case bar
    /// An open circle.
    case circle
  }

  var dash: SceneShape.Stroke.Dash
  var head: Head

  init(_ polarity: Polarity) {
    switch polarity {
    case .positive: (dash, head) = (.solid, .arrow)
    case .negative: (dash, head) = (.dashed, .bar)
    case .unknown: (dash, head) = (.dotted, .circle)
    }
  }

  /// In points.
  static func width(_ strength: Strength?) -> Double {
    switch strength {
    case .strong: 2.8
    case .moderate: 2
    case nil: 1.3
    case .weak: 0.8
    }
  }

  /// The same in the words of Graphviz.
  var dotStyle: String {
    switch dash {
    case .solid: "solid"
    case .dashed: "dashed"
    case .dotted: "dotted"
    }
  }

  var dotArrow: String {
    switch head {
    case .arrow: "normal"
    case .bar: "tee"
    case .circle: "odot"
    }
  }
}
