import ArgumentParser
import Diagrams

/// The paper that something is printed on, and which way it is held.
struct SheetOptions: ParsableArguments {
  enum Paper: String, CaseIterable, ExpressibleByArgument {
    case a0, a1, a2, a3, a4

    var size: PaperSize {
      switch self {
      case .a0: .a0
      case .a1: .a1
      case .a2: .a2
      case .a3: .a3
      case .a4: .a4
      }
    }
  }

  enum Orientation: String, EnumerableFlag {
    case portrait, landscape

    static func help(for value: Orientation) -> ArgumentHelp? {
      switch value {
      case .portrait: "Hold the paper upright (default: whichever way gives larger type)."
      case .landscape: "Hold the paper on its side."
      }
    }

    var orientation: PaperSize.Orientation {
      switch self {
      case .portrait: .portrait
      case .landscape: .landscape
      }
    }
  }

  @Option(help: "The paper (default: a3; cards take a4).")
  var paper: Paper?

  @Flag var held: Orientation?

  /// How a picture is put on the paper that is asked for.
  func type(of scene: Scene) -> PrintedType {
    let size = paper?.size ?? .a3
    guard let held else { return .best(scene, paper: size) }
    return PrintedType(scene, paper: size, orientation: held.orientation)
  }

  /// Throws where what is printed on A4 upright is asked for on something else.
  func refuseOtherThanCards() throws {
    guard (paper ?? .a4) == .a4, held != .landscape else {
      throw UsageFault(
        "cards are printed on A4 upright, four to a sheet",
        help: "leave --paper and --landscape away; a printer can enlarge the sheet"
      )
    }
  }
}
