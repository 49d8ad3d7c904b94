/// The program's version, as `maal --version` and the reports give it.
public enum Version {
  public static let text = "0.1.0"
}
