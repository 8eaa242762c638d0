import Foundation
import Synchronization
import Testing

@testable import CatalogueIndex

struct ConcurrencyTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// A version in which all rows are of one edition: a state between two would show a mixture.
  private func source(edition: Int) -> VersionSource {
    .fixture(
      "v",
      (0..<200).map { .fixture("d\($0)", title: "edition\(edition) of births") }
    )
  }

  /// Runs `body` on that many threads of their own, and gives back what they threw.
  private func failures(
    threads: Int,
    _ body: @escaping @Sendable (Int) throws -> Void
  ) -> [String] {
    let failures = Mutex<[String]>([])
    let group = DispatchGroup()
    let start = DispatchSemaphore(value: 0)
    for number in 0..<threads {
      group.enter()
      Thread.detachNewThread {
        start.wait()
        do { try body(number) } catch {
          failures.withLock { $0.append("\(number): \(error)") }
        }
        group.leave()
      }
    }
    for _ in 0..<threads { start.signal() }
    group.wait()
    return failures.withLock { $0 }
  }

  @Test func letsManyMakeOneIndexAtOnce() throws {
    let path = folder.indexPath
    let failures = failures(threads: 8) { _ in
      let index = try RowIndex.open(at: path)
      try index.refresh([source(edition: 1)])
      guard try index.search("edition1", limit: 1).total == 200 else {
        throw Mixture(what: "not all rows are there")
      }
    }
    #expect(failures.isEmpty)
  }

  @Test func showsReadersTheOldStateOrTheNew() throws {
    let path = folder.indexPath
    try RowIndex.open(at: path).refresh([source(edition: 0)])
    let failures = failures(threads: 6) { number in
      let index = try RowIndex.open(at: path)
      for round in 0..<8 {
        if number < 2 {
          try index.refresh([source(edition: round * 2 + number)])
        } else {
          let rows = try index.rows(of: "v")
          let titles = Set(rows.map(\.title))
          guard titles.count == 1, rows.count == 200 else {
            throw Mixture(what: "\(rows.count) rows with \(titles.sorted())")
          }
          guard try index.search("births", limit: 1).total == 200 else {
            throw Mixture(what: "the words are not those of one state")
          }
        }
      }
    }
    #expect(failures.isEmpty)
  }

  @Test(arguments: 0..<20) func letsManyFindOneBrokenFile(round: Int) throws {
    let path = folder.indexPath
    try folder.plant(Array("this is no index".utf8))
    let remarks = Mutex<[IndexRemark]>([])
    let failures = failures(threads: 6) { _ in
      let index = try RowIndex.open(at: path)
      remarks.withLock { $0 += index.remarks }
      try index.refresh([source(edition: round)])
      guard try index.search("edition\(round)", limit: 1).total == 200 else {
        throw Mixture(what: "somebody's file was taken away")
      }
    }
    #expect(failures.isEmpty)
    #expect(remarks.withLock { $0 } == [.replacedStranger(path: path)], "it is replaced once")
  }

  private struct Mixture: Error, CustomStringConvertible {
    let what: String
    var description: String { what }
  }
}
