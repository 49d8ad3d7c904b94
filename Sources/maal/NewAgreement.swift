internal import Basics
internal import Reporting

/// The files of a new agreement: small, commented, and complete, so that every command runs on them at once.
enum NewAgreement {
  static func files(_ language: Language) -> [ReportFile] {
    switch language {
    case .danish:
      [
        ReportFile(name: "agreement.yaml", text: danish), ReportFile(name: "areas.csv", text: areas),
        ReportFile(name: "tilbud.csv", text: "aar;kommunekode;tilbudt;borgere\n" + offers),
        ReportFile(
          name: "deltagelse.csv", text: "kommunekode;status;fra;til;enhed\n" + members("ja", "nej", "uoplyst")),
        ReportFile(
          name: "attester.csv", text: "sagsnr;kommunekode;type;anmodet;besvaret;annulleret\n" + cases("nej", "ja")),
      ]
    case .english:
      [
        ReportFile(name: "agreement.yaml", text: english), ReportFile(name: "areas.csv", text: areas),
        ReportFile(name: "offers.csv", text: "year;municipality;offered;people\n" + offers),
        ReportFile(
          name: "participation.csv", text: "municipality;status;from;to;unit\n" + members("yes", "no", "unknown")),
        ReportFile(
          name: "certificates.csv", text: "case;municipality;type;requested;answered;cancelled\n" + cases("no", "yes")),
      ]
    }
  }

  private static let areas = """
    code;name;kind;cluster;region;valid_from;valid_to
    1082;Region Midtjylland;region;;;2007-01-01;
    615;Horsens;municipality;Horsens;1082;2007-01-01;
    727;Odder;municipality;Horsens;1082;2007-01-01;
    746;Skanderborg;municipality;Horsens;1082;2007-01-01;
    766;Hedensted;municipality;Horsens;1082;2007-01-01;

    """

  private static let offers = """
    2022;615;41;120
    2022;727;9;28
    2022;746;18;60
    2022;766;15;52
    2023;615;47;118
    2023;727;11;30
    2023;746;20;63
    2023;766;18;55
    2024;615;52;121
    2024;727;12;29
    2024;746;24;62
    2024;766;20;54

    """

  private static func members(_ yes: String, _ no: String, _ unknown: String) -> String {
    """
    615;\(yes);01-07-2022;;Jobcenter Horsens
    727;\(unknown);01-01-2022;;
    746;\(no);01-01-2022;;
    766;\(no);01-01-2022;31-12-2023;
    766;\(yes);01-01-2024;;Jobcenter Hedensted

    """
  }

  private static func cases(_ no: String, _ yes: String) -> String {
    """
    1;615;LÆ 125;02-07-2024;08-07-2024;\(no)
    2;615;LÆ 125;09-07-2024;02-08-2024;\(no)
    3;727;LÆ 125;13-08-2024;20-08-2024;\(no)
    4;746;LÆ 125;21-08-2024;11-09-2024;\(no)
    5;766;LÆ 135;02-09-2024;24-09-2024;\(no)
    6;615;LÆ 125;01-10-2024;10-10-2024;\(no)
    7;615;LÆ 125;08-10-2024;;\(yes)
    8;727;LÆ 135;15-10-2024;29-11-2024;\(no)
    9;746;LÆ 125;05-11-2024;12-11-2024;\(no)
    10;766;LÆ 125;19-11-2024;;\(no)
    11;615;LÆ 135;16-12-2024;;\(no)

    """
  }
}
