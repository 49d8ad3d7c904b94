/// The texts about findings and rejected rows.
public protocol FindingWording: Sendable {
  /// So many rows of a file are not used, and stand in another one.
  func rejectedRowsWritten(_ count: Int, from file: String, to target: String) -> String
  /// A file of that name is there, and is not one of rejected rows.
  func rejectedRowsKept(_ path: String) -> String
  func cannotWriteRejectedRows(_ path: String, _ reason: String) -> String
}

extension Danish {
  public func rejectedRowsWritten(_ count: Int, from file: String, to target: String) -> String {
    "\(number(count)) \(count == 1 ? "række" : "rækker") i \(safeToShow(file)) er ikke brugt; se \(safeToShow(target))"
  }

  public func rejectedRowsKept(_ path: String) -> String {
    "De afviste rækker skulle skrives til \(safeToShow(path)), men der ligger en anden fil med det navn. Flyt eller omdøb den."
  }

  public func cannotWriteRejectedRows(_ path: String, _ reason: String) -> String {
    "De afviste rækker kan ikke skrives til \(safeToShow(path)) (\(reason))."
  }
}

extension English {
  public func rejectedRowsWritten(_ count: Int, from file: String, to target: String) -> String {
    "\(number(count)) \(count == 1 ? "row" : "rows") of \(safeToShow(file)) \(count == 1 ? "is" : "are") not used; see \(safeToShow(target))"
  }

  public func rejectedRowsKept(_ path: String) -> String {
    "The rejected rows were to be written to \(safeToShow(path)), but there is another file of that name. Move or rename it."
  }

  public func cannotWriteRejectedRows(_ path: String, _ reason: String) -> String {
    "The rejected rows cannot be written to \(safeToShow(path)) (\(reason))."
  }
}
