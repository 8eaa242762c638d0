/// Something on a page that tells what kind of page it is.
package enum PageSign: Sendable, Hashable {
  /// The page says that there is no such page, in these words.
  case notFound(String)
  /// The page says that it asks people to log in, in these words.
  case login(String)
  /// The page keeps programs out, in these words.
  case botWall(String)
  /// Its title or a heading is the title of the data set.
  case namesDataSet
  /// The page's text could not be read, so that nothing else is known of it.
  case unread

  /// Reads what ``text`` writes.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let words = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : nil
    switch (parts.first, words) {
    case ("not-found", .some(let words)) where !words.isEmpty: self = .notFound(words)
    case ("login", .some(let words)) where !words.isEmpty: self = .login(words)
    case ("bot-wall", .some(let words)) where !words.isEmpty: self = .botWall(words)
    case ("names-data-set", nil): self = .namesDataSet
    case ("unread", nil): self = .unread
    default: return nil
    }
  }

  package var text: String {
    switch self {
    case .notFound(let words): "not-found: \(words)"
    case .login(let words): "login: \(words)"
    case .botWall(let words): "bot-wall: \(words)"
    case .namesDataSet: "names-data-set"
    case .unread: "unread"
    }
  }
}

extension PageSign {
  /// The signs that a page bears; words in its title and headings count, those of its text only where there is little
  /// text: a page may well speak of pages that are not found.
  ///
  /// That it names the data set is asked apart, by ``PageText/names(_:)``, since many data sets may share an address.
  package static func signs(of page: PageText) -> [PageSign] {
    let title = page.title.map(PhraseFolding.folded)
    var places = (title.map { [$0] } ?? []) + page.headings.map(PhraseFolding.folded)
    if page.text.utf8.count <= 1500 { places.append(PhraseFolding.folded(page.text)) }
    func first(_ phrases: [String], in places: [String]) -> String? {
      phrases.first { phrase in places.contains { PhraseFolding.contains($0, phrase: phrase) } }
    }
    var signs: [PageSign] = []
    if let words = first(notFoundPhrases, in: places)
      ?? title.flatMap({ first(notFoundTitles, in: [$0]) })
    {
      signs.append(.notFound(words))
    }
    if page.hasPasswordField, let words = first(loginPhrases, in: places) {
      signs.append(.login(words))
    }
    if let words = first(botWallPhrases, in: places) { signs.append(.botWall(words)) }
    return signs
  }

  /// Folded: lower case, no diacritics, straight apostrophes.
  private static let notFoundPhrases = [
    "page not found", "page cannot be found", "page can't be found", "page could not be found",
    "page couldn't be found", "page was not found", "can't find the page", "cannot find the page",
    "couldn't find the page", "could not find the page", "can't find that page",
    "cannot find that page", "couldn't find that page", "can't find this page",
    "page has moved", "page has been moved", "page has been removed", "page was removed",
    "page no longer exists", "page does not exist", "page doesn't exist", "page is not available",
    "page isn't available", "page is no longer available", "file not found",
    "document not found", "resource not found", "resource cannot be found", "dataset not found",
    "data set not found", "resource you are looking for has been removed", "error 404",
    "404 error", "404 not found",
    // Welsh
    "ni chafwyd hyd i'r dudalen", "ni ddaethpwyd o hyd i'r dudalen",
    "ni allwn ddod o hyd i'r dudalen", "ni allem ddod o hyd i'r dudalen",
    "ni ellir dod o hyd i'r dudalen", "ni ellid dod o hyd i'r dudalen",
    "methu dod o hyd i'r dudalen", "methwyd dod o hyd i'r dudalen",
    "heb ddod o hyd i'r dudalen", "tudalen heb ei chanfod", "tudalen heb ei darganfod",
    "y dudalen heb ei chanfod", "dudalen ddim ar gael", "nid yw'r dudalen ar gael",
    "nid yw'r dudalen hon ar gael", "nid yw'r dudalen yn bodoli",
    "nid yw'r dudalen hon yn bodoli", "mae'r dudalen wedi symud", "mae'r dudalen hon wedi symud",
    "mae'r dudalen wedi'i symud", "mae'r dudalen wedi cael ei symud", "gwall 404",
  ]

  /// Words that say so only where they are in the title.
  private static let notFoundTitles = ["not found", "404", "heb ei ganfod", "heb ei chanfod"]

  private static let loginPhrases = [
    "sign in", "log in", "login", "log on", "logon", "signin", "sign-in", "log-in", "password",
    "mewngofnodi", "mewngofnodwch", "cyfrinair",
  ]

  private static let botWallPhrases = [
    "just a moment", "attention required", "verify you are human", "verify that you are human",
    "are you a robot", "not a robot", "captcha", "access denied", "access to this page has been",
    "request blocked", "you have been blocked", "request unsuccessful", "incident id",
    "enable javascript and cookies to continue", "unusual traffic", "pardon our interruption",
    "checking your browser", "ddos protection", "web application firewall",
  ]
}
