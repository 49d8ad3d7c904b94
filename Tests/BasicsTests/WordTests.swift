import Basics
import Testing

@Suite struct WordTests {
  enum Colour: String, Word {
    case red
    case notAssessed = "not-assessed"
    var danish: [String] { self == .red ? ["rød", "højrød"] : ["ikke vurderet"] }
  }

  @Test(arguments: [
    ("red", Colour.red), ("RØD", .red), ("roed", .red), ("ro\u{308}d", nil), ("Højrød", .red),
    ("not assessed", .notAssessed),
    ("NOT-ASSESSED", .notAssessed), ("Ikke  vurderet", .notAssessed), ("ikke-vurderet", .notAssessed), ("gul", nil),
    ("", nil),
  ])
  func isReadAsPeopleWriteIt(_ text: String, _ word: Colour?) {
    #expect(Colour(reading: text) == word)
  }

  @Test(arguments: [
    ("13.00", 780), ("13:00", 780), ("kl. 9.30", 570), ("Kl 9.05", 545), ("13", 780), ("24.00", nil), ("13.5", nil),
    ("13.60", nil), ("eftermiddag", nil), ("", nil), ("1.2.3", nil),
  ])
  func aTimeOfDayIsReadAsPeopleWriteIt(_ text: String, _ minutes: Int?) {
    #expect(TimeOfDay(parsing: text)?.minutes == minutes)
  }
}
