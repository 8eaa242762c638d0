import ArgumentParser
package import Workspace

/// Runs the command line of this process and says with which code it should end.
package func runBwlch() async -> Int32 {
  await runBwlch(Array(CommandLine.arguments.dropFirst()), in: .live())
}

/// Runs one command line and says with which code the process should end.
///
/// Nothing but `environment` is touched: results go to its output, all else to its errors. A reader of the output who
/// leaves early, as `head` does, ends the command quietly.
package func runBwlch(_ arguments: [String], in environment: Environment) async -> Int32 {
  do {
    return try await outcome(of: arguments, in: environment).code
  } catch is TextStream.Closed {
    return ExitStatus.done.code
  } catch let fault as UsageFault {
    return report(fault.summary, fault.help, .usage, in: environment)
  } catch let error as CouldNot {
    return report("could not \(error.what)", error.help, .couldNot, in: environment)
  } catch {
    return answer(of: error, in: environment)
  }
}

private func outcome(
  of arguments: [String],
  in environment: Environment
) async throws -> ExitStatus {
  if arguments == ["--version"] {
    try environment.output.line(RootCommand.programVersion)
    return .done
  }
  try refuseUnknownCommand(arguments)
  var command = try RootCommand.parseAsRoot(arguments)
  guard let action = command as? any Action else {
    try command.run()
    return .done
  }
  return try await action.perform(in: environment)
}

/// ArgumentParser calls a mistyped command an unexpected argument; this offers the nearest one instead.
private func refuseUnknownCommand(_ arguments: [String]) throws {
  var words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
  var parent: any ParsableCommand.Type = RootCommand.self
  var path = "bwlch"
  while let name = words.popFirst(), !name.hasPrefix("-") {
    let commands = parent.configuration.subcommands
    guard !commands.isEmpty else { return }
    if let next = commands.first(where: { $0.configuration.commandName == name }) {
      parent = next
      path += " \(name)"
      continue
    }
    if path == "bwlch", name == "help" { return }
    let known = commands.compactMap { $0.configuration.commandName }.filter { !$0.hasPrefix("_") }
    throw UsageFault.unknown(
      "command",
      name,
      among: path == "bwlch" ? known + ["help"] : known,
      list: "'\(path == "bwlch" ? "bwlch help" : "\(path) --help")' lists the commands"
    )
  }
}

private func report(
  _ summary: String,
  _ help: String?,
  _ status: ExitStatus,
  in environment: Environment
) -> Int32 {
  let printer = DiagnosticPrinter(environment: environment)
  try? environment.errors.write(printer.failure(summary, help: help))
  return status.code
}

/// What ArgumentParser says to a request for help, and to a command line that it cannot read.
private func answer(of error: any Error, in environment: Environment) -> Int32 {
  let code = RootCommand.exitCode(for: error).rawValue
  let stream = code == 0 ? environment.output : environment.errors
  let columns = stream.kind.columns ?? 80
  try? stream.line(RootCommand.fullMessage(for: error, columns: columns))
  return code
}
