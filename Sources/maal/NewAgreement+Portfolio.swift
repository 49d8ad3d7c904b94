internal import ArgumentParser
internal import Basics
internal import Reporting

/// What `maal init --with` adds to a new agreement.
enum Addition: String, CaseIterable, ExpressibleByArgument {
  /// Groups, meetings, initiatives, their statuses and plans, and decisions.
  case portfolio
}

extension NewAgreement {
  /// The files of a new agreement with tables of a portfolio beside its figures.
  static func filesWithPortfolio(_ language: Language) -> [ReportFile] {
    let words = language == .danish ? PortfolioSample.danish : PortfolioSample.english
    let files = files(language).map { file in
      guard file.name == "agreement.yaml" else { return file }
      // Both texts are this file's own; a test runs what comes out.
      let text = file.text.replacing(
        "areas: areas.csv\n", with: "areas: areas.csv\n" + words.groups, maxReplacements: 1
      )
      .replacing(
        "\n\n\(words.beforeIndicators)", with: "\n" + words.sources + "\n\(words.beforeIndicators)", maxReplacements: 1)
      return ReportFile(name: file.name, text: text)
    }
    return files + words.tables.map { ReportFile(name: $0.name, text: $0.text) }
  }
}

/// The texts of a small portfolio in one language.
private struct PortfolioSample {
  let groups: String
  let sources: String
  /// How the line above `indicators:` begins.
  let beforeIndicators: String
  let tables: [(name: String, text: String)]

  static let danish = PortfolioSample(
    groups: """

      # Grupperne, der mødes eller modtager. agenda-days: så mange dage før mødet skal dagsordenen ud.
      groups:
        forum: {title: Koordinationsforum, kind: committee, agenda-days: 14}
        arbejde: {title: Implementeringsgruppen for arbejde, kind: implementation, reports-to: forum}
      recipients: {follow-up: forum}

      # Bevillinger og puljer. value er for hvert år, hvor der står every: year.
      grants:
        pulje: {title: Opstartspulje, kind: pool, provider: Regionen, value: 200.000, every: year, carry-over: uoplyst}

      """,
    sources: """
        # Det, der gøres for at nå målene. Kolonnerne findes ved deres navne; ordene må være på dansk.
        # Prøv:  maal portfolio . --period 2024-12-31     maal deadlines . --period 2024-12-31
        indsatser: {file: indsatser.csv, shape: initiatives, illustrative: yes}
        statusser: {file: statusser.csv, shape: statuses, illustrative: yes}
        plan: {file: plan.csv, shape: follow-ups, illustrative: yes}
        moeder: {file: moeder.csv, shape: meetings, illustrative: yes}
        beslutninger: {file: beslutninger.csv, shape: decisions, illustrative: yes}
        svar: {file: svar.csv, shape: answers, illustrative: yes}
        bevaegelser: {file: bevaegelser.csv, shape: transactions, illustrative: yes}

      """,
    beforeIndicators: "# Det, der måles.",
    tables: [
      (
        "indsatser.csv",
        """
        id;title;kind;goal;group;years;accountable;planned_end
        opsoegende;Opsøgende tilbud;indsats;tilbud;arbejde;2023-2025;Horsens Kommune;31-12-2025
        faelles-aftale;Samarbejdsaftale om attester;samarbejdsaftale;attester;arbejde;2024;Psykiatrien;

        """
      ),
      (
        "statusser.csv",
        """
        initiative;date;status;confidence;text;next_step;who;by_when
        opsoegende;01-09-2023;under forberedelse;grøn;Der er ansat en medarbejder.;Begynde i Horsens;Horsens Kommune;01-02-2024
        opsoegende;15-05-2024;i gang;gul;Begyndt i Horsens, men ikke i Odder.;Begynde i Odder;Odder Kommune;01-11-2024
        faelles-aftale;15-05-2024;under forberedelse;ikke vurderet;Et udkast er sendt rundt.;Samle svar;Sekretariatet;01-02-2025

        """
      ),
      (
        "plan.csv",
        """
        id;initiative;aspect;what;responsible;due;original_due;done
        p1;opsoegende;implementeringsplan;Tilbuddet er i alle fire kommuner;Horsens Kommune;31-12-2025;;
        p2;opsoegende;kommunikationsplan;Pjece til praksis;Sekretariatet;01-06-2024;;20-05-2024
        p3;opsoegende;borger- og patientinddragelse;Møde med brugerne;Odder Kommune;01-10-2024;;

        """
      ),
      (
        "moeder.csv",
        """
        id;group;date;time;end;place;agenda_sent;minutes_published;status
        forum-2024-05;forum;22-05-2024;9.00;11.00;Horsens;08-05-2024;29-05-2024;holdt
        forum-2024-11;forum;20-11-2024;9.00;11.00;Odder;08-11-2024;;holdt
        forum-2025-02;forum;19-02-2025;9.00;11.00;Horsens;;;planlagt

        """
      ),
      (
        "beslutninger.csv",
        """
        id;meeting;item;title;kind;subject;recommendation;outcome;effect;recommended_to;responsible;due
        b1;forum-2024-05;4;Opsøgende tilbud;beslutning;initiative:opsoegende;Tilbuddet udbredes til alle kommuner.;godkendt;igangsættes;;Horsens Kommune;31-12-2025
        b2;forum-2024-11;3;Aftale om attester;beslutning;initiative:faelles-aftale;Aftalen sendes i høring.;udsat;;;;

        """
      ),
      (
        "svar.csv",
        """
        round;initiative;respondent;sent;deadline;answered;awareness;implementation;attention;next_follow_up
        hoering-2024;faelles-aftale;Horsens;01-09-2024;01-11-2024;20-10-2024;kendt;igangsat;uklar indgang|tid;01-09-2025
        hoering-2024;faelles-aftale;Psykiatrien;01-09-2024;01-11-2024;;;;;

        """
      ),
      (
        "bevaegelser.csv",
        """
        id;grant;date;type;value;settles;counterparty;initiative;decision;description
        t1;pulje;01-06-2024;disponeret;150.000;;Horsens Kommune;opsoegende;b1;Opsøgende medarbejder
        t2;pulje;15-12-2024;udbetalt;75.000,50;t1;Horsens Kommune;opsoegende;;Første halvår

        """
      ),
    ])

