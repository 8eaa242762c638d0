import Bilingual
import Catalogue

/// The words around link checks.
enum LinkWording {
  static let dataSet = LocalizedText("Data set")
  static let grade = LocalizedText("Grade")
  static let links = LocalizedText("Links")
  static let link = LocalizedText("Link")
  static let meaning = LocalizedText("What it means")
  static let access = LocalizedText("Counts as")
  static let reason = LocalizedText("Reason")
  static let final = LocalizedText("Leads to")
  static let host = LocalizedText("Host")
  static let addresses = LocalizedText("Addresses")
  static let askedFor = LocalizedText("Asked for")
  static let before = LocalizedText("In the file")
  static let after = LocalizedText("Anew")

  static func meaning(_ grade: LinkGrade) -> LocalizedText {
    switch grade {
    case .ok: LocalizedText("answers where the catalogue says")
    case .movedSame: LocalizedText("redirected to the thing itself")
    case .movedGeneric:
      LocalizedText("redirected to a home or topic page, or where many links land")
    case .generic: LocalizedText("answers, and is a home page that says nothing of the data set")
    case .softNotFound: LocalizedText("a page that says that it is not there")
    case .login: LocalizedText("a page that asks to log in")
    case .blocked: LocalizedText("the server keeps programs out")
    case .dead: LocalizedText("gone, seen twice")
    case .notChecked: LocalizedText("nothing is known; the reason says why")
    }
  }

  /// What the method makes of it.
  static func access(_ result: LinkCheck.Result?) -> LocalizedText {
    switch result {
    case .lands: LocalizedText("lands on it")
    case .generic: LocalizedText("lands somewhere generic")
    case .dead: LocalizedText("dead")
    case .noCopy: LocalizedText("dead, and no other copy")
    case nil: LocalizedText("unknown")
    }
  }

  static func title(_ report: LinkReport) -> LocalizedText {
    LocalizedText("Links on \(Wording.day(report.day).english)")
  }

  static func foot(_ report: LinkReport) -> [LocalizedText] {
    let links = Wording.count(report.lines.count, "link", "links")
    let bad = report.conspicuous.count
    let found =
      bad == 0
      ? "\(links), all in order." : "\(links), \(report.lines.count - bad) of them in order."
    let outdated =
      report.outdated == 0
      ? []
      : [
        LocalizedText(
          "\(Wording.count(report.outdated, "grade", "grades")) in \(report.file) "
            + "would be another today, and are shown so; 'bwlch links regrade' says which."
        )
      ]
    return [LocalizedText(found), bearing(report)] + outdated
  }

  private static func bearing(_ report: LinkReport) -> LocalizedText {
    guard !report.versions.isEmpty else {
      return LocalizedText(
        """
        They bear on no version of the catalogue: a check tells of versions dated within the six months before it. For others \
        access stays as it was.
        """
      )
    }
    let versions = Wording.list(report.versions.map { LocalizedText($0.text) }).english
    let noun = report.versions.count == 1 ? "version" : "versions"
    return LocalizedText("They bear on \(noun) \(versions) of the catalogue.")
  }

  static func title(_ plan: LinkPlan) -> LocalizedText {
    LocalizedText("Links of version \(plan.version) that would be asked")
  }

  static func foot(_ plan: LinkPlan) -> [LocalizedText] {
    let hosts = plan.hosts
    let addresses = hosts.map(\.addresses).reduce(0, +)
    let asked =
      hosts.isEmpty
      ? "Nothing would be asked."
      : "\(Wording.count(plan.asked.count, "link", "links")) would be asked, "
        + "\(Wording.count(addresses, "address", "addresses")) of "
        + "\(Wording.count(hosts.count, "host", "hosts"))."
    let stuck = plan.items.count - plan.asked.count
    let rest = [
      stuck == 0
        ? nil : "\(Wording.count(stuck, "link", "links")) cannot be asked, and would be noted so.",
      plan.done == 0
        ? nil : "\(plan.file) tells of \(Wording.count(plan.done, "link", "links")) already.",
      plan.left == 0
        ? nil : "\(Wording.count(plan.left, "link", "links")) would be left for another run.",
    ]
    return [
      LocalizedText(([asked] + rest.compactMap(\.self)).joined(separator: " ")),
      LocalizedText("This was a dry run: nothing was asked or written."),
    ]
  }

  /// Why a link has no address to ask for; empty where it has one.
  static func obstacle(_ item: LinkPlan.Item) -> LocalizedText {
    switch item.address {
    case .success: LocalizedText("")
    case .failure(let failure): LinkReason.failed(failure).text
    }
  }

  static func title(_ regrading: LinkRegrading) -> LocalizedText {
    LocalizedText("Links on \(Wording.day(regrading.day).english), graded anew")
  }

  static func foot(_ regrading: LinkRegrading) -> LocalizedText {
    let links = Wording.count(regrading.total, "link", "links")
    guard !regrading.changes.isEmpty else {
      return LocalizedText("\(links), each with the grade and reason that it has in the file.")
    }
    let differ = Wording.count(regrading.changes.count, "link", "links")
    return LocalizedText(
      regrading.isWritten
        ? "\(differ) of \(regrading.total) changed in \(regrading.file)."
        : "\(differ) of \(regrading.total) would read otherwise; --write changes \(regrading.file)."
    )
  }
}
