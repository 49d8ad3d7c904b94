extension Danish {
  /// Words of the system or of the YAML library in Danish; those that are not known here as they are.
  func reason(_ text: String) -> String { knownReason(text) ?? text }

  func knownReason(_ text: String) -> String? {
    Danish.reasons.first { text.lowercased().hasSuffix($0.english) }?.danish
  }

  /// By how the English words end, since a library may say before them what it was doing.
  private static let reasons: [(english: String, danish: String)] = [
    ("permission denied", "adgang nægtet"),
    ("is a directory", "det er en mappe"),
    ("not a directory", "en del af stien er ikke en mappe"),
    ("no such file or directory", "filen eller mappen findes ikke"),
    ("not a regular file", "det er ikke en almindelig fil"),
    ("invalid argument", "det er ikke en almindelig fil"),
    ("input/output error", "læse- eller skrivefejl"),
    ("out of memory", "der er ikke hukommelse nok"),
    ("cannot allocate memory", "der er ikke hukommelse nok"),
    ("no space left on device", "der er ikke mere plads på disken"),
    ("file too large", "filen er større, end systemet tillader"),
    ("read-only file system", "disken kan kun læses"),
    ("file name too long", "navnet er for langt"),
    ("too many open files", "for mange åbne filer"),
    ("too many levels of symbolic links", "for mange henvisninger efter hinanden"),
    ("file exists", "filen findes i forvejen"),
    (
      "a pipe can't be read again to find out its encoding; state it in the agreement file",
      "et rør kan ikke læses igen for at finde tegnkodningen; angiv den i aftalen"
    ),
    ("the standard input can be read by a single source", "standardinput kan kun læses af én kilde"),

    ("empty", "den er tom"),
    ("larger than 1048576 bytes", "den er større end 1 MB"),
    ("larger than 16777216 bytes", "den er større end 16 MB"),
    ("control characters are not allowed", "kontroltegn er ikke tilladt"),
    ("nested more than 20 levels deep", "mere end 20 niveauer inde i hinanden"),
    ("a key has to be a text", "en nøgle skal være en tekst"),
    (
      "aliases are not read; a text that starts with * has to stand in quotes",
      "aliaser læses ikke; en tekst, der begynder med *, skal stå i anførselstegn"
    ),
    ("found character that cannot start any token", "et tegn, som intet kan begynde med, fx et tabulatortegn"),
    ("found a tab character that violates indentation", "et tabulatortegn i indrykningen; brug mellemrum"),
    (
      "found a tab character where an indentation space is expected",
      "et tabulatortegn i indrykningen; brug mellemrum"
    ),
    ("mapping values are not allowed in this context", "et kolon, hvor der ikke kan stå en værdi"),
    ("mapping keys are not allowed in this context", "en nøgle, hvor der ikke kan stå en"),
    ("block sequence entries are not allowed in this context", "en liste, hvor der ikke kan stå en"),
    ("could not find expected ':'", "der mangler et kolon efter nøglen"),
    ("did not find expected ',' or '}'", "der mangler et komma eller }"),
    ("did not find expected ',' or ']'", "der mangler et komma eller ]"),
    ("did not find expected '-' indicator", "der mangler en bindestreg i listen, eller indrykningen er forkert"),
    ("did not find expected key", "der mangler en nøgle, eller indrykningen er forkert"),
    ("did not find expected node content", "der mangler en værdi"),
    ("did not find expected <document start>", "der står mere, end der er plads til i ét dokument"),
    ("did not find expected comment or line break", "der står noget, hvor linjen skulle slutte"),
    ("did not find expected alphabetic or numeric character", "et navn mangler efter & eller *"),
    ("found unexpected end of stream", "filen slutter midt i en tekst i anførselstegn"),
    ("found unexpected document indicator", "--- eller ... midt i en tekst"),
    ("found unexpected ':'", "et kolon for meget"),
    ("found unknown escape character", "et ukendt tegn efter \\ i en tekst i anførselstegn"),
    ("found undefined tag handle", "et ! foran en tekst; sæt den i anførselstegn"),
    ("a second document begins here", "her begynder et dokument mere; slet linjen ---"),
    ("found duplicate %yaml directive", "linjen %YAML står to gange"),
    ("found unknown directive name", "en linje, der begynder med %; sæt teksten i anførselstegn"),
    ("found incompatible yaml document", "filen siger, at den er af en YAML-version, som ikke læses"),
    ("did not find expected whitespace", "der mangler et mellemrum"),
    ("did not find expected whitespace or line break", "der mangler et mellemrum eller et linjeskift"),
    ("did not find expected hexdecimal number", "et ukendt tegn efter \\ i en tekst i anførselstegn"),
    ("found invalid unicode character escape code", "et ukendt tegn efter \\ i en tekst i anførselstegn"),
    ("found an indentation indicator equal to 0", "et 0 efter | eller >"),
    ("found a '%' character", "et % kan ikke stå først; sæt teksten i anførselstegn"),
    ("exceeded max depth", "for mange niveauer inde i hinanden"),
  ]
}
