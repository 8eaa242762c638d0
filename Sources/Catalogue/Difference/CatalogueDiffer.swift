/// Tells in what two versions of a catalogue differ.
package enum CatalogueDiffer {
  /// The difference between two versions, data set by data set and field by field.
  ///
  /// Data sets are the same if they have one id, or if the one was `formerly` the other, in that order, each at most
  /// once. What they themselves say is compared, not what parts inherit. Basis, sources and words of a fact are no
  /// change, order in lists and white space in texts neither.
  ///
  /// A row that only one version has was added or removed, unless that is not known: where the one did not observe it, or
  /// where the other, by `reach`, could not have it, nobody having looked there. Then it is not observed, whichever comes
  /// first. Where a row comes to be observed, or ceases to be, facts that became known or unknown with it are listed but
  /// add no class.
  ///
  /// The difference of a version from itself is empty, and `difference(b, a)` is `difference(a, b).mirrored`.
  package static func difference(
    before: CatalogueVersion,
    after: CatalogueVersion,
    reach: CatalogueReach? = nil
  ) -> CatalogueDifference {
    func isTold(
      _ dataSet: DataSet,
      of other: CatalogueVersion,
      by version: CatalogueVersion
    ) -> Bool {
      // The scope of an import takes in parts by what they have from their wholes.
      let row = other[dataSet.id] ?? dataSet
      return dataSet.presence != .notObserved
        && reach?.covers(row, in: version.id, having: other.id) ?? true
    }
    let pairs = DataSetPairing(before: before.stated, after: after.stated)
    var changes: [DataSetChange] = []
    var unchanged = 0
    for (old, new) in pairs.pairs {
      if let change = change(from: before.stated[old], to: after.stated[new]) {
        changes.append(change)
      } else {
        unchanged += 1
      }
    }
    for index in pairs.onlyBefore {
      let dataSet = before.stated[index]
      changes.append(
        DataSetChange(
          before: dataSet.id,
          after: nil,
          classes: [isTold(dataSet, of: before, by: after) ? .removed : .notObserved],
          fields: []
        )
      )
    }
    for index in pairs.onlyAfter {
      let dataSet = after.stated[index]
      changes.append(
        DataSetChange(
          before: nil,
          after: dataSet.id,
          classes: [isTold(dataSet, of: after, by: before) ? .added : .notObserved],
          fields: []
        )
      )
    }
    return CatalogueDifference(
      before: before.id,
      after: after.id,
      changes: changes.sorted(),
      unchanged: unchanged
    )
  }

  /// Whether a row differs in something that counts from what it was.
  package static func reads(_ after: DataSet, otherwiseThan before: DataSet) -> Bool {
    change(from: before, to: after) != nil
  }

  /// `nil` if nothing that counts is different.
  static func change(from before: DataSet, to after: DataSet) -> DataSetChange? {
    if before == after { return nil }
    var fields: [FieldChange] = []
    if before.id != after.id { fields.append(.identifier(from: before.id, to: after.id)) }
    for column in CatalogueColumn.all {
      let isCorrected = column.isCorrected(in: before) || column.isCorrected(in: after)
      if column.agree(before, after) { continue }
      let change = FieldChange(
        column,
        from: column.cell(before),
        to: column.cell(after),
        isCorrected: isCorrected
      )
      if let change { fields.append(change) }
    }
    guard !fields.isEmpty else { return nil }
    return DataSetChange(
      before: before.id,
      after: after.id,
      classes: DataSetChange.classes(of: fields),
      fields: fields
    )
  }
}

extension CatalogueColumn {
  fileprivate func isCorrected(in dataSet: DataSet) -> Bool {
    provenance(dataSet)?.basis == .corrected
  }
}

extension DataSetChange: Comparable {
  /// By id; what is gone before what came.
  package static func < (left: Self, right: Self) -> Bool {
    if left.id != right.id { return left.id < right.id }
    return left.after == nil && right.after != nil
  }

  /// The classes that fields make up, in their order.
  static func classes(of fields: [FieldChange]) -> [ChangeClass] {
    let isObservation = fields.contains {
      $0.field == "presence" && $0.changeClass != .textOnly
    }
    let present = Set(
      fields.filter { !isObservation || !$0.isKnowledge || $0.field == "presence" }
        .map(\.changeClass)
    )
    return ChangeClass.allCases.filter(present.contains)
  }

  /// The same change, looked at from the later version.
  package var mirrored: DataSetChange {
    let fields = fields.map(\.mirrored)
    let classes: [ChangeClass] =
      switch (before, after) {
      case (.some, .some): Self.classes(of: fields)
      case (nil, _), (_, nil): classes.map(\.mirroredPresence)
      }
    return DataSetChange(before: after, after: before, classes: classes, fields: fields)
  }
}

extension ChangeClass {
  /// What a row that only one version has is when the versions change places.
  fileprivate var mirroredPresence: ChangeClass {
    switch self {
    case .added: .removed
    case .removed: .added
    case .notObserved, .discontinued, .revived, .replaced, .rescoped, .qualityDocumentation, .link,
      .textOnly:
      self
    }
  }
}

extension CatalogueDifference {
  /// The same difference, looked at from the later version.
  package var mirrored: CatalogueDifference {
    CatalogueDifference(
      before: after,
      after: before,
      changes: changes.map(\.mirrored).sorted(),
      unchanged: unchanged
    )
  }
}
