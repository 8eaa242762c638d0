import Foundation

/// Where the browser is that prints.
package enum ChromiumProgram {
  /// The environment variable that names the browser; where it is empty, no browser is used.
  package static let variable = "BWLCH_CHROMIUM"

  /// What Chromium and its nearest kin are called, the first that is there is taken.
  static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  /// The path of the browser; `nil` where there is none.
  ///
  /// What the variable names is taken without a look, so that a wrong one is an error and not silently another browser.
  package static func path(
    variables: [String: String],
    isProgram: (String) -> Bool = FileManager.default.isExecutableFile(atPath:)
  ) -> String? {
    if let named = variables[variable] { return named.isEmpty ? nil : named }
    let folders = (variables["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    for name in names {
      for folder in folders where isProgram("\(folder)/\(name)") { return "\(folder)/\(name)" }
    }
    return nil
  }
}
