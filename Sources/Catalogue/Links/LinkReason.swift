package import Bilingual

/// Why a link has the grade that it has, with the facts it rests on.
package enum LinkReason: Sendable, Hashable {
  /// How the page where a redirected link lands compares with what it asked for.
  package enum Landing: Sendable, Hashable {
    case sameTail, sameTitle, mapped, byResolver
    case homePage, topicPage
    /// The link itself is that of a home page.
    case noPageAsked
    case manyLandThere(Int)
    case errorPage, loginPage
    /// Neither the address nor the title tells whether it is the same page.
    case elsewhere
  }

  /// What the page itself says.
  package enum Saying: Sendable, Hashable {
    case notFound, login, botWall
  }

  case lands(isTextRead: Bool)
  case redirected(Landing, to: String)
  case says(Saying, words: String)
  /// The answer is in the status and tells nothing of the page.
  case status(Int)
  case gone(LinkOutcome, isSeenTwice: Bool)
  case failed(LinkFailure)

  /// The reason as a sentence.
  package var text: LocalizedText {
    let (english, welsh) = words
    return LocalizedText(english, welsh: .init(welsh, status: .draft))
  }

  private var words: (String, String) {
    switch self {
    case .lands(isTextRead: true): ("The page answers.", "Mae'r dudalen yn ateb.")
    case .lands(isTextRead: false):
      (
        "The page answers; its text could not be read.",
        "Mae'r dudalen yn ateb; nid oedd modd darllen ei thestun."
      )
    case .redirected(let landing, let page): landing.words(page)
    case .says(let saying, let words): saying.words(words)
    case .status(let status): Self.words(status)
    case .gone(let outcome, let isSeenTwice):
      (
        "\(outcome.goneWords.0), seen \(isSeenTwice ? "twice" : "only once").",
        "\(outcome.goneWords.1), fel y gwelwyd \(isSeenTwice ? "ddwywaith" : "unwaith yn unig")."
      )
    case .failed(let failure): failure.words
    }
  }

  private static func words(_ status: Int) -> (String, String) {
    switch status {
    case 200...299:
      (
        "The server answers without a page (status \(status)).",
        "Mae'r gweinydd yn ateb heb dudalen (statws \(status))."
      )
    case 401, 403, 407, 429, 451, 999:
      (
        "The server refuses to answer a program (status \(status)).",
        "Mae'r gweinydd yn gwrthod ateb rhaglen (statws \(status))."
      )
    case 500...599:
      (
        "The server is in trouble (status \(status)), which says nothing of the page.",
        "Mae'r gweinydd mewn trafferth (statws \(status)), heb ddweud dim am y dudalen."
      )
    default:
      (
        "The server gives an answer that says nothing of the page (status \(status)).",
        "Mae'r gweinydd yn rhoi ateb nad yw'n dweud dim am y dudalen (statws \(status))."
      )
    }
  }
}

extension LinkVerdict {
  /// The reason in one or two sentences.
  package var text: LocalizedText {
    let text = reason.text
    guard leavesHTTPS else { return text }
    return LocalizedText(
      text.english + " On the way it leaves https for http.",
      welsh: text.welsh.map {
        .init($0.text + " Ar y ffordd mae'n gadael https am http.", status: $0.status)
      }
    )
  }
}

extension LinkReason.Landing {
  fileprivate func words(_ page: String) -> (String, String) {
    let (english, welsh): (String, String) =
      switch self {
      case .sameTail: ("the same page by its address", "yr un dudalen yn ôl ei chyfeiriad")
      case .sameTitle:
        ("a page with the title of the data set", "tudalen sy'n dwyn teitl y set ddata")
      case .mapped:
        ("the page that the redirect map names", "y dudalen a enwir gan y map ailgyfeirio")
      case .byResolver:
        (
          "the page that a service of lasting addresses names",
          "y dudalen a enwir gan wasanaeth cyfeiriadau parhaol"
        )
      case .homePage: ("a home page", "hafan")
      case .topicPage:
        (
          "a page for a whole topic, not the one asked for",
          "tudalen am bwnc cyfan, nid yr un y gofynnwyd amdani"
        )
      case .noPageAsked:
        (
          "a home page, which the catalogue names and which says nothing of the data set",
          "hafan, a enwir gan y catalog ac nad yw'n dweud dim am y set ddata"
        )
      case .manyLandThere(let count):
        (
          "a page where \(count) different links land",
          "tudalen lle mae \(count) o ddolenni gwahanol yn glanio"
        )
      case .errorPage: ("a page for errors", "tudalen gwallau")
      case .loginPage: ("a page that asks to log in", "tudalen sy'n gofyn am fewngofnodi")
      case .elsewhere:
        (
          "another page, and nothing tells whether it is the same: somebody has to look",
          "tudalen arall, heb ddim i ddweud ai'r un un ydyw: rhaid i rywun edrych"
        )
      }
    return (
      "The link leads to \(page): \(english).", "Mae'r ddolen yn arwain at \(page): \(welsh)."
    )
  }
}

