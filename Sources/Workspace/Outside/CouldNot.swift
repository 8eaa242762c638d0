import Foundation

/// What stops Bwlch, as opposed to what is wrong with the user's material: a disk, a missing project, a worker.
package struct CouldNot: Error, Sendable, Hashable {
  /// What could not be done and why, to be read after "could not".
  package var what: String
  /// What to do about it.
  package var help: String?

  package init(_ what: String, help: String?) {
    self.what = what
    self.help = help
  }
}

/// What the system says about the last call that failed.
func systemMessage(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
