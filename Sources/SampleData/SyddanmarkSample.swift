/// The sample data for Region Syddanmark's health agreement 2019-2023.
///
/// Areas and clusters are facts. Everything else is made up at the level of published figures and says so in its
/// column `bemaerkning`. The same bytes every time and everywhere.
public enum SyddanmarkSample {
  /// `areas.csv` and the data files that the agreement file names.
  public static func files() -> [SampleFile] {
    [
      AreasFile.file, ShareFiles.retention, ShareFiles.youngPeople, IPSRegister.file, CertificateFile.file,
      ShareFiles.mentors, ShareFiles.peers,
    ]
  }
}
