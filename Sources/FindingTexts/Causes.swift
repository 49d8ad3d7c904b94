public import Findings
public import Languages

extension Danish {
  /// A cause within brackets, after what it is the cause of.
  public func cause(_ cause: Cause) -> String {
    switch cause {
    case .note: "det ligner en note"
    case .encoding: "forkert tegnkodning"
    case .codeOfAnother: "koden er et andet områdes"
    case .shortYear: "årstal med to cifre"
    case .spreadsheetDate: "et regnearks tal for en dato"
    case .asked: "perioden er valgt"
    case .system(let fault): system(fault)
    case .notAFile: "det er ikke en almindelig fil"
    case .tooLarge(let bytes): "den er større end \(bytes >> 20) MB"
    case .changed: "filen blev ændret undervejs"
    case .separator: "tegnet kan ikke skille felter"
    case .pipeReadOnce: "et rør kan ikke læses igen for at finde tegnkodningen; angiv den i aftalen"
    case .inputTaken: "standardinput kan kun læses af én kilde"
    case .yaml(let fault): yaml(fault)
    }
  }

  private func system(_ fault: SystemFault) -> String {
    switch fault {
    case .noPermission: "adgang nægtet"
    case .isFolder: "det er en mappe"
    case .notAFolder: "en del af stien er ikke en mappe"
    case .missing: "filen eller mappen findes ikke"
    case .invalid: "systemet kan ikke det her"
    case .inputOutput: "læse- eller skrivefejl"
    case .outOfMemory: "der er ikke hukommelse nok"
    case .noSpace: "der er ikke mere plads på disken"
    case .fileTooLarge: "filen er større, end systemet tillader"
    case .readOnly: "disken kan kun læses"
    case .nameTooLong: "navnet er for langt"
    case .tooManyFiles: "for mange åbne filer"
    case .tooManyLinks: "for mange henvisninger efter hinanden"
    case .exists: "filen eller mappen findes i forvejen"
    case .notSupported: "disken understøtter det ikke"
    case .other(let number): "systemfejl \(number)"
    }
  }

  private func yaml(_ fault: YAMLFault) -> String {
    switch fault {
    case .empty: "den er tom"
    case .controlCharacter: "kontroltegn er ikke tilladt"
    case .tooDeep: "mere end 20 niveauer inde i hinanden"
    case .keyIsNoText: "en nøgle skal være en tekst"
    case .alias: "aliaser læses ikke; en tekst, der begynder med *, skal stå i anførselstegn"
    case .secondDocument: "her begynder et dokument mere; slet linjen ---"
    case .noToken: "et tegn, som intet kan begynde med, fx et tabulatortegn"
    case .tabAsIndent: "et tabulatortegn i indrykningen; brug mellemrum"
    case .valueOutOfPlace: "et kolon, hvor der ikke kan stå en værdi"
    case .keyOutOfPlace: "en nøgle, hvor der ikke kan stå en"
    case .listOutOfPlace: "en liste, hvor der ikke kan stå en"
    case .missingColon: "der mangler et kolon efter nøglen"
    case .missingCommaOrBrace: "der mangler et komma eller }"
    case .missingCommaOrBracket: "der mangler et komma eller ]"
    case .missingDash: "der mangler en bindestreg i listen, eller indrykningen er forkert"
    case .missingKey: "der mangler en nøgle, eller indrykningen er forkert"
    case .missingValue: "der mangler en værdi"
    case .surplus: "der står mere, end der er plads til i ét dokument"
    case .lineGoesOn: "der står noget, hvor linjen skulle slutte"
    case .missingName: "et navn mangler efter &"
    case .unclosedText: "filen slutter midt i en tekst i anførselstegn"
    case .documentMarkInText: "--- eller ... midt i en tekst"
    case .surplusColon: "et kolon for meget"
    case .unknownEscape: "et ukendt tegn efter \\ i en tekst i anførselstegn"
    case .unknownTag: "et ! foran en tekst; sæt den i anførselstegn"
    case .twoVersionLines: "linjen %YAML står to gange"
    case .unknownDirective: "en linje, der begynder med %; sæt teksten i anførselstegn"
    case .otherVersion: "filen siger, at den er af en YAML-version, som ikke læses"
    case .missingBlank: "der mangler et mellemrum"
    case .missingBreak: "der mangler et mellemrum eller et linjeskift"
    case .zeroIndent: "et 0 efter | eller >"
    case .other: "noget her kan ikke læses"
    }
  }
}

