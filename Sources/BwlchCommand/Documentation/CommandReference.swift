import ArgumentParser

/// `docs/cli-reference.md`: the help of every command, as the program prints it.
enum CommandReference {
  private static let columns = 100

  static var markdown: String {
    let shown = RootCommand.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let names = shown.map { $0.configuration.commandName ?? "" }
    let list = zip(names, shown).map { name, command in
      "- [`bwlch \(name)`](#bwlch-\(name)): \(command.configuration.abstract)"
    }
    let sections = zip(names, shown).map { name, command in
      section("bwlch \(name)", RootCommand.helpMessage(for: command, columns: columns))
    }
    return """
      # The commands

      Made from the program by `make docs`; `bwlch help COMMAND` prints the same.

      \(list.joined(separator: "\n"))

      \(([section("bwlch", RootCommand.helpMessage(columns: columns))] + sections).joined(separator: "\n\n"))

      """
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
