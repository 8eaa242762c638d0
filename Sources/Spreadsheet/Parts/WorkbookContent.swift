/// `workbook.xml`: the sheets in their order, and from when days are counted.
final class WorkbookContent: XMLContent {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  private let limit: Int
  private(set) var sheets: [Sheet] = []
  private(set) var calendar = SerialCalendar.from1900

  init(limit: Int) { self.limit = limit }

  func start(_ tag: XMLTag) throws(WorkbookFault) {
    switch tag.name {
    case "workbookPr":
      if tag["date1904"]?.bool == true { calendar = .from1904 }
    case "sheet":
      guard sheets.count < limit else { throw .tooLarge("it has more than \(limit) sheets") }
      let state = tag["state"]?.string
      sheets.append(
        Sheet(
          name: tag["name"]?.string ?? "",
          isHidden: state == "hidden" || state == "veryHidden",
          relationship: tag["id"]?.string ?? ""
        )
      )
    default: break
    }
  }
}
