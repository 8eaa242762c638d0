import CGraphviz
import Foundation
import Subprocess
import SystemPackage

/// Draws graphs, each in a fresh worker process.
package struct GraphvizRenderer: Sendable {
  private let workerPath: String
  private let arguments: [String]
  private let timeLimit: Duration

  /// A renderer that starts `workerPath` with `arguments`.
  ///
  /// The path is injected: Bwlch gives that of its own binary, whose hidden command calls
  /// ``RenderWorker/run()``. `timeLimit` holds for jobs that do not name one.
  package init(
    workerPath: String,
    arguments: [String] = ["__render"],
    timeLimit: Duration = .seconds(30)
  ) {
    self.workerPath = workerPath
    self.arguments = arguments
    self.timeLimit = timeLimit
  }

  /// The pictures of `job`: all formats asked for, each whole, or an error and nothing.
  ///
  /// The same job gives the same bytes on the same machine (fonts and libgvc have their say).
  /// When the time is up or the calling task is cancelled, the worker is killed.
  package func render(
    _ job: RenderJob
  ) async throws(GraphvizError) -> [PictureFormat: [UInt8]] {
    guard !job.formats.isEmpty else { return [:] }
    guard !job.dot.utf8.contains(0) else {
      throw .badDOT(message: "there is a zero byte in the text", line: nil)
    }
    let limit = job.timeLimit ?? timeLimit
    let worker = try await finishedWorker(WorkerRequest(job, limit: limit).bytes, limit: limit)
    try worker.checkExit(limit: limit)
    guard let reply = WorkerReply(worker.output), Set(reply.pictures.keys) == job.formats else {
      throw .incompleteAnswer
    }
    return reply.pictures
  }

  private func finishedWorker(
    _ input: [UInt8],
    limit: Duration
  ) async throws(GraphvizError) -> FinishedWorker {
    let outcome = await withTaskGroup(of: Result<FinishedWorker, GraphvizError>?.self) { group in
      group.addTask { await outcomeOfWorker(reading: input) }
      group.addTask {
        do {
          try await Task.sleep(for: limit)
          return .failure(.timedOut(limit: limit))
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

  private func outcomeOfWorker(
    reading input: [UInt8]
  ) async -> Result<FinishedWorker, GraphvizError> {
    do {
      let job = try JobFile(input)
      defer { job.close() }
      let result = try await Subprocess.run(
        .path(FilePath(workerPath)),
        arguments: Arguments(arguments),
        environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no"]),  // a crash is one line
        input: .fileDescriptor(job.descriptor, closeAfterSpawningProcess: false),
        output: .bytes(limit: 1 << 28),
        error: .bytes(limit: 1 << 20)
      )
      if Task.isCancelled { return .failure(.cancelled) }
      return .success(
        FinishedWorker(
          status: result.terminationStatus,
          output: result.standardOutput,
          messages: String(decoding: result.standardError, as: UTF8.self)
        )
      )
    } catch let error as SubprocessError {
      if Task.isCancelled { return .failure(.cancelled) }
      guard error.code != .outputLimitExceeded else { return .failure(.incompleteAnswer) }
      return .failure(.couldNotStart(worker: workerPath, reason: "\(error)"))
    } catch is CancellationError {
      return .failure(.cancelled)
    } catch {
      return .failure(.couldNotStart(worker: workerPath, reason: "\(error)"))
    }
  }
}

/// A worker's end, before it is known whether it did its work.
private struct FinishedWorker: Sendable {
  var status: TerminationStatus
  var output: [UInt8]
  var messages: String

  /// Throws unless the worker said that it drew everything.
  func checkExit(limit: Duration) throws(GraphvizError) {
    let message = messages.split(separator: "\n").joined(separator: "; ")
    switch status {
    case .signaled(SIGXCPU): throw .timedOut(limit: limit)
    case .signaled(let signal): throw .crashed(signal: signal, message: message)
    case .exited(let code):
      switch WorkerExit(rawValue: code) {
      case .drawn: return
      case .badDOT: throw .badDOT(message: message, line: lineNamed(in: message))
      case .layoutFailed: throw .layoutFailed(message: message)
      case .renderFailed: throw .renderFailed(message: message)
      case .couldNotAnswer: throw .incompleteAnswer
      case .unreadableJob, nil: throw .unexpectedExit(code: code, message: message)
      }
    }
  }

  private func lineNamed(in message: String) -> Int? {
    guard let range = message.range(of: "in line ") else { return nil }
    return Int(message[range.upperBound...].prefix(while: \.isNumber))
  }
}

/// A job in memory that a worker can read as its standard input.
///
/// Not a pipe: writing to a worker that has died would end Bwlch with SIGPIPE.
private struct JobFile {
  let descriptor: FileDescriptor

  init(_ bytes: [UInt8]) throws {
    let number = bw_memory_file("bwlch-job")
    guard number >= 0 else { throw Errno(rawValue: errno) }
    descriptor = FileDescriptor(rawValue: number)
    do {
      try descriptor.writeAll(bytes)
      try descriptor.seek(offset: 0, from: .start)
    } catch {
      close()
      throw error
    }
  }

  func close() {
    try? descriptor.close()
  }
}
