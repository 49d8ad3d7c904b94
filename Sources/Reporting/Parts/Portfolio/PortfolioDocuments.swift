internal import Languages
internal import PortfolioTexts
public import Rendering

extension CheckReport {
  /// The portfolio in words; empty where the agreement has none.
  public func portfolioDocument(_ wording: any Wording) -> Document {
    portfolio.map { composer(of: $0, wording).document }
      ?? Document(title: wording.portfolioTitle, subtitle: "", sections: [])
  }

  /// What is due within so many days either way, in words; empty where the agreement has no portfolio.
  public func deadlinesDocument(days: Int, _ wording: any Wording) -> Document {
    portfolio.map { DeadlinesComposer(agreement, portfolio: $0, days: days, wording: wording).document }
      ?? Document(title: wording.deadlinesTitle, subtitle: "", sections: [])
  }
}
