/// What following a link came to, by where it lands.
package enum LinkGrade: String, Sendable, Hashable, CaseIterable {
  case ok
  /// Redirected, and lands on the thing.
  case movedSame = "moved-same"
  /// Redirected to a home or topic page, or to one where many links land.
  case movedGeneric = "moved-generic"
  /// Lands where it says, which is a home page.
  case generic
  /// Answers as if all were well with a page that says otherwise.
  case softNotFound = "soft-404"
  case login
  /// The server does not answer to programs, or not to this one.
  case blocked
  /// Gone, seen twice.
  case dead
  /// Nothing is known, and the reason says why.
  case notChecked = "not-checked"

  /// What the method uses; `nil` where the check tells nothing about the link.
  package var result: LinkCheck.Result? {
    switch self {
    case .ok, .movedSame: .lands
    case .movedGeneric, .generic, .softNotFound: .generic
    case .dead: .dead
    case .login, .blocked, .notChecked: nil
    }
  }
}

/// The grade of a link with its reason.
package struct LinkVerdict: Sendable, Hashable {
  package var grade: LinkGrade
  package var reason: LinkReason
  /// The way went from `https` to `http`, which the reason's sentence is followed by.
  package var leavesHTTPS: Bool

  package init(_ grade: LinkGrade, _ reason: LinkReason, leavesHTTPS: Bool = false) {
    self.grade = grade
    self.reason = reason
    self.leavesHTTPS = leavesHTTPS
  }
}
