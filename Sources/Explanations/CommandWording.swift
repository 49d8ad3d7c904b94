public import Basics
public import Languages
public import Reporting

extension Danish: CommandWording {}
extension English: CommandWording {}

extension Language {
  public var commandWording: any CommandWording {
    switch self {
    case .danish: Danish()
    case .english: English()
    }
  }
}

/// Every text that a command says: those of reports, and those of what is no part of a report.
public protocol CommandWording: ExplanationWording, AuditWording {}
