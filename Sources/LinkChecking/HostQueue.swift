import Catalogue

/// Jobs in the order in which they may be asked: host after host in turn, no host more often at a time than is allowed.
struct HostQueue {
  private let widthPerHost: Int
  private var waiting: [String: ArraySlice<LinkJob>] = [:]
  /// Hosts that have jobs waiting and room for one more, in the order of their turns.
  private var ready: [String] = []
  private var busy: [String: Int] = [:]
  private(set) var underWay = 0

  init(_ jobs: [LinkJob], widthPerHost: Int) {
    self.widthPerHost = widthPerHost
    var byHost: [String: [LinkJob]] = [:]
    var order: [String] = []
    for job in jobs {
      if byHost[job.address.host] == nil { order.append(job.address.host) }
      byHost[job.address.host, default: []].append(job)
    }
    // The host with the most links takes longest, so it begins first.
    ready = order.enumerated().sorted {
      (-(byHost[$0.element]?.count ?? 0), $0.offset) < (
        -(byHost[$1.element]?.count ?? 0), $1.offset
      )
    }.map(\.element).reversed()
    waiting = byHost.mapValues { $0[...] }
  }

  /// The next job; `nil` while every host with jobs left is busy.
  mutating func next() -> LinkJob? {
    guard let host = ready.popLast(), let job = waiting[host]?.popFirst() else { return nil }
    busy[host, default: 0] += 1
    underWay += 1
    offer(host)
    return job
  }

  mutating func finished(_ job: LinkJob) {
    let wasFull = busy[job.address.host] == widthPerHost
    busy[job.address.host, default: 1] -= 1
    underWay -= 1
    if wasFull { offer(job.address.host) }
  }

  /// Puts a host with work and room on the pile; the one that has it last is taken first, so long hosts stay at it.
  private mutating func offer(_ host: String) {
    guard waiting[host]?.isEmpty == false, busy[host, default: 0] < widthPerHost else { return }
    ready.append(host)
  }
}
