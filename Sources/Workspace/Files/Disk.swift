import Foundation

/// The few things that are done to files, each with an error that says what and why.
enum Disk {
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Why nothing can be put into a folder or taken out of it, where that can be told beforehand.
  static func reasonAgainstChanging(folder: String) -> String? {
    guard isFolder(folder) else { return "\(folder) is no folder" }
    return access(folder, W_OK | X_OK) == 0 ? nil : systemMessage()
  }

  static func folder(of path: String) -> String {
    URL(filePath: path).deletingLastPathComponent().path
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// `path`, absolute, with its symbolic links followed so far as it exists.
  static func real(_ path: String) -> String {
    var existing = path
    var missing: [String] = []
    while existing != "/", !existing.isEmpty {
      if let resolved = realpath(existing, nil) {
        defer { free(resolved) }
        return ([String(cString: resolved)] + missing.reversed()).joined(separator: "/")
      }
      missing.append(name(of: existing))
      existing = folder(of: existing)
    }
    return path
  }

  /// The bytes of a file; ``CouldNot`` says why not.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard exists(path) else { throw CouldNot("read \(path): there is no such file", help: nil) }
    guard !isFolder(path) else { throw CouldNot("read \(path): it is a folder", help: nil) }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? file.close() }
      // Piece by piece into one array: as `Data` first, a large file would be held twice.
      var bytes: [UInt8] = []
      if let size = size(path) { bytes.reserveCapacity(min(size, 1 << 30)) }
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { bytes += piece }
      return bytes
    } catch {
      throw CouldNot("read \(path): \(reason(error))", help: nil)
    }
  }

  /// Of a file that has one; a pipe or a device does not say how much is to come.
  private static func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The same of a file of at most `limit` bytes; `nil` where there are more, of which no more are read.
  static func bytes(_ path: String, atMost limit: Int) throws -> [UInt8]? {
    if let size = size(path) { return size > limit ? nil : try bytes(path) }
    guard exists(path), !isFolder(path) else { return try bytes(path) }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? file.close() }
      var bytes: [UInt8] = []
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        guard bytes.count + piece.count <= limit else { return nil }
        bytes += piece
      }
      return bytes
    } catch {
      throw CouldNot("read \(path): \(reason(error))", help: nil)
    }
  }

  /// The text of a file, where it can be read.
  static func text(_ path: String) -> String? {
    (try? bytes(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder, sorted; empty where there is no such folder.
  static func names(in folder: String) throws -> [String] {
    guard exists(folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw CouldNot("read the folder \(folder): \(reason(error))", help: nil)
    }
  }

  /// Makes a folder and those above it; what had to be made, deepest first.
  @discardableResult static func makeFolder(_ path: String) throws -> [String] {
    var missing: [String] = []
    var next = path
    while !exists(next), next != "/", !next.isEmpty {
      missing.append(next)
      next = folder(of: next)
    }
    do {
      try FileManager.default.createDirectory(
        atPath: path,
        withIntermediateDirectories: true
      )
    } catch {
      missing.forEach(removeFolderIfEmpty)
      throw CouldNot("make the folder \(path): \(reason(error))", help: nil)
    }
    return missing
  }

  /// Writes a new file and waits until it is on the disk.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try makeFolder(folder(of: path))
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CouldNot("write \(path): \(systemMessage())", help: nil) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw CouldNot("write \(path): \(systemMessage())", help: nil) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else {
      throw CouldNot("write \(path): \(systemMessage())", help: nil)
    }
  }

  static func rename(_ source: String, to target: String) throws {
    guard Foundation.rename(source, target) == 0 else {
      throw CouldNot("write \(target): \(systemMessage())", help: nil)
    }
  }

  /// A second name for a file, or a copy of it.
  static func duplicate(_ path: String, to target: String) throws {
    try makeFolder(folder(of: target))
    if link(path, target) != 0 { try write(bytes(path), to: target) }
  }

  /// Removes a file or a folder with all that is in it; does nothing where there is none.
  static func remove(_ path: String) throws {
    guard exists(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw CouldNot("remove \(path): \(reason(error))", help: nil)
    }
  }

  static func removeFolderIfEmpty(_ path: String) { rmdir(path) }

  /// Removes the folders below `root` that held `files` and now hold nothing.
  static func removeEmptyFolders(of files: [String], in root: String) {
    for file in files {
      var folder = folder(of: "\(root)/\(file)")
      while folder.hasPrefix(root + "/"), rmdir(folder) == 0 { folder = Self.folder(of: folder) }
    }
  }

  /// Brings the names in a folder to the disk, so far as the system can.
  static func synchronise(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func reason(_ error: any Error) -> String {
    let cocoa = error as NSError
    if let cause = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError,
      cause.domain == NSPOSIXErrorDomain
    {
      return systemMessage(Int32(cause.code))
    }
    return cocoa.localizedDescription
  }
}
