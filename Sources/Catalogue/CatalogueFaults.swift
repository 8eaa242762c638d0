package import Diagnostics

/// The diagnostics that the identity of data sets and their corrections give rise to.
package enum CatalogueFaults {
  package static let all: [DiagnosticDescription] = [
    DiagnosticDescription(
      id: "contradictory-decisions",
      severity: .error,
      why: """
        An incoming row can be one data set of the catalogue and no more, and a data set can be one row of a list and \
        no more. Where people accepted two, the decisions say nothing, so none of them may be applied.
        """
    ),
    DiagnosticDescription(
      id: "correction-conflict",
      severity: .warning,
      why: """
        A correction says what it replaces. A newer version that reads neither that nor the correction has changed the \
        field by itself, and only a person can tell whether the correction still holds. On import it is an error.
        """
    ),
    DiagnosticDescription(
      id: "correction-expired",
      severity: .warning,
      why: """
        A correction bears on versions up to its last day. After that the catalogue's own word counts again, which \
        changes results without anybody having changed the catalogue.
        """
    ),
    DiagnosticDescription(
      id: "correction-fulfilled",
      severity: .warning,
      why: """
        The catalogue now says by itself what the correction said. The correction has done its work; kept for ever it \
        would hide the next mistake.
        """
    ),
    DiagnosticDescription(
      id: "correction-idle",
      severity: .warning,
      why: """
        A correction is laid over a field only where the field reads what the correction replaces. This one replaces \
        something that no version says, so it changes nothing.
        """
    ),
    DiagnosticDescription(
      id: "malformed-fingerprint",
      severity: .error,
      why: """
        A decision is remembered by the identifier, the link or the title of the incoming row. In any other form no \
        later import can find the row again.
        """
    ),
    DiagnosticDescription(
      id: "needless-correction",
      severity: .error,
      why: """
        A correction whose value says the same as what it replaces corrects nothing; one of the two was mistyped.
        """
    ),
    DiagnosticDescription(
      id: "repeated-match",
      severity: .error,
      why: """
        Two rows about one incoming row and one data set of one version may hold two decisions, of which none is the \
        later one.
        """
    ),
    DiagnosticDescription(
      id: "undated-decision",
      severity: .error,
      why: """
        That two rows are one data set is a judgement on which figures rest. Who made it and when belongs to it.
        """
    ),
  ]

  /// Of decisions that a command is asked to carry out.
  package static let decisions: [DiagnosticDescription] = [
    DiagnosticDescription(
      id: "ambiguous-match",
      severity: .error,
      why: """
        A decision is about a row of one import. Rows of different versions may have the same id, and a decision that \
        could mean either is carried out for none.
        """
    ),
    DiagnosticDescription(
      id: "match-without-row",
      severity: .warning,
      why: """
        An accepted match joins two rows of the version that the import made. Where the record does not say which row \
        that is, the decision holds from the next import on only.
        """
    ),
    DiagnosticDescription(
      id: "unjoinable-match",
      severity: .error,
      why: """
        An accepted match joins the row of an import with the data set that it is. A version that a person wrote is left \
        alone, and a row that has been joined with another data set is no longer there to be joined.
        """
    ),
    DiagnosticDescription(
      id: "unknown-match",
      severity: .error,
      why: """
        Decisions are about matches that an import was not certain of. One about anything else would be remembered and \
        never asked for.
        """
    ),
  ]
}
