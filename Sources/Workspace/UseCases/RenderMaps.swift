package import Graphviz

/// Draws maps, each in a worker process of its own, two at a time.
package struct RenderMaps: Sendable {
  /// A map that is ready to be drawn.
  package struct Request: Sendable, Hashable {
    /// Names its files: `crime` becomes `crime.svg` and `crime.png`.
    package var name: String
    package var dot: String

    package init(name: String, dot: String) {
      self.name = name
      self.dot = dot
    }
  }

  /// A map that could not be drawn, and why.
  package struct Failure: Sendable, Hashable {
    package var name: String
    package var error: GraphvizError
  }

  /// All pictures in order of the requests, and what could not be drawn.
  package struct Pictures: Sendable {
    package var files: [OutputFile] = []
    package var failures: [Failure] = []

    package init() {}
  }

  private let renderer: GraphvizRenderer
  private let formats: [PictureFormat]
  private let progress: Progress
  private static let width = 2

  /// `timeLimit` holds for each map by itself.
  package init(
    formats: [PictureFormat],
    timeLimit: Duration,
    environment: Environment,
    progress: Progress
  ) {
    renderer = GraphvizRenderer(workerPath: environment.executablePath, timeLimit: timeLimit)
    self.formats = formats
    self.progress = progress
  }

  /// Draws every request; one that fails does not keep the others from being drawn.
  package func run(_ requests: [Request]) async -> Pictures {
    var outcomes: [Int: Result<[PictureFormat: [UInt8]], GraphvizError>] = [:]
    await withTaskGroup(of: (Int, Result<[PictureFormat: [UInt8]], GraphvizError>).self) { group in
      var waiting = requests.enumerated().makeIterator()
      func startNext() {
        guard let (place, request) = waiting.next() else { return }
        group.addTask { (place, await picture(of: request)) }
      }
      for _ in 0..<Self.width { startNext() }
      while let (place, outcome) = await group.next() {
        outcomes[place] = outcome
        progress.report(
          "Drawn: \(requests[place].name)",
          done: outcomes.count,
          of: requests.count
        )
        startNext()
      }
    }
    progress.finish()
    return collected(requests, outcomes)
  }

  private func picture(of request: Request) async -> Result<[PictureFormat: [UInt8]], GraphvizError>
  {
    do throws(GraphvizError) {
      return .success(try await renderer.render(RenderJob(request.dot, formats: Set(formats))))
    } catch {
      return .failure(error)
    }
  }

  private func collected(
    _ requests: [Request],
    _ outcomes: [Int: Result<[PictureFormat: [UInt8]], GraphvizError>]
  ) -> Pictures {
    var pictures = Pictures()
    for (place, request) in requests.enumerated() {
      switch outcomes[place] {
      case .success(let drawn)?:
        for format in formats {
          guard let bytes = drawn[format] else { continue }
          pictures.files.append(
            OutputFile("\(request.name).\(format.rawValue)", bytes: bytes)
          )
        }
      case .failure(let error)?:
        pictures.failures.append(Failure(name: request.name, error: error))
      case nil: preconditionFailure("every task that was started has ended")
      }
    }
    return pictures
  }
}
