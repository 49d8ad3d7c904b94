/// A key that sorts names the Danish way: æ, ø and å last, and aa as å.
public func danishOrder(_ name: String) -> String {
  name.lowercased().reduce(into: "") { key, letter in
    switch letter {
    case "æ": key.append("{")
    case "ø": key.append("|")
    case "å": key.append("}")
    case "a" where key.last == "a":
      key.removeLast()
      key.append("}")
    default: key.append(letter)
    }
  }
}
