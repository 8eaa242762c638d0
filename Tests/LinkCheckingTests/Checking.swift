import Catalogue
import LinkChecking
import Synchronization
import Testing

/// Everything that a run handed over, in the order in which it did.
struct Checked {
  var traces: [LinkTrace]
  var progress: [LinkProgress]
  var run: LinkRun

  /// By address: the trace of the first data set that has it.
  subscript(address: String) -> LinkTrace? { traces.first { $0.address == address } }

  func verdict(_ address: String) -> LinkVerdict? {
    let verdicts = LinkGrading.verdicts(of: traces)
    return zip(traces, verdicts).first { $0.0.address == address }?.1
  }
}

/// Names that lead to the loopback server; no other name exists.
///
/// All lead there, `intern.example` too, so that no test reaches anything else, whatever is wrong with the checker.
let testHosts = HostResolver { host in
  switch host {
  case "127.0.0.1", "site.example", "other.example", "third.example", "intern.example":
    .addresses([IPAddress(bytes: [127, 0, 0, 1])].compactMap(\.self))
  case "down.example": .failure(.resolver)
  default: .failure(.dns)
  }
}

func testOptions(_ change: (inout LinkCheckingOptions) -> Void = { _ in }) -> LinkCheckingOptions {
  var options = LinkCheckingOptions()
  options.pause = .zero
  options.secondTryAfter = .zero
  // Far more than any answer takes while other tests keep the machine busy: only what never ends meets it.
  options.connectLimit = .seconds(120)
  options.totalLimit = .seconds(240)
  options.allowsPrivate = true
  options.hosts = testHosts
  change(&options)
  return options
}

/// Asks for the addresses, each of a data set of its own.
func check(
  _ addresses: [String],
  titles: [String: String] = [:],
  _ options: LinkCheckingOptions = testOptions()
) async throws -> Checked {
  let requests = try addresses.enumerated().map { index, address in
    LinkRequest(
      dataSet: try #require(DataSetID("set-\(index)")),
      address: address,
      title: titles[address]
    )
  }
  return await check(requests, options)
}

func check(_ requests: [LinkRequest], _ options: LinkCheckingOptions) async -> Checked {
  let traces = Mutex<[LinkTrace]>([])
  let progress = Mutex<[LinkProgress]>([])
  let run = await LinkChecker(options).check(
    requests,
    onResult: { trace in traces.withLock { $0.append(trace) } },
    onProgress: { step in progress.withLock { $0.append(step) } }
  )
  return Checked(
    traces: traces.withLock(\.self),
    progress: progress.withLock(\.self),
    run: run
  )
}
