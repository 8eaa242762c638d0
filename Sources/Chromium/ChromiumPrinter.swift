import Foundation
import Subprocess
import SystemPackage

/// Prints a page of HTML to PDF with a headless Chromium that reaches no network and leaves nothing behind.
///
/// The PDF is tagged and has the title and the language of the page, which also says how large its sheets are.
package struct ChromiumPrinter: Sendable {
  private let program: String
  private let timeLimit: Duration
  private let scratch: String

  /// `program` is a path, see ``ChromiumProgram/path(variables:isProgram:)``; files that the browser needs for a moment go
  /// into a folder of their own in `scratch`.
  package init(
    program: String,
    timeLimit: Duration = .seconds(60),
    scratch: String = FileManager.default.temporaryDirectory.path
  ) {
    self.program = program
    self.timeLimit = timeLimit
    self.scratch = scratch
  }

  /// The PDF of `html`, a whole document; whether a script in it is run is for its own policy to say.
  ///
  /// The bytes hold the time of day; all else is the same for the same document and browser.
  package func pdf(of html: String) async throws(ChromiumError) -> [UInt8] {
    let folder = try TemporaryFolder(in: scratch)
    defer { folder.remove() }
    try folder.write(html, to: "page.html")
    let messages = try await finishedBrowser(in: folder)
    guard let pdf = folder.bytes(of: "page.pdf"), Self.isWhole(pdf) else {
      throw .failed(message: messages)
    }
    return pdf
  }

  private static func isWhole(_ pdf: [UInt8]) -> Bool {
    pdf.starts(with: Array("%PDF-".utf8))
      && String(decoding: pdf.suffix(16), as: UTF8.self).contains("%%EOF")
  }

  /// Runs the browser to its end or to that of its time, and says what it last had to say.
  private func finishedBrowser(in folder: TemporaryFolder) async throws(ChromiumError) -> String {
    let outcome = await withTaskGroup(of: Result<String, ChromiumError>?.self) { group in
      group.addTask { await outcomeOfBrowser(in: folder) }
      group.addTask {
        do {
          try await Task.sleep(for: timeLimit)
          return .failure(.timedOut(limit: timeLimit))
        } catch {
          return nil  // cancelled: the other task says how it ended
        }
      }
      defer { group.cancelAll() }
      while let first = await group.next() {
        if let first { return first }
      }
      return .failure(.cancelled)
    }
    return try outcome.get()
  }

  private func outcomeOfBrowser(in folder: TemporaryFolder) async -> Result<String, ChromiumError> {
    var options = PlatformOptions()
    // A browser is many processes: they get a group of their own, so that all can be ended.
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100))
    ]
    do {
      let result = try await Subprocess.run(
        .path(FilePath(program)),
        arguments: Arguments(Self.arguments(folder: folder.path, isRoot: geteuid() == 0)),
        environment: .custom(Self.variables(folder: folder.path)),
        platformOptions: options,
        input: .none,
        output: .discarded,
        error: .bytes(limit: 1 << 24)
      )
      if Task.isCancelled { return .failure(.cancelled) }
      let messages = Self.lastMessage(result.standardError)
      guard case .exited(0) = result.terminationStatus else {
        return .failure(.failed(message: messages))
      }
      return .success(messages)
    } catch let error as SubprocessError {
      if Task.isCancelled { return .failure(.cancelled) }
      return .failure(.couldNotStart(program: program, reason: Self.reason(error)))
    } catch is CancellationError {
      return .failure(.cancelled)
    } catch {
      return .failure(.couldNotStart(program: program, reason: "\(error)"))
    }
  }

  private static func reason(_ error: SubprocessError) -> String {
    error.code == .executableNotFound ? "there is no such program" : "\(error)"
  }

  /// Browsers complain much; the last line that is not about the system's message bus says the most.
  private static func lastMessage(_ bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.last { !$0.contains("dbus") && !$0.contains("DBus") }.map(String.init) ?? ""
  }
}

extension ChromiumPrinter {
  static func arguments(folder: String, isRoot: Bool) -> [String] {
    var arguments = [
      "--headless=new", "--disable-gpu", "--user-data-dir=\(folder)/profile",
      "--no-first-run", "--no-default-browser-check",
      // Nothing leaves the machine, whatever a page or the browser itself would like to load.
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-extensions", "--disable-default-apps", "--disable-domain-reliability",
      "--proxy-server=socks5://127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--disable-breakpad", "--disable-crash-reporter", "--password-store=basic",
      "--force-color-profile=srgb", "--font-render-hinting=none",
      "--no-pdf-header-footer", "--generate-pdf-document-outline",
      "--print-to-pdf=\(folder)/page.pdf",
    ]
    // Its sandbox refuses to run for root, which is who runs in most containers.
    if isRoot { arguments.append("--no-sandbox") }
    return arguments + ["file://\(folder)/page.html"]
  }

  /// Only what it needs: settings, caches and the time zone of the person stay out of the picture.
  private static func variables(folder: String) -> [Subprocess.Environment.Key: String] {
    var variables: [Subprocess.Environment.Key: String] = [
      "HOME": folder, "TMPDIR": folder, "TZ": "UTC", "LANG": "C.UTF-8",
      "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    ]
    if let path = ProcessInfo.processInfo.environment["PATH"] { variables["PATH"] = path }
    return variables
  }
}
