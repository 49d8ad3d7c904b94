/// A type of medical certificate (lægeattest) between job centre and doctor, and how long its answer may take.
struct CertificateType: Sendable {
  let name: String
  /// Calendar days from request to due date where the due date isn't stated.
  let days: Int
  /// How many of 100 requests are for this type; an assumption.
  let weight: Int
  /// The shortest time that a sender may set; where it is `days`, there is nothing to set.
  let shortest: Int

  private init(_ number: Int, _ days: Int, weight: Int, shortest: Int? = nil) {
    name = "LÆ \(number)"
    self.days = days
    self.weight = weight
    self.shortest = shortest ?? days
  }

  /// Time limits: 14 days for 121/125; for 221/225 seven days from the consultation, at most 14 from the request;
  /// 30 days for 131/135, 141/145 and 261/265; for 281/285 usually 14, never under 8.
  static let all: [CertificateType] = [
    CertificateType(121, 14, weight: 4),
    CertificateType(125, 14, weight: 30),
    CertificateType(131, 30, weight: 2),
    CertificateType(135, 30, weight: 4),
    CertificateType(141, 30, weight: 3),
    CertificateType(145, 30, weight: 18),
    CertificateType(221, 14, weight: 2, shortest: 8),
    CertificateType(225, 14, weight: 4, shortest: 8),
    CertificateType(261, 30, weight: 3),
    CertificateType(265, 30, weight: 18),
    CertificateType(281, 14, weight: 3, shortest: 8),
    CertificateType(285, 14, weight: 9, shortest: 8),
  ]
}
