import Bilingual
import Catalogue
import FactorModel

/// The texts of time lines: one place to translate.
enum TimelineWording {
  static func title(_ subject: String) -> LocalizedText {
    LocalizedText("\(subject): which years the data cover")
  }

  static func count(_ series: Int) -> LocalizedText {
    LocalizedText(DiagramWording.count(series, "series", "series"))
  }

  static func description(_ subject: String, groups: [String]) -> LocalizedText {
    LocalizedText(
      "A time line of the series behind this: \(subject). \(groups.joined(separator: ". "))."
    )
  }

  static func name(_ standing: TimelineStanding) -> LocalizedText {
    switch standing {
    case .lifecycle(.active): LocalizedText("active")
    case .lifecycle(.stale): LocalizedText("out of date")
    case .lifecycle(.disrupted): LocalizedText("disrupted")
    case .lifecycle(.stopped): LocalizedText("stopped")
    case .lifecycle(.experimental): LocalizedText("experimental")
    case .unknown: LocalizedText("state not known")
    case .notObserved: LocalizedText("not observed")
    case .absent: LocalizedText("not in this version")
    }
  }

  static func name(_ group: TimelineGroup) -> LocalizedText {
    switch group {
    case .stopped: LocalizedText("Stopped")
    case .open: LocalizedText("Not known whether they still run")
    case .running: LocalizedText("Running")
    case .unseen: LocalizedText("Not observed in this version")
    }
  }

  static func name(_ availability: Availability?) -> LocalizedText {
    switch availability {
    case .public: LocalizedText("public")
    case .onRequest: LocalizedText("on request")
    case .unpublished: LocalizedText("collected, not published")
    case .planned: LocalizedText("planned")
    case nil: LocalizedText("availability not known")
    }
  }

  static func name(_ basis: Provenance.Basis) -> LocalizedText {
    switch basis {
    case .stated: LocalizedText("stated")
    case .inferred: LocalizedText("inferred")
    case .inherited: LocalizedText("inherited")
    case .filled: LocalizedText("from another source")
    case .corrected: LocalizedText("corrected")
    }
  }

  static func name(_ directness: Directness) -> LocalizedText {
    switch directness {
    case .direct: LocalizedText("direct")
    case .part: LocalizedText("part")
    case .proxy: LocalizedText("proxy")
    case .context: LocalizedText("context")
    }
  }

  /// `stopped after 2015/16`, `active, to 2021/22`.
  static func state(_ standing: TimelineStanding, last: String?) -> LocalizedText {
    let word = name(standing).english
    guard let last else {
      switch standing {
      case .notObserved, .absent: return LocalizedText(word)
      case .lifecycle, .unknown: return LocalizedText("\(word); last period not known")
      }
    }
    switch standing {
    case .lifecycle(.stopped): return LocalizedText("\(word) after \(last)")
    case .lifecycle, .unknown, .notObserved, .absent: return LocalizedText("\(word), to \(last)")
    }
  }

  /// `Stopped: 9 series, 6 after 2015/16, 3 after 2018/19`.
  static func heading(_ group: TimelineGroup, count: Int, ends: [(String, Int)]) -> LocalizedText {
    let start = "\(name(group).english): \(count) series"
    guard group == .stopped, !ends.isEmpty else { return LocalizedText(start) }
    guard ends.count <= 4 else {
      return LocalizedText("\(start), after \(ends[0].0) to \(ends[ends.count - 1].0)")
    }
    return LocalizedText(
      "\(start), " + ends.map { "\($0.1) after \($0.0)" }.joined(separator: ", ")
    )
  }

  static func followed(by title: String) -> LocalizedText {
    LocalizedText("followed by: \(title)")
  }

  static func breaks(_ years: [Int]) -> LocalizedText {
    LocalizedText("break \(years.map(String.init).joined(separator: ", "))")
  }

  static func based(_ field: LocalizedText, _ basis: LocalizedText) -> LocalizedText {
    LocalizedText("\(field.english) \(basis.english)")
  }

  /// `period and state inherited`.
  static func both(_ basis: LocalizedText) -> LocalizedText {
    LocalizedText("period and state \(basis.english)")
  }

  static func known(from version: VersionID) -> LocalizedText {
    LocalizedText("period from version \(version)")
  }

  static func part(_ label: String, _ directness: Directness) -> LocalizedText {
    LocalizedText("\(label) (\(name(directness).english))")
  }

  static func asOf(_ day: Day) -> LocalizedText {
    LocalizedText("as of \(DiagramWording.day(day).english)")
  }

  static func recent(months: Int) -> LocalizedText {
    LocalizedText("recent enough: ends within \(months) months")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText("and \(count) more series")
  }

  static func contexts(_ count: Int) -> LocalizedText {
    LocalizedText(
      "Not drawn: \(DiagramWording.count(count, "series", "series")) mapped as mere context."
    )
  }

  static func fromEarlier(_ count: Int) -> LocalizedText {
    LocalizedText(
      "The period of \(DiagramWording.count(count, "series", "series")) is taken from an earlier "
        + "catalogue version, since this one does not tell."
    )
  }

  static func clipped(_ year: Int) -> LocalizedText {
    LocalizedText("The axis starts in \(year); what began before is told in words.")
  }

  static let recent = LocalizedText("recent enough for its contract")
  static let successorOnly = LocalizedText("follows a series above; measures nothing here itself")
  static let namesOnly = LocalizedText("names the group; mapped to no aspect here")
  static let unknownPeriod = LocalizedText("period not known")
  static let unknown = LocalizedText("not known")
  static let none = LocalizedText("none")
  static let noBreak = LocalizedText("none known")
  static let notComparable = LocalizedText("not comparable over time")
  static let comparable = LocalizedText("comparable throughout")
  static let presenceInferred = LocalizedText("presence inferred")
  static let allStated = LocalizedText("stated")

  static let series = LocalizedText("Series")
  static let publisher = LocalizedText("Publisher")
  static let measures = LocalizedText("Measures")
  static let first = LocalizedText("First period")
  static let last = LocalizedText("Last period")
  static let editions = LocalizedText("Editions")
  static let state = LocalizedText("State")
  static let availability = LocalizedText("Availability")
  static let breaksTitle = LocalizedText("Comparable over time")
  static let successor = LocalizedText("Followed by")
  static let basis = LocalizedText("Basis")
  static let periodField = LocalizedText("period")
  static let stateField = LocalizedText("state")

  static let keyBars = LocalizedText("What a bar shows")
  static let keyEnds = LocalizedText("How it ends")
  static let keyStates = LocalizedText("Letters for states")
  static let keyAvailability = LocalizedText("Letters for availability")
  static let keyStated = LocalizedText("first to last period, as stated")
  static let keyInferred = LocalizedText("inferred or inherited")
  static let keyOpenStart = LocalizedText("start not known")
  static let keyOpenEnd = LocalizedText("runs; last period not known")
  static let keyEditions = LocalizedText("single editions")
  static let keyBreak = LocalizedText("break in comparability")
  static let keyIncomparable = LocalizedText("not comparable over time")
  static let keyStop = LocalizedText("stopped")
  static let keyArrow = LocalizedText("active: still runs")
  static let keyHollow = LocalizedText("runs, with a reservation")
  static let keyUnknownEnd = LocalizedText("not known whether it still runs")
  static let keySuccessor = LocalizedText("leads to its successor")
  static let keyVersion = LocalizedText("day of a catalogue version")
}
