/// Region Syddanmark and its municipalities with their health clusters: facts, nothing in it is made up.
enum AreasFile {
  static var file: SampleFile {
    let reform = "2007-01-01"
    let region = ["1083", "Region Syddanmark", "region", "", "", reform, ""]
    let municipalities = SampleMunicipality.all.map { area in
      ["\(area.code)", area.name, "municipality", area.cluster, "1083", reform, ""]
    }
    return SampleFile(
      "areas.csv", columns: "code;name;kind;cluster;region;valid_from;valid_to", rows: [region] + municipalities)
  }
}
