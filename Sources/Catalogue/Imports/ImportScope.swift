/// Of which part of the catalogue a file tells.
package enum ImportScope: Sendable, Hashable {
  /// Of all of it: what is absent from the file was taken out.
  case whole
  /// Of the data sets that any of the terms names: what is absent of those was not observed, the rest is left alone.
  case part([Term])

  /// A field and what it has to say for a data set to be within the scope.
  package struct Term: Sendable, Hashable, CustomStringConvertible {
    package enum Field: String, Sendable, Hashable, CaseIterable {
      /// The publisher, or an output on which the data set is published, by id or title.
      case publisher
      case provider
      /// By id.
      case output, theme
      /// The beginning of the link.
      case link
    }

    package var field: Field
    package var value: String

    package init(field: Field, value: String) {
      self.field = field
      self.value = value
    }

    package var description: String { "\(field.rawValue)=\(value)" }
  }

  /// Whether a data set is within the scope; `outputs` are those of the catalogue.
  package func contains(_ dataSet: DataSet, outputs: [Output]) -> Bool {
    switch self {
    case .whole: true
    case .part(let terms): terms.contains { $0.names(dataSet, outputs) }
    }
  }
}

extension ImportScope: CustomStringConvertible {
  /// `whole`, or the terms separated by semicolons, as the table of imports has it.
  package var description: String {
    switch self {
    case .whole: "whole"
    case .part(let terms): terms.map(\.description).joined(separator: "; ")
    }
  }
}

extension ImportScope.Term {
  fileprivate func names(_ dataSet: DataSet, _ outputs: [Output]) -> Bool {
    switch field {
    case .publisher:
      Self.members(of: dataSet.publisher).contains(wanted)
        || dataSet.outputs.contains { id in
          id.text == value
            || outputs.contains { $0.id == id && $0.title.lowercased() == wanted }
        }
    case .provider: Self.members(of: dataSet.provider).contains(wanted)
    case .output: dataSet.outputs.contains { $0.text == value }
    case .theme: dataSet.themes.contains { $0.text == value }
    case .link: dataSet.link.value?.hasPrefix(value) == true
    }
  }

  private var wanted: String { value.lowercased() }

  /// Several bodies are separated by semicolons: `Welsh Government; Department for Work and Pensions`.
  private static func members(of fact: Fact<String>) -> [String] {
    (fact.value ?? "").lowercased().split(separator: ";")
      .map { $0.split(separator: " ").joined(separator: " ") }
  }
}
