import CZip

/// A ZIP archive in memory, read through libzip; it lives only within `with`.
final class ZipArchive {
  private let handle: OpaquePointer
  private let limits: WorkbookLimits
  /// In the order of the archive.
  let names: [String]

  /// Opens the archive, calls `body`, closes it again.
  static func with<Result>(
    _ bytes: [UInt8],
    limits: WorkbookLimits,
    _ body: (ZipArchive) throws(WorkbookFault) -> Result
  ) throws(WorkbookFault) -> Result {
    let outcome = bytes.withUnsafeBytes { memory -> Swift.Result<Result, WorkbookFault> in
      do throws(WorkbookFault) {
        return .success(try body(ZipArchive(memory, limits: limits)))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private init(_ memory: UnsafeRawBufferPointer, limits: WorkbookLimits) throws(WorkbookFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(
        memory.baseAddress,
        zip_uint64_t(memory.count),
        0,
        &error
      )
    else { throw .noMemory }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      throw WorkbookFault(
        id: "workbook-truncated",
        summary:
          "workbook is cut short or damaged: the index at its end cannot be read (\(reason))",
        help: "fetch the file again, and compare its size with that of the original"
      )
    }
    self.handle = handle
    self.limits = limits
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= limits.entries else {
      names = []
      throw .tooLarge("it holds \(count) files, more than \(limits.entries)")
    }
    names = (0..<count).map { index in
      zip_get_name(handle, zip_uint64_t(index), ZIP_FL_ENC_GUESS).map { String(cString: $0) } ?? ""
    }
    try checkSizes()
  }

  deinit { zip_discard(handle) }

  /// What the index of the archive says of the sizes; what really comes out is counted again while reading.
  private func checkSizes() throws(WorkbookFault) {
    var total = 0
    for index in names.indices {
      var facts = zip_stat_t()
      guard zip_stat_index(handle, zip_uint64_t(index), 0, &facts) == 0,
        let size = Int(exactly: facts.size), let packed = Int(exactly: facts.comp_size)
      else { throw .malformed(names[index], "its size is not stated") }
      guard size <= limits.unpackedBytes - total else {
        throw .tooLarge("unpacked it comes to more than \(limits.unpackedBytes) bytes")
      }
      total += size
      try checkRatio(size, packed: packed, names[index])
    }
  }

  private func checkRatio(_ size: Int, packed: Int, _ name: String) throws(WorkbookFault) {
    guard size <= limits.unsuspectedBytes || size / max(1, packed) <= limits.ratio else {
      throw .tooLarge("'\(name)' unpacks to more than \(limits.ratio) times its packed size")
    }
  }

  /// Whether there is a file of that name, whatever the case of its letters.
  func contains(_ name: String) -> Bool { index(of: name) != nil }

  private func index(of name: String) -> Int? {
    let exact = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_ENC_GUESS))
    if exact >= 0 { return Int(exact) }
    let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_ENC_GUESS | ZIP_FL_NOCASE))
    return index >= 0 ? Int(index) : nil
  }

  /// The first bytes of a small file, or `nil` where it cannot be read.
  func beginning(of name: String, count: Int) -> [UInt8]? {
    guard let index = index(of: name), let file = zip_fopen_index(handle, zip_uint64_t(index), 0)
    else { return nil }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let taken = bytes.withUnsafeMutableBytes {
      zip_fread(file, $0.baseAddress, zip_uint64_t(count))
    }
    return taken >= 0 ? Array(bytes.prefix(Int(taken))) : nil
  }

  /// Streams a part of the workbook through `content`.
  func read(_ part: String, into content: some XMLContent) throws(WorkbookFault) {
    guard let index = index(of: part) else { throw .missing(part) }
    var facts = zip_stat_t()
    zip_stat_index(handle, zip_uint64_t(index), 0, &facts)
    guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else {
      let error = zip_get_error(handle)
      let code = zip_error_code_zip(error)
      if code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP { throw .encryptedEntry(part) }
      throw .malformed(part, zip_error_strerror(error).map { String(cString: $0) } ?? "unreadable")
    }
    defer { zip_fclose(file) }
    let parser = try XMLPart(part, limits: limits, content: content)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let taken = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
      guard taken >= 0 else {
        let reason = zip_file_strerror(file).map { String(cString: $0) }
        throw .malformed(part, reason ?? "unreadable")
      }
      size += taken
      guard size <= limits.unpackedBytes else {
        throw .tooLarge("unpacked it comes to more than \(limits.unpackedBytes) bytes")
      }
      try checkRatio(size, packed: Int(clamping: facts.comp_size), part)
      try parser.feed(UnsafeRawBufferPointer(rebasing: buffer[..<taken]), isFinal: taken == 0)
      if taken == 0 { return }
    }
  }
}
