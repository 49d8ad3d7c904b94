internal import Basics

/// The municipalities and regions of Denmark since the local government reform of 2007: official codes and names.
///
/// It tells an area outside the agreement from a misspelt one, and gives an unknown name its nearest neighbour.
/// Source: Statistics Denmark's classification of regions and municipalities (Regioner, landsdele og kommuner, v1:2007).
public enum DanishAreas {
  public static let country = Area(code: "0", name: "Hele landet", kind: .country)

  /// Other names that tables give the whole country, as `AreaDirectory` compares them.
  static let countryNames = ["landet", "danmark", "hele danmark", "all denmark"]

  public static let regions: [Area] = regionNames.map { Area(code: ID($0.code), name: $0.name, kind: .region) }

  public static let municipalities: [Area] = municipalityNames.flatMap { region, names in
    names.map { Area(code: ID(String($0.0)), name: $0.1, kind: .municipality, parent: ID(region)) }
  }

  /// Christiansø belongs to no municipality; Statistics Denmark lists it among them.
  static let christiansø = Area(code: "411", name: "Christiansø", kind: .municipality, parent: "1084")

  static let all = municipalities + [christiansø] + regions + [country]

  /// Statbank Denmark's three-digit codes of the regions, without their zeros: `083` is Region Syddanmark.
  static let statbankRegionCodes = Dictionary(
    uniqueKeysWithValues: regions.map { (ID<Area>(String($0.code.rawValue.suffix(2))), $0.code) })

  /// The codes of the eleven parts of the country (landsdele), without their zeros: `01` to `11`.
  static let partCodes = (1...11).map { ID<Area>(String($0)) }

  private static let regionNames: [(code: String, name: String)] = [
    ("1081", "Region Nordjylland"),
    ("1082", "Region Midtjylland"),
    ("1083", "Region Syddanmark"),
    ("1084", "Region Hovedstaden"),
    ("1085", "Region Sjælland"),
  ]

  private static let municipalityNames: [(region: String, names: [(Int, String)])] = [
    (
      "1081",
      [
        (773, "Morsø"), (787, "Thisted"), (810, "Brønderslev"), (813, "Frederikshavn"), (820, "Vesthimmerlands"),
        (825, "Læsø"), (840, "Rebild"), (846, "Mariagerfjord"), (849, "Jammerbugt"), (851, "Aalborg"),
        (860, "Hjørring"),
      ]
    ),
    (
      "1082",
      [
        (615, "Horsens"), (657, "Herning"), (661, "Holstebro"), (665, "Lemvig"), (671, "Struer"),
        (706, "Syddjurs"), (707, "Norddjurs"), (710, "Favrskov"), (727, "Odder"), (730, "Randers"),
        (740, "Silkeborg"), (741, "Samsø"), (746, "Skanderborg"), (751, "Aarhus"), (756, "Ikast-Brande"),
        (760, "Ringkøbing-Skjern"), (766, "Hedensted"), (779, "Skive"), (791, "Viborg"),
      ]
    ),
    (
      "1083",
      [
        (410, "Middelfart"), (420, "Assens"), (430, "Faaborg-Midtfyn"), (440, "Kerteminde"), (450, "Nyborg"),
        (461, "Odense"), (479, "Svendborg"), (480, "Nordfyns"), (482, "Langeland"), (492, "Ærø"),
        (510, "Haderslev"), (530, "Billund"), (540, "Sønderborg"), (550, "Tønder"), (561, "Esbjerg"),
        (563, "Fanø"), (573, "Varde"), (575, "Vejen"), (580, "Aabenraa"), (607, "Fredericia"), (621, "Kolding"),
        (630, "Vejle"),
      ]
    ),
    (
      "1084",
      [
        (101, "København"), (147, "Frederiksberg"), (151, "Ballerup"), (153, "Brøndby"), (155, "Dragør"),
        (157, "Gentofte"), (159, "Gladsaxe"), (161, "Glostrup"), (163, "Herlev"), (165, "Albertslund"),
        (167, "Hvidovre"), (169, "Høje-Taastrup"), (173, "Lyngby-Taarbæk"), (175, "Rødovre"), (183, "Ishøj"),
        (185, "Tårnby"), (187, "Vallensbæk"), (190, "Furesø"), (201, "Allerød"), (210, "Fredensborg"),
        (217, "Helsingør"), (219, "Hillerød"), (223, "Hørsholm"), (230, "Rudersdal"), (240, "Egedal"),
        (250, "Frederikssund"), (260, "Halsnæs"), (270, "Gribskov"), (400, "Bornholm"),
      ]
    ),
    (
      "1085",
      [
        (253, "Greve"), (259, "Køge"), (265, "Roskilde"), (269, "Solrød"), (306, "Odsherred"), (316, "Holbæk"),
        (320, "Faxe"), (326, "Kalundborg"), (329, "Ringsted"), (330, "Slagelse"), (336, "Stevns"), (340, "Sorø"),
        (350, "Lejre"), (360, "Lolland"), (370, "Næstved"), (376, "Guldborgsund"), (390, "Vordingborg"),
      ]
    ),
  ]
}
