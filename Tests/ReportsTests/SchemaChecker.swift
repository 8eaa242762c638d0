import FactorModel
import Reports

/// Holds a value against a JSON Schema, as far as Bwlch's own schemas go.
struct SchemaChecker {
  let schema: JSONValue

  /// What is wrong, each with the path to it; empty where the value is valid.
  func faults(_ value: JSONValue) -> [String] { faults(value, against: schema, at: "$") }

  private func faults(_ value: JSONValue, against rule: JSONValue, at path: String) -> [String] {
    if case .string(let reference)? = rule["$ref"] {
      guard let name = reference.split(separator: "/").last.map(String.init),
        let definition = schema["$defs"]?[name]
      else { return ["\(path): no definition \(reference)"] }
      return faults(value, against: definition, at: path)
    }
    if case .array(let choices)? = rule["anyOf"] {
      let all = choices.map { faults(value, against: $0, at: path) }
      return all.contains(where: \.isEmpty) ? [] : all.flatMap(\.self)
    }
    if let constant = rule["const"], constant != value { return ["\(path): is not \(constant)"] }
    if case .array(let codes)? = rule["enum"], !codes.contains(value) {
      return ["\(path): \(value) is none of the codes"]
    }
    guard case .string(let type)? = rule["type"] else { return [] }
    switch (type, value) {
    case ("null", .null), ("string", .string), ("boolean", .bool), ("integer", .integer): return []
    case ("number", .decimal(let number)):
      return rule["minimum"] != nil && (number < 0 || number > 1)
        ? ["\(path): \(number) is no share"] : []
    case ("array", .array(let elements)):
      return elements.enumerated().flatMap { place, element in
        faults(element, against: rule["items"] ?? .null, at: "\(path)[\(place)]")
      }
    case ("object", .object(let members)): return faults(of: members, against: rule, at: path)
    default: return ["\(path): is no \(type)"]
    }
  }

  private func faults(
    of members: [JSONValue.Member],
    against rule: JSONValue,
    at path: String
  ) -> [String] {
    var faults: [String] = []
    if case .array(let required)? = rule["required"] {
      for case .string(let name) in required where !members.contains(where: { $0.name == name }) {
        faults.append("\(path): lacks \(name)")
      }
    }
    for member in members {
      guard let property = rule["properties"]?[member.name] else {
        if rule["additionalProperties"] == .bool(false) {
          faults.append("\(path): knows no \(member.name)")
        }
        continue
      }
      faults += self.faults(member.value, against: property, at: "\(path).\(member.name)")
    }
    return faults
  }
}
