internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Languages
internal import PortfolioTexts
public import Rendering

extension ReportPart {
  /// The money of each grant and pool.
  static let accounts = ReportPart(
    "accounts", reader: Bilingual(danish: "dem, der fører regnskab", english: "whoever keeps the accounts"),
    content: Bilingual(
      danish: "bevillinger og puljer: bevilget, forbrugt, disponeret, til rådighed, og hvornår de bortfalder",
      english: "grants and pools: granted, spent, committed, available, and when they lapse"),
    backsPage: true,
    document: { report, wording in report.accounts.map { report.composer(ofAccounts: $0, wording).document } },
    table: { report, wording in
      report.accounts.map { portfolio in
        TablePart(
          title: wording.accountsTitle, table: portfolio.accountsTable(wording.language),
          references: [.init(column: "initiative", part: "portfolio", target: "initiative")])
      }
    },
    sections: { page in
      page.report.accounts.map { portfolio in
        let composer = page.report.composer(ofAccounts: portfolio, page.wording)
        let sections = composer.sections.map { PageSection(id: $0.kind.id, heading: $0.heading, element: $0.element) }
        let charts = composer.parts.compactMap {
          SpendingChart(account: $0, name: composer.name($0), day: portfolio.day, wording: page.wording)
        }
        guard !charts.isEmpty else { return sections }
        let heading = page.wording.accountsCharts
        let drawn = Element.section("accounts-charts", heading: heading, charts.map(\.figure))
        return sections + [PageSection(id: "accounts-charts", heading: heading, element: drawn)]
      } ?? []
    })

  /// Every movement of money.
  static let transactions = ReportPart(
    "transactions", reader: Bilingual(danish: "revisorer", english: "accountants"),
    content: Bilingual(danish: "hver bevægelse af penge", english: "every movement of money"),
    table: { report, wording in
      let title = Bilingual(danish: "Bevægelser", english: "Movements of money")
      return report.portfolio(with: Transaction.self).map { portfolio in
        TablePart(
          title: title[wording.language], table: portfolio.transactionsTable,
          references: [
            .init(column: "grant", part: "accounts", target: "grant"),
            .init(column: "decision", part: "decisions", target: "decision"),
            .init(column: "initiative", part: "portfolio", target: "initiative"),
          ])
      }
    })
}

extension CheckReport {
  /// The portfolio of an agreement that has grants and a table of their movements; without one nothing is known of what was spent.
  var accounts: PortfolioAssessment? { agreement.grants.isEmpty ? nil : portfolio(with: Transaction.self) }

  fileprivate func composer(ofAccounts portfolio: PortfolioAssessment, _ wording: any Wording) -> AccountsComposer {
    AccountsComposer(agreement, portfolio: portfolio, wording: wording)
  }

  /// The grants and pools in words; `nil` where the agreement has none.
  public func accountsDocument(_ wording: any Wording) -> Document? {
    accounts.map { composer(ofAccounts: $0, wording).document }
  }
}
