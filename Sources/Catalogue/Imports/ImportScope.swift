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

  /// Whether what is known of a data set puts it outside the scope; one that tells nothing of it may lie within.
  package func excludes(_ dataSet: DataSet, outputs: [Output]) -> Bool {
    switch self {
    case .whole: false
    case .part(let terms):
      terms.allSatisfy { !$0.names(dataSet, outputs) && $0.bears(on: dataSet, outputs) }
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
        || dataSet.outputs.contains { id in outputs.contains { $0.id == id && isNamed($0) } }
        || dataSet.outputs.contains { $0.text == value }
    case .provider: Self.members(of: dataSet.provider).contains(wanted)
    case .output: dataSet.outputs.contains { $0.text == value }
    case .theme: dataSet.themes.contains { $0.text == value }
    case .link: dataSet.link.value?.hasPrefix(value) == true
    }
  }

  /// Whether the data set states what the term asks for, whatever it is.
  fileprivate func bears(on dataSet: DataSet, _ outputs: [Output]) -> Bool {
    switch field {
    case .publisher:
      outputs.contains(where: isNamed) ? !dataSet.outputs.isEmpty : !dataSet.publisher.isUnknown
    case .provider: !dataSet.provider.isUnknown
    case .output: !dataSet.outputs.isEmpty
    case .theme: !dataSet.themes.isEmpty
    case .link: !dataSet.link.isUnknown
    }
  }

  /// An output may stand for the publisher behind it, as StatsWales does.
  private func isNamed(_ output: Output) -> Bool {
    output.id.text == value || output.title.lowercased() == wanted
  }

  private var wanted: String { value.lowercased() }

  /// Several bodies are separated by semicolons: `Welsh Government; Department for Work and Pensions`.
  private static func members(of fact: Fact<String>) -> [String] {
    (fact.value ?? "").lowercased().split(separator: ";")
      .map { $0.split(separator: " ").joined(separator: " ") }
  }
}
