package import Assessment
package import Bilingual

extension Wording {
  package static func name(_ change: VersionComparison.Change) -> LocalizedText {
    switch change {
    case .opened: LocalizedText("opened")
    case .closed: LocalizedText("closed")
    case .narrowed: LocalizedText("narrowed")
    case .widened: LocalizedText("widened")
    case .otherReason: LocalizedText("other reason")
    case .better: LocalizedText("better covered")
    case .worse: LocalizedText("worse covered")
    case .undetermined: LocalizedText("undetermined")
    case .unchanged: LocalizedText("unchanged")
    }
  }

  package static func sentence(_ change: VersionComparison.Change) -> LocalizedText {
    switch change {
    case .opened: LocalizedText("Met before, a gap now.")
    case .closed: LocalizedText("A gap before, met now.")
    case .narrowed: LocalizedText("A gap in both; more is proven now than was possible before.")
    case .widened: LocalizedText("A gap in both; less is possible now than was proven before.")
    case .otherReason:
      LocalizedText("A gap in both, for another reason; no change of coverage is established.")
    case .better: LocalizedText("Met in both; more is proven now than was possible before.")
    case .worse: LocalizedText("Met in both; less is possible now than was proven before.")
    case .undetermined:
      LocalizedText("Better or worse known, which is not to say better or worse covered.")
    case .unchanged: LocalizedText("As before.")
    }
  }
}
