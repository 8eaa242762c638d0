import ArgumentParser
import Diagrams

/// A palette as it is named on the command line.
struct PaletteName: ExpressibleByArgument, Sendable {
  let palette: Palette

  init(_ palette: Palette) { self.palette = palette }

  init?(argument: String) {
    guard let palette = Palette.all.first(where: { $0.name == argument }) else { return nil }
    self.palette = palette
  }

  static var allValueStrings: [String] { Palette.all.map(\.name) }
  var defaultValueDescription: String { palette.name }
}