extension LinkReason.Saying {
  fileprivate func words(_ words: String) -> (String, String) {
    switch self {
    case .notFound:
      (
        "The server says that all is well, but the page says '\(words)'.",
        "Dywed y gweinydd fod popeth yn iawn, ond dywed y dudalen '\(words)'."
      )
    case .login:
      (
        "The page asks to log in ('\(words)').",
        "Mae'r dudalen yn gofyn am fewngofnodi ('\(words)')."
      )
    case .botWall:
      (
        "A page keeps programs out ('\(words)').",
        "Mae tudalen yn cadw rhaglenni allan ('\(words)')."
      )
    }
  }
}

extension LinkOutcome {
  fileprivate var goneWords: (String, String) {
    switch self {
    case .status(let status):
      (
        "The server has no such page (status \(status))",
        "Nid oes gan y gweinydd dudalen o'r fath (statws \(status))"
      )
    case .failure(.dns): ("The host's name does not exist", "Nid yw enw'r gweinydd yn bodoli")
    case .failure(let failure):
      (String(failure.words.0.dropLast()), String(failure.words.1.dropLast()))
    }
  }
}

extension LinkFailure {
  fileprivate var words: (String, String) {
    switch self {
    case .dns: ("The host's name does not exist.", "Nid yw enw'r gweinydd yn bodoli.")
    case .resolver:
      ("The host's name could not be looked up.", "Nid oedd modd chwilio am enw'r gweinydd.")
    case .refused:
      ("The host refuses the connection.", "Mae'r gweinydd yn gwrthod y cysylltiad.")
    case .unreachable: ("There is no way to the host.", "Nid oes ffordd at y gweinydd.")
    case .tls:
      (
        "No secure connection could be made: the certificate or the handshake failed.",
        "Nid oedd modd gwneud cysylltiad diogel: methodd y dystysgrif neu'r ysgwyd llaw."
      )
    case .timedOut: ("No answer came in time.", "Ni ddaeth ateb mewn pryd.")
    case .broken:
      (
        "The connection ended early, or what came was not HTTP.",
        "Daeth y cysylltiad i ben yn gynnar, neu nid HTTP oedd yr ateb."
      )
    case .oversizedHeaders:
      ("The answer's headers do not end.", "Nid oes diwedd ar benawdau'r ateb.")
    case .tooManyRedirects: ("There are too many redirects.", "Mae gormod o ailgyfeirio.")
    case .redirectLoop:
      (
        "The redirects go round in a circle, perhaps for want of a cookie.",
        "Mae'r ailgyfeirio'n mynd mewn cylch, efallai o ddiffyg cwci."
      )
    case .badRedirect:
      (
        "A redirect names no address that can be followed.",
        "Nid yw ailgyfeiriad yn enwi cyfeiriad y gellir ei ddilyn."
      )
    case .badAddress: ("The address cannot be read.", "Nid oes modd darllen y cyfeiriad.")
    case .unsupportedScheme:
      (
        "The address is neither http nor https.",
        "Nid yw'r cyfeiriad yn http nac yn https."
      )
    case .privateAddress:
      (
        "The host is this machine or one of a private network, which is not asked.",
        "Y peiriant hwn neu un o rwydwaith preifat yw'r gweinydd, ac ni ofynnir iddo."
      )
    case .noAddress:
      (
        "The catalogue gives no absolute address.",
        "Nid yw'r catalog yn rhoi cyfeiriad cyflawn."
      )
    }
  }
}
