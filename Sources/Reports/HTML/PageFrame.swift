import Bilingual

/// What stands around the blocks of a document: head, header, navigation and footer.
struct PageFrame {
  /// The id of the main part.
  static let main = "page-main"

  let document: ReportDocument
  /// The id of the navigation: that of the document's own contents, so that links to them lead there.
  let contents: String

  init(_ document: ReportDocument) {
    self.document = document
    let own = document.blocks.lazy.compactMap { block -> String? in
      guard case .section(let section) = block, section.form == .contents else { return nil }
      return section.anchor.id
    }
    contents = own.first ?? "page-contents"
  }

  private func words(_ text: LocalizedText) -> String { text.text(in: document.language) }

  /// Its style sheet has `styles` beside what every page has; the policy lets nothing in and one script run.
  func writeHead(styles: String, to page: inout HTMLWriter) {
    let title = document.title.plainText
    let running = PageStyle.runningHead(
      title: title,
      edition: document.edition,
      page: words(PageWording.page),
      of: words(PageWording.pageOf)
    )
    let policy =
      "default-src 'none'; script-src \(PageScript.code.policySource); style-src 'unsafe-inline'; "
      + "img-src data:; base-uri 'none'; form-action 'none'"
    page.element(.head) { head in
      for attributes: [HTMLAttribute] in [
        [.charset],
        [.httpEquivalent("Content-Security-Policy"), .content(policy)],
        [.name("referrer"), .content("no-referrer")],
        [.name("viewport"), .content("width=device-width, initial-scale=1")],
        [.name("color-scheme"), .content("light dark")],
      ] {
        head.element(.meta, attributes)
        head.newLine()
      }
      head.element(.title, text: title)
      head.element(.link, [.rel("icon"), .emptyIcon])
      head.newLine()
      head.style(PageCode(PageColours.rules + PageStyle.all + running + styles))
    }
    page.newLine()
  }

  func writeBody(_ content: PageBody, to page: inout HTMLWriter) {
    page.element(.body) { page in
      page.element(.a, [.class("skip"), .href(.id(Self.main))], text: words(PageWording.skip))
      page.newLine()
      page.element(.header) { header in
        var title = PageBody(language: document.language, names: PageNames(), contents: contents)
        title.write(document.title, isFlat: true)
        header.element(.h1) { $0.append(title.writer) }
        if !document.edition.isEmpty { header.element(.p, text: document.edition) }
      }
      page.newLine()
      page.element(.div, [.class("page")]) { page in
        writeNavigation(content.chapters, to: &page)
        page.newLine()
        page.element(.main, [.id(Self.main), .tabIndex(-1)]) { $0.append(content.writer) }
      }
      page.newLine()
      page.element(.footer) { $0.element(.p, text: words(PageWording.footer)) }
      page.newLine()
      page.script(PageScript.code)
    }
  }

  private func writeNavigation(_ chapters: [PageBody.Chapter], to page: inout HTMLWriter) {
    let name = words(PageWording.contents)
    page.element(.nav, [.id(contents), .ariaLabel(name)]) { nav in
      nav.element(.details) { nav in
        nav.element(.summary, text: name)
        nav.element(.ul) { list in
          for chapter in chapters {
            list.element(.li) { item in
              var title = PageBody(
                language: document.language,
                names: PageNames(),
                contents: contents
              )
              title.write(chapter.title, isFlat: true)
              item.element(.a, [.href(.id(chapter.id))]) { $0.append(title.writer) }
            }
          }
        }
      }
    }
  }
}
