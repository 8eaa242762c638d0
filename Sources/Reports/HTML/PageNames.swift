/// Hands out names each of which occurs once, in the order in which they are asked for.
struct PageNames {
  private var taken: Set<String>
  private var next: [String: Int] = [:]

  /// None of `taken` is handed out.
  init(taken: Set<String> = []) { self.taken = taken }

  /// `name`, or where it is taken the first of `name-2`, `name-3`… that is not.
  mutating func unique(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = next[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
