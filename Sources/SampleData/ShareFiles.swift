internal import Basics

/// The sample's files of shaped `series`: yearly and quarterly shares of people, and the trained peers.
enum ShareFiles {
  // The seeds were picked among many so that the region's shares show what a reader should meet: one goal missed so
  // narrowly that its interval holds the target, one met, one share that chance alone moves.
  static let mental = ShareSample(levels: [4_600, 4_700, 4_820, 4_960, 5_090], spread: 300, rate: 25, seed: 25_108)
  static let somatic = ShareSample(levels: [2_890, 2_970, 3_050, 3_150, 3_260], spread: 250, rate: 45, seed: 32_225)
  static let education = ShareSample(levels: [3_780, 3_850, 3_840, 3_960, 4_050], spread: 350, rate: 50, seed: 7)
  /// No trend on purpose: sixteen quarters in which only chance moves the share.
  static let mentor = ShareSample(levels: Array(repeating: 2_500, count: 16), spread: 400, rate: 25, seed: 9)

  private static let years = (2019...2023).map(Period.year)
  private static let quarters = (2020...2023).flatMap { year in (1...4).map { Period.quarter(year, $0) } }

  static var retention: SampleFile {
    let groups = [("psykisk", mental.counts()), ("somatisk", somatic.counts())]
    let rows = years.indices.flatMap { period in
      SampleMunicipality.all.indices.flatMap { area in
        groups.map { name, counts in row(years[period], area, [name], counts[period][area]) }
      }
    }
    return SampleFile(
      "fastholdelse.csv", columns: "aar;kommunekode;kommune;gruppe;fastholdt;personer;bemaerkning", rows: rows)
  }

  static var youngPeople: SampleFile {
    SampleFile(
      "unge-uddannelse.csv", columns: "aar;kommunekode;kommune;i_uddannelse;unge;bemaerkning",
      rows: rows(years, education))
  }

  static var mentors: SampleFile {
    SampleFile(
      "udskrivningsmentor.csv", columns: "kvartal;kommunekode;kommune;tilbudt_mentor;udskrevne;bemaerkning",
      rows: rows(quarters, mentor))
  }

  /// Trained peers in the region, added up since the start.
  static var peers: SampleFile {
    let halves = [Period.half(2021, 2), .half(2022, 1), .half(2022, 2), .half(2023, 1), .half(2023, 2)]
    return SampleFile(
      "peers.csv", columns: "halvaar;uddannede_i_alt;bemaerkning",
      rows: zip(halves, [4, 9, 15, 22, 31]).map { ["\($0)", "\($1)", illustrative] })
  }

  private static func rows(_ periods: [Period], _ sample: ShareSample) -> [[String]] {
    zip(periods, sample.counts()).flatMap { period, counts in
      counts.indices.map { row(period, $0, [], counts[$0]) }
    }
  }

  private static func row(_ period: Period, _ area: Int, _ cells: [String], _ count: ShareSample.Count) -> [String] {
    let municipality = SampleMunicipality.all[area]
    return ["\(period)", "\(municipality.code)", municipality.name] + cells
      + ["\(count.numerator)", "\(count.denominator)", illustrative]
  }
}
