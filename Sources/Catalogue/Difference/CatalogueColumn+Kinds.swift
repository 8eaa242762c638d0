/// The kinds of column there are; each row of the table is made by one of them.
extension CatalogueColumn {
  typealias FactPath<Value: Sendable & Hashable> = any WritableKeyPath<DataSet.Fields, Fact<Value>>
    & Sendable
  typealias Path<Value> = any WritableKeyPath<DataSet.Fields, Value> & Sendable

  /// A fact whose values `written` writes; two values agree if they are equal after `normalised`.
  static func fact<Value>(
    _ name: String,
    _ path: FactPath<Value>,
    _ nature: Nature,
    normalised: @escaping @Sendable (Value) -> Value = { $0 },
    _ written: @escaping @Sendable (Value) -> String
  ) -> CatalogueColumn {
    CatalogueColumn(
      name: name,
      nature: nature,
      cell: { CellText.fact($0[dynamicMember: path], written) },
      provenance: { $0[dynamicMember: path].provenance },
      agree: { left, right in
        let (left, right) = (left[dynamicMember: path], right[dynamicMember: path])
        if left.state == right.state { return true }
        func text(_ fact: Fact<Value>) -> String {
          CellText.fact(fact) { written(normalised($0)) }
        }
        return text(left) == text(right)
      },
      adopt: { $0[dynamicMember: path] = $1[dynamicMember: path] },
      ascribe: { $0[dynamicMember: path].provenance = $1 }
    )
  }

  /// A fact of one word out of a few.
  static func choice<Value: RawRepresentable>(
    _ name: String,
    _ path: FactPath<Value>,
    _ nature: Nature
  ) -> CatalogueColumn where Value.RawValue == String {
    fact(name, path, nature, \.rawValue)
  }

  static func words(
    _ name: String,
    _ path: FactPath<String>,
    _ nature: Nature
  ) -> CatalogueColumn {
    fact(name, path, nature, normalised: CellText.foldingSpace) {
      CellText.words($0)
    }
  }

  static func list<Element: CustomStringConvertible>(
    _ name: String,
    _ path: FactPath<OpenList<Element>>,
    _ nature: Nature
  ) -> CatalogueColumn {
    fact(name, path, nature, normalised: { CellText.sorted($0) }) { CellText.list($0) }
  }

  static func yesOrNo(
    _ name: String,
    _ path: FactPath<Bool>,
    _ nature: Nature
  ) -> CatalogueColumn {
    fact(name, path, nature) { CellText.yesOrNo($0) }
  }

  /// A column that is no fact; two values agree if they are equal after `normalised`.
  static func plain<Value: Equatable & SendableMetatype>(
    _ name: String,
    _ path: Path<Value>,
    _ nature: Nature,
    normalised: @escaping @Sendable (Value) -> Value = { $0 },
    _ written: @escaping @Sendable (Value) -> String
  ) -> CatalogueColumn {
    CatalogueColumn(
      name: name,
      nature: nature,
      cell: { written($0[dynamicMember: path]) },
      provenance: { _ in nil },
      agree: { left, right in
        let (left, right) = (left[dynamicMember: path], right[dynamicMember: path])
        return left == right || normalised(left) == normalised(right)
      },
      adopt: { $0[dynamicMember: path] = $1[dynamicMember: path] },
      ascribe: { _, _ in }
    )
  }

  static func text(
    _ name: String,
    _ path: Path<String?>,
    _ nature: Nature
  ) -> CatalogueColumn {
    plain(name, path, nature, normalised: { $0.map(CellText.foldingSpace) }) { $0 ?? "" }
  }

  static func identifier<Subject>(
    _ name: String,
    _ path: Path<Identifier<Subject>?>,
    _ nature: Nature
  ) -> CatalogueColumn {
    plain(name, path, nature) { $0?.text ?? "" }
  }

  static func identifiers<Subject>(
    _ name: String,
    _ path: Path<[Identifier<Subject>]>,
    _ nature: Nature,
    normalised: @escaping @Sendable ([Identifier<Subject>]) -> [Identifier<Subject>] = {
      $0.sorted()
    }
  ) -> CatalogueColumn {
    plain(name, path, nature, normalised: normalised) { CellText.identifiers($0) }
  }

  /// The same column with another way of taking it over.
  func adopting(_ adopt: @escaping @Sendable (inout DataSet, DataSet) -> Void) -> CatalogueColumn {
    CatalogueColumn(
      name: name,
      nature: nature,
      cell: cell,
      provenance: provenance,
      agree: agree,
      adopt: adopt,
      ascribe: ascribe
    )
  }
}
