import BwlchCommand
import Foundation

@main enum Entry {
  static func main() async { exit(await runBwlch()) }
}
