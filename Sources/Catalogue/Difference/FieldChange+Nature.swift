extension FieldChange {
  /// The change of a column between two cells; `nil` if such a change does not count.
  ///
  /// It depends on the cells alone, so that the change back has the same form. `isCorrected` says that one of the two
  /// was corrected by hand.
  init?(_ column: CatalogueColumn, from before: String, to after: String, isCorrected: Bool) {
    guard let changeClass = column.changeClass(from: before, to: after) else { return nil }
    self.init(
      field: column.name,
      before: before,
      after: after,
      changeClass: changeClass,
      isKnowledge: isCorrected || column.isKnowledge(from: before, to: after)
    )
  }

  /// An id that was given anew to what is the same data set.
  static func identifier(from before: DataSetID, to after: DataSetID) -> FieldChange {
    FieldChange(
      field: "id",
      before: before.text,
      after: after.text,
      changeClass: .textOnly,
      isKnowledge: false
    )
  }

  /// The same change, looked at from the later version.
  package var mirrored: FieldChange {
    var mirrored = self
    (mirrored.before, mirrored.after) = (after, before)
    if let column = CatalogueColumn.named(field),
      let changeClass = column.changeClass(from: after, to: before)
    {
      mirrored.changeClass = changeClass
    }
    return mirrored
  }

  /// Whether the later version merely says nothing of it any more.
  package var isSilence: Bool { after == CellText.unknown }
}

extension CatalogueColumn {
  /// What a change between two cells is; `nil` if it does not count.
  ///
  /// A lifecycle that neither reaches nor leaves `stopped` is re-scoped: it says for which time there will be figures.
  /// A row that comes back after nobody observed it is added.
  func changeClass(from before: String, to after: String) -> ChangeClass? {
    switch nature {
    case .always(let changeClass): return changeClass
    case .none: return nil
    case .lifecycle:
      let stopped = Lifecycle.stopped.rawValue
      if after == stopped { return .discontinued }
      let isRunning = Lifecycle(rawValue: after) != nil
      return before == stopped && isRunning ? .revived : .rescoped
    case .presence:
      let notObserved = Presence.notObserved.rawValue
      if after == notObserved { return .notObserved }
      return before == notObserved ? .added : .textOnly
    }
  }

  /// Whether both cells can be true of one state of the world, known better or worse.
  ///
  /// That is so where one is unknown, where a list that may have more members has those of the other among its own,
  /// and where a period differs only in an end that one of the cells leaves open.
  func isKnowledge(from before: String, to after: String) -> Bool {
    if case .presence = nature { return true }
    if before == CellText.unknown || after == CellText.unknown { return true }
    if name == "period" { return Self.periodsAreCompatible(before, after) }
    return Self.listsAreCompatible(before, after)
  }

  private static func listsAreCompatible(_ left: String, _ right: String) -> Bool {
    let ending = "; " + CellText.unknown
    func members(_ text: String) -> (known: Set<String>, isOpen: Bool) {
      let isOpen = text.hasSuffix(ending)
      let known = isOpen ? String(text.dropLast(ending.count)) : text
      return (Set(known.split(separator: "; ").map(String.init)), isOpen)
    }
    let (left, right) = (members(left), members(right))
    return left.isOpen && right.known.isSuperset(of: left.known)
      || right.isOpen && left.known.isSuperset(of: right.known)
      || left.isOpen && right.isOpen
  }

  private static func periodsAreCompatible(_ left: String, _ right: String) -> Bool {
    guard case .success(.range(let first, let last)) = PeriodReader.read(left),
      case .success(.range(let otherFirst, let otherLast)) = PeriodReader.read(right)
    else { return false }
    return (first == nil || otherFirst == nil || first == otherFirst)
      && (last == nil || otherLast == nil || last == otherLast)
  }
}
