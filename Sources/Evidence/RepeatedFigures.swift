/// When figures that are the same as before say that something is wrong.
public enum RepeatedFigures {
  /// So many municipalities don't all repeat their figures by chance.
  public static let least = 3
}
