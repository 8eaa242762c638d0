/// A colour as hue, saturation and lightness, each from 0 to 1.
struct HSLColour {
  var hue: Double
  var saturation: Double
  var lightness: Double

  init(_ colour: RGBColour) {
    let red = Double(colour.red) / 255
    let green = Double(colour.green) / 255
    let blue = Double(colour.blue) / 255
    let greatest = max(red, green, blue)
    let least = min(red, green, blue)
    let chroma = greatest - least
    lightness = (greatest + least) / 2
    guard chroma > 0 else {
      (hue, saturation) = (0, 0)
      return
    }
    saturation = chroma / (1 - abs(2 * lightness - 1))
    let sixths =
      greatest == red
      ? (green - blue) / chroma
      : greatest == green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4
    hue = (sixths < 0 ? sixths + 6 : sixths) / 6
  }

  var rgb: RGBColour {
    let chroma = (1 - abs(2 * lightness - 1)) * saturation
    let sixths = hue * 6
    let second = chroma * (1 - abs(sixths.truncatingRemainder(dividingBy: 2) - 1))
    let least = lightness - chroma / 2
    let parts: (Double, Double, Double) =
      switch Int(sixths) % 6 {
      case 0: (chroma, second, 0)
      case 1: (second, chroma, 0)
      case 2: (0, chroma, second)
      case 3: (0, second, chroma)
      case 4: (second, 0, chroma)
      default: (chroma, 0, second)
      }
    func channel(_ part: Double) -> UInt8 {
      UInt8(min(255, max(0, ((part + least) * 255).rounded())))
    }
    return RGBColour(red: channel(parts.0), green: channel(parts.1), blue: channel(parts.2))
  }

  /// Darker by a negative `tint`, lighter by a positive one, as ECMA-376 (18.8.3) has it.
  func tinted(by tint: Double) -> HSLColour {
    var colour = self
    let tint = min(1, max(-1, tint))
    colour.lightness = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
    return colour
  }
}
