import Synchronization
import Testing
import Workspace

struct ProgressTests {
  private final class Clock: Sendable {
    let now = Mutex(Duration.zero)
    let written = Mutex("")

    func environment(_ kind: TextStream.Kind) -> Environment {
      let nowhere = TextStream(kind: .init()) { _ in }
      let errors = TextStream(kind: kind) { [self] bytes in
        written.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
      }
      return Environment(
        workingDirectory: "/",
        executablePath: "/nowhere/bwlch",
        output: nowhere,
        errors: errors,
        elapsed: { [self] in now.withLock { $0 } }
      )
    }

    var text: String { written.withLock { $0 } }
  }

  @Test func saysNothingWithinASecond() {
    let clock = Clock()
    let progress = Progress(clock.environment(.init()))
    progress.report("Drawn: crime", done: 1, of: 2)
    clock.now.withLock { $0 = .seconds(1) }
    progress.report("Drawn: health", done: 2, of: 2)
    progress.finish()
    #expect(clock.text.isEmpty)
  }

  @Test func writesALineForEachStepWhereNobodyWatches() {
    let clock = Clock()
    let progress = Progress(clock.environment(.init()))
    clock.now.withLock { $0 = .seconds(2) }
    progress.report("Drawn: crime", done: 1, of: 2)
    progress.report("Drawn: health", done: 2, of: 2)
    progress.finish()
    #expect(clock.text == "Drawn: crime (1 of 2)\nDrawn: health (2 of 2)\n")
  }

  @Test func renewsOneLineOnATerminalAndClearsItInTheEnd() {
    let clock = Clock()
    let progress = Progress(clock.environment(.init(isTerminal: true, columns: 24)))
    clock.now.withLock { $0 = .seconds(2) }
    progress.report("Drawn: a-name-that-is-too-long-for-it", done: 1, of: 2)
    progress.finish()
    #expect(clock.text == "\r\u{1B}[KDrawn: a-name-that-is-t\r\u{1B}[K")
  }

  @Test func isSilentWhenAskedToBe() {
    let clock = Clock()
    let progress = Progress(clock.environment(.init(isTerminal: true)), isQuiet: true)
    clock.now.withLock { $0 = .seconds(9) }
    progress.report("Drawn: crime", done: 1, of: 2)
    progress.finish()
    #expect(clock.text.isEmpty)
  }
}
