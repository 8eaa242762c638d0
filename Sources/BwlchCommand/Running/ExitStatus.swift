/// How a command ended; the codes are documented in the reference of the commands.
package enum ExitStatus: Sendable, Hashable {
  case done
  /// Something is at or over what `--fail-on` names, or the material has errors.
  case findings
  /// Bwlch was stopped: no project, no disk, no worker.
  case couldNot
  /// The command line cannot be understood.
  case usage
  /// What the worker that draws answers to the Bwlch that started it.
  case worker(Int32)

  package var code: Int32 {
    switch self {
    case .done: 0
    case .findings: 1
    case .couldNot: 2
    case .usage: 64
    case .worker(let code): code
    }
  }
}
