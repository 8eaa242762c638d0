import Assessment
import FactorModel

/// A record written as JSON: one description of its members gives both the value and its schema.
package protocol JSONRecord: Sendable {
  /// The name of its definition in a schema: `gap`.
  static var name: String { get }
  static var about: String { get }
  /// In the order in which they are written.
  static var fields: [JSONField<Self>] { get }
}

extension JSONRecord {
  package var json: JSONValue {
    .object(Self.fields.map { JSONValue.Member($0.description.name, $0.value(self)) })
  }

  package static var recordDescription: JSONRecordDescription {
    JSONRecordDescription(name: name, about: about, fields: fields.map(\.description))
  }
}

/// What a record holds, without how it is taken from a value.
package struct JSONRecordDescription: Sendable, Hashable {
  package var name: String
  package var about: String
  package var fields: [JSONFieldDescription]
}

/// One member of a record: its name, what it may be, and what it means.
package struct JSONFieldDescription: Sendable, Hashable {
  package var name: String
  package var type: JSONType
  package var about: String
}

/// What a member of a record may be.
package indirect enum JSONType: Sendable, Hashable {
  case string, integer, boolean
  /// A number from 0 to 1.
  case share
  /// Any number.
  case number
  /// Always this text.
  case constant(String)
  case code([String])
  case array(JSONType)
  case nullable(JSONType)
  case record(JSONRecordDescription)
}

/// A member of a record with the way to its value.
package struct JSONField<Record>: Sendable {
  package let description: JSONFieldDescription
  package let value: @Sendable (Record) -> JSONValue

  init(
    _ name: String,
    _ type: JSONType,
    _ about: String,
    value: @escaping @Sendable (Record) -> JSONValue
  ) {
    description = JSONFieldDescription(name: name, type: type, about: about)
    self.value = value
  }
}

extension JSONField {
  typealias Getter<Value> = @Sendable (Record) -> Value

  static func schema(_ id: String) -> Self {
    Self("schema", .constant(id), "The shape of this document; additive within its number.") { _ in
      .string(id)
    }
  }

  static func string(_ name: String, _ about: String, _ get: @escaping Getter<String>) -> Self {
    Self(name, .string, about) { .string(get($0)) }
  }

  static func optional(_ name: String, _ about: String, _ get: @escaping Getter<String?>) -> Self {
    Self(name, .nullable(.string), about) { .optional(get($0)) }
  }

  static func strings(_ name: String, _ about: String, _ get: @escaping Getter<[String]>) -> Self {
    Self(name, .array(.string), about) { .array(get($0).map { .string($0) }) }
  }

  static func integer(_ name: String, _ about: String, _ get: @escaping Getter<Int>) -> Self {
    Self(name, .integer, about) { .integer(get($0)) }
  }

  static func integer(_ name: String, _ about: String, _ get: @escaping Getter<Int?>) -> Self {
    Self(name, .nullable(.integer), about) { get($0).map { .integer($0) } ?? .null }
  }

  static func boolean(_ name: String, _ about: String, _ get: @escaping Getter<Bool>) -> Self {
    Self(name, .boolean, about) { .bool(get($0)) }
  }

  /// A share with its exact fraction beside it, under `nameExact`.
  static func share(_ name: String, _ about: String, _ get: @escaping Getter<Rational>) -> [Self] {
    [
      Self(name, .share, about) { .decimal(get($0)) },
      Self(name + "Exact", .string, "The same as an exact fraction.") {
        .string(get($0).description)
      },
    ]
  }

  /// A number with its exact fraction beside it, under `nameExact`.
  static func number(_ name: String, _ about: String, _ get: @escaping Getter<Rational>) -> [Self] {
    [
      Self(name, .number, about) { .decimal(get($0)) },
      Self(name + "Exact", .string, "The same as an exact fraction.") {
        .string(get($0).description)
      },
    ]
  }

  /// `low` and `high`, with their exact fractions.
  static func range(_ get: @escaping Getter<ScoreRange>) -> [Self] {
    share("low", "What is proven, truncated to four decimals.") { get($0).low }
      + share("high", "What might be true, truncated to four decimals.") { get($0).high }
  }

  static func code<Code: JSONCode>(
    _ name: String,
    _ about: String,
    _ get: @escaping Getter<Code>
  ) -> Self {
    Self(name, .code(Code.allCodes), about) { .string(get($0).rawValue) }
  }

  static func code<Code: JSONCode>(
    _ name: String,
    _ about: String,
    _ get: @escaping Getter<Code?>
  ) -> Self {
    Self(name, .nullable(.code(Code.allCodes)), about) { .optional(get($0)?.rawValue) }
  }

  static func codes<Code: JSONCode>(
    _ name: String,
    _ about: String,
    _ get: @escaping Getter<[Code]>
  ) -> Self {
    Self(name, .array(.code(Code.allCodes)), about) { record in
      .array(get(record).map { .string($0.rawValue) })
    }
  }

  static func record<Inner: JSONRecord>(
    _ name: String,
    _ about: String,
    _ get: @escaping Getter<Inner>
  ) -> Self {
    Self(name, .record(Inner.recordDescription), about) { get($0).json }
  }

  static func record<Inner: JSONRecord>(
    _ name: String,
    _ about: String,
    _ get: @escaping Getter<Inner?>
  ) -> Self {
    Self(name, .nullable(.record(Inner.recordDescription)), about) { get($0)?.json ?? .null }
  }

  static func records<Inner: JSONRecord>(
    _ name: String,
    _ about: String,
    _ get: @escaping Getter<[Inner]>
  ) -> Self {
    Self(name, .array(.record(Inner.recordDescription)), about) { .array(get($0).map(\.json)) }
  }
}

/// A word of the method that stands in JSON as it stands in the project's files.
protocol JSONCode: RawRepresentable<String>, CaseIterable, Sendable {}

extension JSONCode {
  static var allCodes: [String] { allCases.map(\.rawValue) }
}
