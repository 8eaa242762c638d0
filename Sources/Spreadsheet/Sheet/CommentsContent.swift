/// `comments.xml`: what people noted on the cells of a sheet.
final class CommentsContent: XMLContent {
  private let limit: Int
  private var collector: TextCollector
  private var place: CellPlace?
  /// Those with something in them, the first of each cell.
  private(set) var comments: [CellPlace: String] = [:]

  init(limits: WorkbookLimits) {
    limit = limits.entriesOfAList
    collector = TextCollector(limit: limits.cellBytes)
  }

  func start(_ tag: XMLTag) throws(WorkbookFault) {
    if "comment" ~= tag.name {
      place = tag["ref"].flatMap { CellPlace($0.string) }
      collector.reset()
    } else if place != nil {
      collector.start(tag)
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    guard "comment" ~= name else { return collector.end(name) }
    defer { place = nil }
    guard let place, comments[place] == nil else { return }
    guard comments.count < limit else {
      throw .tooLarge("a sheet has more than \(limit) comments")
    }
    let text = collector.joined
    if text.contains(where: { !$0.isWhitespace }) { comments[place] = text }
  }

  func text(_ more: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    if place != nil { try collector.text(more) }
  }
}
