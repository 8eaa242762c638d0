/// How large a picture and its smallest type come out on a sheet of paper.
package struct PrintedType: Sendable, Hashable {
  /// Of the picture, and of its smallest type (`nil`: it has no text), in points before it is printed.
  package let picture: Size
  package let smallestBefore: Double?
  package let paper: PaperSize
  package let orientation: PaperSize.Orientation

  package init(
    picture: Size,
    smallestType: Double?,
    paper: PaperSize,
    orientation: PaperSize.Orientation
  ) {
    self.picture = picture
    smallestBefore = smallestType
    self.paper = paper
    self.orientation = orientation
  }

  package init(_ scene: Scene, paper: PaperSize, orientation: PaperSize.Orientation) {
    self.init(
      picture: scene.size,
      smallestType: scene.smallestType,
      paper: paper,
      orientation: orientation
    )
  }

  /// The way of holding the sheet that gives the larger type; landscape of two that are equal.
  package static func best(_ scene: Scene, paper: PaperSize) -> PrintedType {
    let landscape = PrintedType(scene, paper: paper, orientation: .landscape)
    let portrait = PrintedType(scene, paper: paper, orientation: .portrait)
    return portrait.scale > landscape.scale ? portrait : landscape
  }

  /// Of the whole sheet, in points.
  package var sheet: Size { paper.size(orientation) }

  /// By how much the picture grows (over 1) or shrinks to fill the sheet within its margins.
  package var scale: Double {
    guard picture.width > 0, picture.height > 0 else { return 1 }
    let room = Size(sheet.width - 2 * paper.margin, sheet.height - 2 * paper.margin)
    return min(room.width / picture.width, room.height / picture.height)
  }

  /// Where the picture stands on the sheet: in its middle.
  package var frame: Frame {
    Frame(
      centre: Point(sheet.width / 2, sheet.height / 2),
      size: Size(picture.width * scale, picture.height * scale)
    )
  }

  /// The smallest type as printed, in points; `nil` without any text.
  package var smallest: Double? { smallestBefore.map { $0 * scale } }

  /// Whether all of it can be read from where such a sheet is looked at.
  package var isLegible: Bool { smallest.map { $0 >= paper.smallestType } ?? true }

  /// The smallest sheet larger than this one on which all of it can be read, held whichever way is better.
  package var legiblePaper: PaperSize? {
    let larger = PaperSize.allCases.prefix { $0 != paper }
    return larger.last { paper in
      PaperSize.Orientation.allCases.contains { orientation in
        PrintedType(
          picture: picture,
          smallestType: smallestBefore,
          paper: paper,
          orientation: orientation
        ).isLegible
      }
    }
  }
}