  static let english = PortfolioSample(
    groups: """

      # The groups that meet or receive. agenda-days: so many days before a meeting the agenda is to go out.
      groups:
        forum: {title: Coordination forum, kind: committee, agenda-days: 14}
        work: {title: Implementation group for work, kind: implementation, reports-to: forum}
      recipients: {follow-up: forum}

      # Grants and pools. value is for each year where it says every: year.
      grants:
        pool: {title: Start-up pool, kind: pool, provider: The region, value: 200000, every: year, carry-over: not-stated}

      """,
    sources: """
        # What is done to reach the goals. Columns are found by their names; words may be Danish or codes.
        # Try:  maal portfolio . --period 2024-12-31     maal deadlines . --period 2024-12-31
        initiatives: {file: initiatives.csv, shape: initiatives, illustrative: yes}
        statuses: {file: statuses.csv, shape: statuses, illustrative: yes}
        plan: {file: plan.csv, shape: follow-ups, illustrative: yes}
        meetings: {file: meetings.csv, shape: meetings, illustrative: yes}
        decisions: {file: decisions.csv, shape: decisions, illustrative: yes}
        answers: {file: answers.csv, shape: answers, illustrative: yes}
        transactions: {file: transactions.csv, shape: transactions, illustrative: yes}

      """,
    beforeIndicators: "# What is measured.",
    tables: [
      (
        "initiatives.csv",
        """
        id;title;kind;goal;group;years;accountable;planned_end
        outreach;Outreach;initiative;offers;work;2023-2025;Horsens;2025-12-31
        certificates;Cooperation agreement on certificates;cooperation-agreement;certificates;work;2024;Psychiatry;

        """
      ),
      (
        "statuses.csv",
        """
        initiative;date;status;confidence;text;next_step;who;by_when
        outreach;2023-09-01;pipeline;green;Somebody has been employed.;Begin in Horsens;Horsens;2024-02-01
        outreach;2024-05-15;implementation;amber;Begun in Horsens, not in Odder.;Begin in Odder;Odder;2024-11-01
        certificates;2024-05-15;pipeline;not-assessed;A draft has been sent round.;Gather answers;The secretariat;2025-02-01

        """
      ),
      (
        "plan.csv",
        """
        id;initiative;aspect;what;responsible;due;original_due;done
        p1;outreach;implementation;The offer is there in all four municipalities;Horsens;2025-12-31;;
        p2;outreach;communication;Leaflet for practices;The secretariat;2024-06-01;;2024-05-20
        p3;outreach;citizen-involvement;Meeting with users;Odder;2024-10-01;;

        """
      ),
      (
        "meetings.csv",
        """
        id;group;date;time;end;place;agenda_sent;minutes_published;status
        forum-2024-05;forum;2024-05-22;9:00;11:00;Horsens;2024-05-08;2024-05-29;held
        forum-2024-11;forum;2024-11-20;9:00;11:00;Odder;2024-11-08;;held
        forum-2025-02;forum;2025-02-19;9:00;11:00;Horsens;;;planned

        """
      ),
      (
        "decisions.csv",
        """
        id;meeting;item;title;kind;subject;recommendation;outcome;effect;recommended_to;responsible;due
        d1;forum-2024-05;4;Outreach;decision;initiative:outreach;The offer is spread to all municipalities.;approved;start;;Horsens;2025-12-31
        d2;forum-2024-11;3;Agreement on certificates;decision;initiative:certificates;The agreement is sent out for comments.;postponed;;;;

        """
      ),
      (
        "answers.csv",
        """
        round;initiative;respondent;sent;deadline;answered;awareness;implementation;attention;next_follow_up
        hearing-2024;certificates;Horsens;2024-09-01;2024-11-01;2024-10-20;known;started;unclear way in|time;2025-09-01
        hearing-2024;certificates;Psychiatry;2024-09-01;2024-11-01;;;;;

        """
      ),
      (
        "transactions.csv",
        """
        id;grant;date;type;value;settles;counterparty;initiative;decision;description
        t1;pool;2024-06-01;commitment;150000;;Horsens;outreach;d1;Outreach worker
        t2;pool;2024-12-15;disbursement;75000,50;t1;Horsens;outreach;;First half-year

        """
      ),
    ])
}
