/// How a worker ends when it could not draw; its messages are on standard error.
///
/// The codes keep clear of 0, 1, 2, 64 and of 126 and up, which commands, shells and crashes use.
enum WorkerExit: Int32, CaseIterable {
  case drawn = 0
  case unreadableJob = 70
  case badDOT = 71
  case layoutFailed = 72
  case renderFailed = 73
  case couldNotAnswer = 74
}
