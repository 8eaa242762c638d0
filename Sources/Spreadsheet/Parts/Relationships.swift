/// What a part of the workbook refers to: other parts, and addresses outside.
struct Relationships: Sendable {
  struct Target: Sendable {
    /// The last word of the type, such as `worksheet` or `hyperlink`.
    var kind: String
    /// The name of a part in the archive, or an address as it is written where `isExternal`.
    var target: String
    var isExternal: Bool
  }

  /// In the order of the part; ids are unique in it.
  var targets: [(id: String, target: Target)] = []
  private var places: [String: Int] = [:]

  subscript(_ id: String) -> Target? { places[id].map { targets[$0].target } }

  func first(_ kind: String) -> Target? { targets.first { $0.target.kind == kind }?.target }

  /// The relationships of `part`; none where it states none.
  ///
  /// The empty name is the workbook's file as a whole.
  static func read(
    of part: String,
    in archive: ZipArchive,
    limits: WorkbookLimits
  ) throws(WorkbookFault) -> Relationships {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<cut])
    let name = "\(folder)_rels/\(part[cut...]).rels"
    let content = RelationshipsContent(folder: folder, limit: limits.entriesOfAList)
    guard archive.contains(name) else { return content.found }
    try archive.read(name, into: content)
    return content.found
  }

  fileprivate mutating func add(_ id: String, _ target: Target) {
    guard places[id] == nil else { return }
    places[id] = targets.count
    targets.append((id, target))
  }

  /// The part that `target` means when it is written in `folder`, with `.` and `..` resolved.
  fileprivate static func part(_ target: String, from folder: String) -> String {
    var names: [Substring] = []
    for name in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
    }
    return names.joined(separator: "/")
  }
}

private final class RelationshipsContent: XMLContent {
  private let folder: String
  private let limit: Int
  var found = Relationships()

  init(folder: String, limit: Int) {
    self.folder = folder
    self.limit = limit
  }

  func start(_ tag: XMLTag) throws(WorkbookFault) {
    guard "Relationship" ~= tag.name, let id = tag["Id"]?.string,
      let target = tag["Target"]?.string
    else { return }
    guard found.targets.count < limit else {
      throw .tooLarge("a part refers to more than \(limit) others")
    }
    let isExternal = tag["TargetMode"]?.string == "External"
    let kind = tag["Type"]?.string.split(separator: "/").last.map(String.init) ?? ""
    found.add(
      id,
      Relationships.Target(
        kind: kind,
        target: isExternal ? target : Relationships.part(target, from: folder),
        isExternal: isExternal
      )
    )
  }
}
