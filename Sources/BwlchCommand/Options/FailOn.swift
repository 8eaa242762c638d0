import ArgumentParser

/// What makes a command end with exit code 1, beside errors in the project, which always do.
enum FailOn: String, CaseIterable, ExpressibleByArgument {
  /// Errors in the project alone.
  case error
  /// A warning on the project.
  case warning
  /// A data gap among what is shown.
  case gap
  /// A usability gap among what is shown.
  case usability
  /// An aspect among what is shown of which it is not established whether it is measured.
  case notEstablished = "not-established"
}

extension [FailOn] {
  /// How a command ends that found so many of each kind.
  func status(
    warnings: Int,
    gaps: Int = 0,
    usability: Int = 0,
    notEstablished: Int = 0
  ) -> ExitStatus {
    let isFailure = contains { kind in
      switch kind {
      case .error: false
      case .warning: warnings > 0
      case .gap: gaps > 0
      case .usability: usability > 0
      case .notEstablished: notEstablished > 0
      }
    }
    return isFailure ? .findings : .done
  }
}
