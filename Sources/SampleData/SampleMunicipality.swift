/// A municipality of Region Syddanmark as the samples need it.
struct SampleMunicipality: Sendable {
  let code: Int
  let name: String
  /// The health cluster (sundhedsklynge).
  let cluster: String
  /// Inhabitants about 2021, to the nearest hundred. They only give the samples plausible sizes.
  let inhabitants: Int
  /// The psychiatric department that answers certificates, shortened as in a case system; an assumption.
  let department: String

  private init(_ code: Int, _ name: String, _ cluster: String, _ inhabitants: Int, _ department: String) {
    self.code = code
    self.name = name
    self.cluster = cluster
    self.inhabitants = inhabitants
    self.department = department
  }

  /// The job centre that takes part in an IPS cooperation; the municipality's, which alone drops the s of Nordfyns.
  var jobCentre: String { "Jobcenter " + (name == "Nordfyns" ? "Nordfyn" : name) }

  /// How many would be concerned if `rate` of every 10,000 inhabitants were; at least one.
  func expected(_ rate: Int) -> Int { max(1, inhabitants * rate / 10_000) }

  /// All 22, in the order of their codes.
  static let all: [SampleMunicipality] = [
    SampleMunicipality(410, "Middelfart", "Lillebælt", 38_900, "Psyk. Middelfart"),
    SampleMunicipality(420, "Assens", "Fyn", 40_900, "Psyk. Odense"),
    SampleMunicipality(430, "Faaborg-Midtfyn", "Fyn", 51_800, "Psyk. Svendborg"),
    SampleMunicipality(440, "Kerteminde", "Fyn", 23_900, "Psyk. Odense"),
    SampleMunicipality(450, "Nyborg", "Fyn", 32_100, "Psyk. Svendborg"),
    SampleMunicipality(461, "Odense", "Fyn", 205_900, "Psyk. Odense"),
    SampleMunicipality(479, "Svendborg", "Fyn", 58_800, "Psyk. Svendborg"),
    SampleMunicipality(480, "Nordfyns", "Fyn", 29_700, "Psyk. Odense"),
    SampleMunicipality(482, "Langeland", "Fyn", 12_300, "Psyk. Svendborg"),
    SampleMunicipality(492, "Ærø", "Fyn", 6_000, "Psyk. Svendborg"),
    SampleMunicipality(510, "Haderslev", "Sønderjylland", 55_600, "Psyk. Aabenraa"),
    SampleMunicipality(530, "Billund", "Sydvestjylland", 26_800, "Psyk. Esbjerg"),
    SampleMunicipality(540, "Sønderborg", "Sønderjylland", 73_800, "Psyk. Aabenraa"),
    SampleMunicipality(550, "Tønder", "Sønderjylland", 37_300, "Psyk. Aabenraa"),
    SampleMunicipality(561, "Esbjerg", "Sydvestjylland", 115_500, "Psyk. Esbjerg"),
    SampleMunicipality(563, "Fanø", "Sydvestjylland", 3_400, "Psyk. Esbjerg"),
    SampleMunicipality(573, "Varde", "Sydvestjylland", 49_600, "Psyk. Esbjerg"),
    SampleMunicipality(575, "Vejen", "Sydvestjylland", 42_800, "Psyk. Esbjerg"),
    SampleMunicipality(580, "Aabenraa", "Sønderjylland", 58_700, "Psyk. Aabenraa"),
    SampleMunicipality(607, "Fredericia", "Lillebælt", 51_500, "Psyk. Middelfart"),
    SampleMunicipality(621, "Kolding", "Lillebælt", 93_200, "Psyk. Vejle"),
    SampleMunicipality(630, "Vejle", "Lillebælt", 117_300, "Psyk. Vejle"),
  ]
}
