import Foundation

/// Whether no process is left that has `argument` on its command line.
///
/// A process that was killed takes a moment to go: it is looked for again, for a minute in all.
package func processesHaveEnded(withArgument argument: String) async throws -> Bool {
  for _ in 0..<600 {
    if try processes(withArgument: argument).isEmpty { return true }
    try await Task.sleep(for: .milliseconds(100))
  }
  return false
}

/// The numbers of the processes that have `argument` on their command line; of a dead one there is no line left.
package func processes(withArgument argument: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
    guard Int(name) != nil,
      // It may end while it is being looked at.
      let line = try? Data(contentsOf: URL(filePath: "/proc/\(name)/cmdline"))
    else { return false }
    return line.split(separator: 0).contains(Data(argument.utf8))
  }
}
