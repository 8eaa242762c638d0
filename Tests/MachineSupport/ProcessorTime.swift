import Foundation

/// The processor time that the calling thread spends on `work`, whatever else the machine does meanwhile.
///
/// A bound on it tells how much work was done; one on the clock on the wall also tells who shared the machine.
package func processorTime(_ work: () throws -> Void) rethrows -> Duration {
  let start = threadTime()
  try work()
  return threadTime() - start
}

private func threadTime() -> Duration {
  var time = timespec()
  guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else {
    preconditionFailure("no clock of the thread")
  }
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