extension English {
  /// A cause within brackets, after what it is the cause of.
  public func cause(_ cause: Cause) -> String {
    switch cause {
    case .note: "it looks like a note"
    case .encoding: "wrong encoding"
    case .codeOfAnother: "the code is another area's"
    case .shortYear: "a year of two digits"
    case .spreadsheetDate: "a spreadsheet's number for a date"
    case .asked: "the period was chosen"
    case .system(let fault): system(fault)
    case .notAFile: "not a regular file"
    case .tooLarge(let bytes): "larger than \(bytes >> 20) MB"
    case .changed: "the file changed meanwhile"
    case .separator: "the sign can't separate fields"
    case .pipeReadOnce: "a pipe can't be read again to find out its encoding; state it in the agreement file"
    case .inputTaken: "the standard input can be read by a single source"
    case .yaml(let fault): yaml(fault)
    }
  }

  private func system(_ fault: SystemFault) -> String {
    switch fault {
    case .noPermission: "Permission denied"
    case .isFolder: "Is a directory"
    case .notAFolder: "Not a directory"
    case .missing: "No such file or directory"
    case .invalid: "Invalid argument"
    case .inputOutput: "Input/output error"
    case .outOfMemory: "Cannot allocate memory"
    case .noSpace: "No space left on device"
    case .fileTooLarge: "File too large"
    case .readOnly: "Read-only file system"
    case .nameTooLong: "File name too long"
    case .tooManyFiles: "Too many open files"
    case .tooManyLinks: "Too many levels of symbolic links"
    case .exists: "File exists"
    case .notSupported: "Operation not supported"
    case .other(let number): "system error \(number)"
    }
  }

  private func yaml(_ fault: YAMLFault) -> String {
    switch fault {
    case .empty: "it is empty"
    case .controlCharacter: "control characters are not allowed"
    case .tooDeep: "nested more than 20 levels deep"
    case .keyIsNoText: "a key has to be a text"
    case .alias: "aliases are not read; a text that starts with * has to stand in quotes"
    case .secondDocument: "a second document begins here; delete the line ---"
    case .noToken: "a character that nothing can start with, such as a tab"
    case .tabAsIndent: "a tab in the indentation; use blanks"
    case .valueOutOfPlace: "a colon where no value can stand"
    case .keyOutOfPlace: "a key where none can stand"
    case .listOutOfPlace: "a list where none can stand"
    case .missingColon: "a colon is missing after the key"
    case .missingCommaOrBrace: "a comma or } is missing"
    case .missingCommaOrBracket: "a comma or ] is missing"
    case .missingDash: "a dash is missing in the list, or the indentation is wrong"
    case .missingKey: "a key is missing, or the indentation is wrong"
    case .missingValue: "a value is missing"
    case .surplus: "more than one document has room for"
    case .lineGoesOn: "something stands where the line should end"
    case .missingName: "a name is missing after &"
    case .unclosedText: "the file ends within a quoted text"
    case .documentMarkInText: "--- or ... within a text"
    case .surplusColon: "a colon too many"
    case .unknownEscape: "an unknown character after \\ in a quoted text"
    case .unknownTag: "a ! before a text; put it in quotes"
    case .twoVersionLines: "the line %YAML is there twice"
    case .unknownDirective: "a line that starts with %; put the text in quotes"
    case .otherVersion: "the file says that it is of a version of YAML that is not read"
    case .missingBlank: "a blank is missing"
    case .missingBreak: "a blank or a line break is missing"
    case .zeroIndent: "a 0 after | or >"
    case .other: "something here cannot be read"
    }
  }
}
