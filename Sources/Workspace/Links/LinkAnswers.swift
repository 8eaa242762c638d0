import Catalogue
import LinkChecking
import Synchronization

/// One run of questions, which ends when all are asked, when somebody asks to stop, or when an answer cannot be kept.
struct LinkAnswers: Sendable {
  let checker: LinkChecker
  let keep: @Sendable (LinkTrace) throws -> Void
  let onProgress: @Sendable (LinkProgress) -> Void

  private enum End: Sendable {
    case asked(LinkRun)
    case stopped
    /// Nobody will ask to stop.
    case unattended
  }

  /// How far it came; throws what `keep` threw.
  func run(_ requests: [LinkRequest], stopping: AsyncStream<Void>) async throws -> LinkRun {
    let failure = FirstFailure()
    let (failures, failed) = AsyncStream.makeStream(of: Void.self)
    let run = await withTaskGroup(of: End.self, returning: LinkRun?.self) { group in
      group.addTask { await asked(requests, failure, failed) }
      for stream in [stopping, failures] {
        group.addTask {
          for await _ in stream { return .stopped }
          return .unattended
        }
      }
      var run: LinkRun?
      for await end in group {
        switch end {
        case .asked(let ended):
          run = ended
          group.cancelAll()
        case .stopped: group.cancelAll()
        case .unattended: break
        }
      }
      return run
    }
    if let error = failure.error.withLock(\.self) { throw error }
    return run ?? LinkRun(done: 0, total: requests.count, isCancelled: true)
  }

  private func asked(
    _ requests: [LinkRequest],
    _ failure: FirstFailure,
    _ failed: AsyncStream<Void>.Continuation
  ) async -> End {
    let run = await checker.check(
      requests,
      onResult: { trace in
        do {
          try keep(trace)
        } catch {
          failure.error.withLock { $0 = $0 ?? error }
          failed.yield()
        }
      },
      onProgress: { onProgress($0) }
    )
    return .asked(run)
  }
}

/// What went wrong first, whoever met it.
private final class FirstFailure: Sendable {
  let error = Mutex<(any Error)?>(nil)
}
