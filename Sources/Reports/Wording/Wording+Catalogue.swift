package import Bilingual
package import Catalogue

extension Wording {
  package static func name(_ lifecycle: Lifecycle) -> LocalizedText {
    switch lifecycle {
    case .active: LocalizedText("active")
    case .stale: LocalizedText("stale")
    case .disrupted: LocalizedText("disrupted")
    case .stopped: LocalizedText("stopped")
    case .experimental: LocalizedText("experimental")
    }
  }

  package static func sentence(_ lifecycle: Lifecycle) -> LocalizedText {
    switch lifecycle {
    case .active: LocalizedText("The series runs.")
    case .stale:
      LocalizedText("The series has not been said to stop, but its next edition is overdue.")
    case .disrupted: LocalizedText("The series runs, but was interrupted.")
    case .stopped: LocalizedText("The series has come to an end.")
    case .experimental: LocalizedText("The series runs, and its publisher is still testing it.")
    }
  }

  package static func sentence(_ availability: Availability) -> LocalizedText {
    switch availability {
    case .public: LocalizedText("Anybody can have it.")
    case .onRequest: LocalizedText("It is given to those who ask and are entitled.")
    case .unpublished: LocalizedText("Somebody holds the data and does not publish them.")
    case .planned: LocalizedText("It is announced and does not exist yet: it counts 0.")
    }
  }

  package static func name(_ presence: Presence) -> LocalizedText {
    switch presence {
    case .stated: LocalizedText("stated")
    case .inferred: LocalizedText("presence inferred")
    case .notObserved: LocalizedText("not observed")
    }
  }

  package static func sentence(_ presence: Presence) -> LocalizedText {
    switch presence {
    case .stated: LocalizedText("A source says that the data set was there at the time.")
    case .inferred:
      LocalizedText("That the data set was there at the time follows from a rule, which is cited.")
    case .notObserved:
      LocalizedText("Nobody recorded whether the data set was there at the time.")
    }
  }

  package static func name(_ kind: Output.Kind) -> LocalizedText {
    switch kind {
    case .repository: LocalizedText("repository")
    case .dashboard: LocalizedText("dashboard")
    case .release: LocalizedText("release")
    case .survey: LocalizedText("survey")
    case .register: LocalizedText("register")
    case .reference: LocalizedText("reference")
    case .restricted: LocalizedText("restricted service")
    case .catalogue: LocalizedText("catalogue")
    case .system: LocalizedText("information system")
    }
  }

  package static func name(_ status: Output.Status) -> LocalizedText {
    switch status {
    case .current: LocalizedText("current")
    case .planned: LocalizedText("planned")
    case .stopped: LocalizedText("stopped")
    }
  }

  package static func name(_ format: Output.BestFormat) -> LocalizedText {
    switch format {
    case .machineReadable: LocalizedText("machine-readable")
    case .dashboard: LocalizedText("dashboard")
    case .document: LocalizedText("document")
    case .none: LocalizedText("none")
    case .unknown: LocalizedText("not known")
    }
  }
}
