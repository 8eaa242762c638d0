package import Catalogue

/// Asks servers for the links of a catalogue.
///
/// Never starts by itself, keeps no cookies, follows nothing but `http` and `https`, and asks neither this machine nor
/// private networks unless told to.
package struct LinkChecker: Sendable {
  private let options: LinkCheckingOptions

  package init(_ options: LinkCheckingOptions = LinkCheckingOptions()) {
    self.options = options
  }

  /// Asks for each link and hands over what was found, link by link, in the order in which results come.
  ///
  /// An address that many data sets have is asked for once, and handed over for each of them. What looks dead or out of
  /// order is asked for a second time when the rest is done. Calls of `onResult` and `onProgress` never overlap, and a
  /// trace that was handed over is final. Where the task is cancelled, requests under way are dropped and their links not
  /// handed over, so that a later run asks for them again.
  package func check(
    _ requests: [LinkRequest],
    onResult: @Sendable (LinkTrace) async -> Void,
    onProgress: @Sendable (LinkProgress) async -> Void = { _ in }
  ) async -> LinkRun {
    var jobs: [LinkJob] = []
    var indexes: [WebAddress: Int] = [:]
    var run = LinkRun(done: 0, total: requests.count, isCancelled: false)
    for request in requests {
      do throws(LinkFailure) {
        let address = try options.links.address(of: request.address)
        if let index = indexes[address] {
          jobs[index].requests.append(request)
        } else {
          indexes[address] = jobs.count
          jobs.append(LinkJob(address: address, requests: [request]))
        }
      } catch {
        await onResult(
          LinkTrace(dataSet: request.dataSet, address: request.address, tries: [.failure(error)])
        )
        run.done += 1
      }
    }
    await onProgress(LinkProgress(done: run.done, total: run.total, host: ""))
    let attempt = LinkTry(
      options: options,
      gates: HostGates(width: options.widthPerHost, pause: options.pause)
    )
    var again: [LinkJob] = []
    await ask(jobs, attempt) { job in
      if job.deservesSecondTry {
        again.append(job)
      } else {
        await handOver(job, &run, onResult, onProgress)
      }
    }
    await ask(again, attempt) { job in await handOver(job, &run, onResult, onProgress) }
    run.isCancelled = run.done < run.total
    return run
  }

  private func handOver(
    _ job: LinkJob,
    _ run: inout LinkRun,
    _ onResult: @Sendable (LinkTrace) async -> Void,
    _ onProgress: @Sendable (LinkProgress) async -> Void
  ) async {
    for trace in job.traces {
      await onResult(trace)
      run.done += 1
    }
    await onProgress(LinkProgress(done: run.done, total: run.total, host: job.address.host))
  }

  /// Works through the jobs, as many at a time as the options allow, over all and for each host.
  private func ask(
    _ jobs: [LinkJob],
    _ attempt: LinkTry,
    onFound: (LinkJob) async -> Void
  ) async {
    var queue = HostQueue(jobs, widthPerHost: max(1, options.widthPerHost))
    let secondTryAfter = options.secondTryAfter
    await withTaskGroup(of: (LinkJob, Bool).self) { group in
      func fill() {
        while queue.underWay < max(1, options.width), !Task.isCancelled, let job = queue.next() {
          group.addTask {
            do {
              return (try await job.tried(attempt, notBefore: secondTryAfter), true)
            } catch {
              return (job, false)
            }
          }
        }
      }
      fill()
      for await (job, isFound) in group {
        queue.finished(job)
        if isFound { await onFound(job) }
        fill()
      }
    }
  }
}
