import ArgumentParser

/// `docs/cli-reference.md`: the help of every command, as the program prints it.
enum CommandReference {
  private static let columns = 100

  static var markdown: String {
    let shown = commands(of: RootCommand.self, path: "bwlch")
    let list = shown.map { name, command in
      "- [`\(name)`](#\(name.replacing(" ", with: "-"))): \(command.configuration.abstract)"
    }
    let sections = shown.map { name, command in
      section(name, RootCommand.helpMessage(for: command, columns: columns))
    }
    return """
      # The commands

      Made from the program by `make docs`; `bwlch help COMMAND` prints the same.

      \(list.joined(separator: "\n"))

      \(([section("bwlch", RootCommand.helpMessage(columns: columns))] + sections).joined(separator: "\n\n"))

      """
  }

  /// The commands that do something, those of a group one after the other.
  private static func commands(
    of parent: any ParsableCommand.Type,
    path: String
  ) -> [(String, any ParsableCommand.Type)] {
    parent.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .flatMap { command in
        let name = "\(path) \(command.configuration.commandName ?? "")"
        let nested = commands(of: command, path: name)
        return nested.isEmpty ? [(name, command)] : nested
      }
  }

  private static func section(_ title: String, _ help: String) -> String {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    var text = lines.joined(separator: "\n")
    while text.hasSuffix("\n") { text.removeLast() }
    return "## \(title)\n\n```text\n\(text)\n```"
  }
}
