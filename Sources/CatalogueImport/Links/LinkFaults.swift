import Catalogue
package import Diagnostics

/// What can be wrong with the files about links.
package enum LinkFaults {
  /// The kinds of diagnostic that only these files give rise to.
  package static let all: [DiagnosticDescription] = [
    DiagnosticDescription(
      id: "link-check-cut-off",
      severity: .warning,
      why: """
        The last line of a file of link checks has no end: the run that wrote it was stopped in the middle of it. What the \
        line says may be cut short, so it is not used. The next run asks that link again.
        """
    ),
    DiagnosticDescription(
      id: "repeated-link-check",
      severity: .warning,
      why: """
        A file of link checks has two lines for the same link of the same data set. A link is asked for once in a run, so \
        that one of them was added by hand or by a run that did not know of the other. The later line holds.
        """
    ),
    DiagnosticDescription(
      id: "link-check-contradiction",
      severity: .error,
      why: """
        The status of a link check is that of its last try. Where the two differ, one of them was changed, and nothing tells \
        which is true. The line is not used.
        """
    ),
    DiagnosticDescription(
      id: "malformed-address",
      severity: .error,
      why: """
        An address is not an absolute http or https address, or it breaks the rules by which addresses are written. What \
        different programs read in different ways is refused.
        """
    ),
    DiagnosticDescription(
      id: "malformed-hop",
      severity: .error,
      why: """
        The way of a redirected link is written as a status and an address for each page that sent on, with '>' between \
        them. A link check whose way cannot be read cannot be graded again, so it is not used.
        """
    ),
    DiagnosticDescription(
      id: "redirect-rule-wildcard",
      severity: .error,
      why: """
        A rule of the redirect map is either exact, and has no '*', or speaks of everything that begins with its text, and \
        then that text ends in '*'. Where the two disagree, it cannot be told which addresses the rule was written for.
        """
    ),
    DiagnosticDescription(
      id: "repeated-redirect-rule",
      severity: .error,
      why: """
        Two rules of the redirect map speak of the same addresses. Only one of them can be followed, and nothing tells which \
        one is meant.
        """
    ),
  ]

  static func cutOffLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "link-check-cut-off",
      severity: .warning,
      at: location,
      "last line has no end and is not used",
      help: "check the links again: what is missing is asked for"
    )
  }

  static func repeatedLine(
    _ trace: LinkTrace,
    at location: SourceLocation,
    first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "repeated-link-check",
      severity: .warning,
      at: location,
      "link '\(trace.address)' of data set '\(trace.dataSet)' is checked twice; this line holds",
      help: "delete one of the two lines",
      notes: [.init("also checked here", at: first)]
    )
  }

  static func contradiction(_ status: PlacedText, _ last: LinkOutcome) -> Diagnostic {
    Diagnostic(
      id: "link-check-contradiction",
      at: status.location,
      "status '\(status.text)' is not that of the last try, '\(last.text)'",
      help: "write '\(last.text)', or delete the line and check the links again"
    )
  }

  static func malformedAddress(_ cell: PlacedText) -> Diagnostic {
    Diagnostic(
      id: "malformed-address",
      at: cell.location,
      "address '\(cell.text)' is not an absolute http or https address",
      help: "write it like 'https://www.gov.wales/statistics-and-research'"
    )
  }

  static func malformedHop(_ member: PlacedText) -> Diagnostic {
    Diagnostic(
      id: "malformed-hop",
      at: member.location,
      "redirect '\(member.text)' is not a status and an address",
      help: "write it like '301 http://www.gov.wales/page'"
    )
  }

  static func unknownOutcome(_ member: PlacedText) -> Diagnostic {
    let known = LinkFailure.allCases.map(\.rawValue)
    return Diagnostic(
      id: "unknown-value",
      at: member.location,
      "unknown outcome '\(member.text)'",
      help: NearMiss.candidates(for: member.text, among: known, limit: 1).first
        .map { "did you mean '\($0)'?" }
        ?? "expected a status such as 200, or a failure such as 'dns'"
    )
  }

  static func unknownSign(_ member: PlacedText) -> Diagnostic {
    let known = ["not-found", "login", "bot-wall", "names-data-set", "unread"]
    let name = member.text.split(separator: ":").first.map(String.init) ?? member.text
    return Diagnostic(
      id: "unknown-value",
      at: member.location,
      "unknown sign of a page '\(member.text)'",
      help: known.contains(name)
        ? "write the words of the page after '\(name): '" : NearMiss.help(for: name, among: known)
    )
  }

  static func wildcard(_ from: PlacedText, isPrefix: Bool) -> Diagnostic {
    Diagnostic(
      id: "redirect-rule-wildcard",
      at: from.location,
      isPrefix
        ? "prefix '\(from.text)' does not end in '*'" : "exact address '\(from.text)' contains '*'",
      help: isPrefix ? "write '\(from.text)*', or make the rule 'exact'" : "make the rule 'prefix'"
    )
  }

  static func repeatedRule(_ from: PlacedText, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "repeated-redirect-rule",
      at: from.location,
      "'\(from.text)' can only have one rule",
      help: "delete one of the two rules",
      notes: [.init("also stated here", at: first)]
    )
  }
}
