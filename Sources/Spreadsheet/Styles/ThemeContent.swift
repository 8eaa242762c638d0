/// `theme1.xml`: the twelve colours of the theme.
final class ThemeContent: XMLContent {
  private static let order: [StaticString] = [
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
  ]

  private var isInScheme = false
  private var place: Int?
  private(set) var colours = ColourPalette.officeTheme

  func start(_ tag: XMLTag) throws(WorkbookFault) {
    switch tag.name {
    case "clrScheme": isInScheme = true
    case "srgbClr": state(tag["val"])
    case "sysClr": state(tag["lastClr"])
    default:
      if isInScheme, let found = Self.order.firstIndex(where: { $0 ~= tag.name }) { place = found }
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    if "clrScheme" ~= name { isInScheme = false }
  }

  private func state(_ value: XMLValue?) {
    guard isInScheme, let place, let value else { return }
    colours[place] = RGBColour(hexadecimal: value.string) ?? colours[place]
    self.place = nil
  }
}
