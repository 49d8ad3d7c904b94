/// Why something is as a finding says, where its code alone doesn't tell. Closed: a wording that lacks one in a language
/// doesn't compile.
public enum Cause: Hashable, Sendable {
  // MARK: Rows
  /// The row holds words in its first cell and nothing else, as a note below a table does.
  case note
  /// The letters were read in another encoding than they were written in.
  case encoding
  /// The code is one area's, and the name beside it another's.
  case codeOfAnother
  /// The year has two digits.
  case shortYear
  /// The number is one that a spreadsheet has for a date.
  case spreadsheetDate
  /// The period isn't the latest one but one that was asked for.
  case asked

  // MARK: Files
  case system(SystemFault)
  /// A device, a socket, or whatever else is neither file nor folder.
  case notAFile
  case tooLarge(bytes: Int)
  /// It became shorter while it was read.
  case changed
  /// The sign that was asked for can't be a separator.
  case separator
  /// A pipe can't be read again to find out its encoding.
  case pipeReadOnce
  /// Another source has read the standard input.
  case inputTaken

  case yaml(YAMLFault)
}

/// What the system says when a file can't be opened, read or written.
public enum SystemFault: Hashable, Sendable {
  case noPermission, isFolder, notAFolder, missing, invalid, inputOutput, outOfMemory, noSpace, fileTooLarge, readOnly
  case nameTooLong, tooManyFiles, tooManyLinks, exists, notSupported
  /// With the error number (errno(3)).
  case other(Int32)
}

/// What keeps a text from being read as YAML.
public enum YAMLFault: String, Hashable, Sendable, CaseIterable {
  // Of this program, which reads less than all of YAML
  case empty, controlCharacter, tooDeep, keyIsNoText, alias, secondDocument
  // Of YAML itself, as libyaml tells them
  case noToken, tabAsIndent, valueOutOfPlace, keyOutOfPlace, listOutOfPlace
  case missingColon, missingCommaOrBrace, missingCommaOrBracket, missingDash, missingKey, missingValue
  case surplus, lineGoesOn, missingName, unclosedText, documentMarkInText, surplusColon
  case unknownEscape, unknownTag, twoVersionLines, unknownDirective, otherVersion, missingBlank, missingBreak
  case zeroIndent
  case other
}
