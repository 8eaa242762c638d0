package import Catalogue

/// Which links a check would ask, and which it would not.
package struct LinkPlan: Sendable, Hashable {
  /// A link and the address to ask for, or why there is none.
  package struct Item: Sendable, Hashable {
    package var request: LinkRequest
    package var address: Result<Catalogue.WebAddress, LinkFailure>

    package init(request: LinkRequest, address: Result<Catalogue.WebAddress, LinkFailure>) {
      self.request = request
      self.address = address
    }

    package var host: String? { (try? address.get())?.host }
  }

  package var version: VersionID
  package var day: Day
  /// Where the results go, from the project's folder.
  package var file: String
  /// By data set.
  package var items: [Item]
  /// Links of which the file tells already.
  package var done: Int
  /// Links that are left for another run, since this one may ask only so many.
  package var left: Int

  package init(version: VersionID, day: Day, file: String, items: [Item], done: Int, left: Int) {
    self.version = version
    self.day = day
    self.file = file
    self.items = items
    self.done = done
    self.left = left
  }

  /// Those that have an address to ask for.
  package var asked: [Item] { items.filter { $0.host != nil } }

  /// How many different addresses each host is asked for, the most first.
  package var hosts: [(host: String, addresses: Int)] {
    var counts: [String: Int] = [:]
    for address in Set(asked.compactMap { try? $0.address.get() }) {
      counts[address.host, default: 0] += 1
    }
    return counts.map { (host: $0.key, addresses: $0.value) }
      .sorted { ($1.addresses, $0.host) < ($0.addresses, $1.host) }
  }
}
