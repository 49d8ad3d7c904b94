internal import ArgumentParser
internal import Basics
internal import Glibc

/// The language that help, usage and errors of the command line come in: that of `--language`, else English where the
/// terminal's own language is, else Danish. Reports don't go by it: their language is stated, so that the same input
/// gives the same bytes.
enum CommandLanguage {
  static let current = chosen(CommandLine.arguments) { name in getenv(name).map { String(cString: $0) } }

  static func chosen(_ arguments: [String], _ environment: (String) -> String?) -> Language {
    let option = "--language"
    let stated = zip(arguments, arguments.dropFirst() + [""]).compactMap { argument, next in
      if argument == option { return Language(rawValue: next) }
      return argument.hasPrefix(option + "=") ? Language(rawValue: String(argument.dropFirst(option.count + 1))) : nil
    }
    if let stated = stated.last { return stated }
    // The first that says anything decides, as POSIX has it.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap(environment).first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .english : .danish
  }
}

/// The text in the language of the command line.
func told(_ danish: String, _ english: String) -> String {
  Bilingual(danish: danish, english: english)[CommandLanguage.current]
}

extension ArgumentHelp {
  /// - Parameter value: what stands for the value in usage and help, where the option's own name would say less.
  static func told(_ danish: String, _ english: String, value: (String, String)? = nil) -> ArgumentHelp {
    func words(_ pair: (String, String)) -> String {
      Bilingual(danish: pair.0, english: pair.1)[CommandLanguage.current]
    }
    return ArgumentHelp("\(words((danish, english)))", valueName: value.map(words))
  }
}
