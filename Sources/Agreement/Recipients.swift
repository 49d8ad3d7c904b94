public import Basics

/// Whom the reports are for. Competence groups have no fixed tasks, so this is agreed and never taken for granted.
public struct Recipients: Hashable, Sendable {
  /// Of the goal check.
  public var goalCheck: ID<Group>?
  /// Of the progress summary.
  public var progress: ID<Group>?
  /// Of the written status of the initiatives.
  public var followUp: ID<Group>?

  public init(goalCheck: ID<Group>? = nil, progress: ID<Group>? = nil, followUp: ID<Group>? = nil) {
    self.goalCheck = goalCheck
    self.progress = progress
    self.followUp = followUp
  }
}
