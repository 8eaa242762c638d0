import Diagrams
import Foundation

/// The usual way of seeing colours, and its three deficiencies, complete.
///
/// Matrices on linear RGB, severity 1, of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model
/// for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), 1291–1298.
enum ColourVision: CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  /// What is seen of linear `red`, `green` and `blue`.
  func seen(_ colour: [Double]) -> [Double] {
    matrix.map { row in
      min(1, max(0, zip(row, colour).reduce(0) { $0 + $1.0 * $1.1 }))
    }
  }

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}

extension Colour {
  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  func contrast(with other: Colour) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private var luminance: Double {
    zip([0.2126, 0.7152, 0.0722], linear).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private var linear: [Double] {
    [red, green, blue].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// The distance in CIELAB (CIE76) for who sees colours in this way.
  func difference(from other: Colour, _ vision: ColourVision) -> Double {
    let (one, two) = (lab(vision), other.lab(vision))
    return
      (pow(one.lightness - two.lightness, 2) + pow(one.a - two.a, 2) + pow(one.b - two.b, 2))
      .squareRoot()
  }

  /// CIELAB under the white of sRGB, D65.
  func lab(_ vision: ColourVision) -> (lightness: Double, a: Double, b: Double) {
    let seen = vision.seen(linear)
    func sum(_ weights: [Double]) -> Double { zip(weights, seen).reduce(0) { $0 + $1.0 * $1.1 } }
    func curve(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    let x = curve(sum([0.4124564, 0.3575761, 0.1804375]) / 0.95047)
    let y = curve(sum([0.2126729, 0.7151522, 0.0721750]))
    let z = curve(sum([0.0193339, 0.1191920, 0.9503041]) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}
