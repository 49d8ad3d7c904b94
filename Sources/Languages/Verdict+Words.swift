public import Assessment

// All words of the verdicts, in each language, so that a new one is put into words in one place.

extension Danish {
  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .targetNotSet: "Mål ikke fastsat"
    case .monitored: "Overvåges uden mål"
    case .noData: "Ingen data"
    case .met: "Opfyldt"
    case .metLate: "Opfyldt efter fristen"
    case .notMet: "Ikke opfyldt"
    case .awaitingFinal: "Afventer endelige tal"
    case .metSoFar: "Foreløbigt opfyldt"
    case .outOfReach: "Kan ikke længere nås"
    case .notAssessable: "Kan ikke vurderes"
    case .onTrack: "På rette vej"
    case .behind: "Bagud"
    case .farBehind: "Langt bagud"
    case .wrongDirection: "Forkert retning"
    case .hidden: hiddenSmall
    }
  }

  /// After a number of goals: `er bagud`.
  package func inSentence(_ verdict: Verdict) -> String {
    switch verdict {
    case .metSoFar: "er foreløbigt opfyldt"
    case .met: "er opfyldt"
    case .metLate: "blev opfyldt efter fristen"
    case .notMet: "er ikke opfyldt"
    case .awaitingFinal: "afventer endelige tal"
    case .outOfReach: "kan ikke længere nås"
    case .notAssessable: "kan ikke vurderes endnu"
    case .onTrack: "er på rette vej"
    case .behind: "er bagud"
    case .farBehind: "er langt bagud"
    case .wrongDirection: "går i den forkerte retning"
    case .noData: "er uden data"
    case .targetNotSet: "har intet fastsat måltal"
    case .monitored: "overvåges uden mål"
    case .hidden: "er skjult"
    }
  }

  public func plain(_ verdict: Verdict, isCensus: Bool, wasMet: Bool) -> String {
    if verdict == .hidden { return "\(hiddenSmall)." }
    let reason =
      switch verdict {
      case .met: "målet blev nået inden fristen"
      case .metLate: "målet blev nået, men for sent"
      case .notMet: "målet blev ikke nået inden fristen"
      case .awaitingFinal:
        isCensus
          ? "fristen er nået, men kommuner med uoplyst status kan endnu afgøre målet"
          : "fristen er nået, men de tal, der afgør målet, er ikke kommet endnu"
      case .metSoFar: "den seneste måling opfylder målet, som skal holde til fristen"
      case .outOfReach: "så mange kommuner har afslået, at der ikke er nok tilbage"
      case .notAssessable: "der er ingen tidligere måling at regne udviklingen fra"
      case .onTrack: "den seneste måling holder trit med den jævne vej mod målet"
      case .behind: "der er sket mindre, end den jævne vej mod målet kræver"
      case .farBehind: "der er sket langt mindre, end den jævne vej mod målet kræver"
      case .wrongDirection:
        wasMet ? "målet var nået fra begyndelsen, men er det ikke længere" : "det står værre til end ved udgangspunktet"
      case .noData: "der er endnu ingen tal at vurdere efter"
      case .targetNotSet: "aftalen mangler et måltal, så det kan ikke siges, om det går godt nok"
      case .monitored: "tallene følges, men skal ikke nå et bestemt måltal"
      case .hidden: ""
      }
    return "\(self.verdict(verdict)): \(reason)."
  }

  public func rule(_ verdict: Verdict, isCensus: Bool, wasMet: Bool) -> String {
    let rule =
      switch verdict {
      case .targetNotSet: "aftalen lader måltallet stå åbent"
      case .monitored: "aftalen siger, at indikatoren kun overvåges"
      case .hidden: "vurderingen bygger på tal, der er skjult af hensyn til den enkelte; --hide-below 0 viser den"
      case .noData: "der er ingen måling fra en periode, der var slut på opgørelsesdagen"
      case .met: "fristen er nået, og den afgørende måling opfylder målet"
      case .metLate: "den afgørende måling opfyldte ikke målet, men en senere måling gør"
      case .notMet: "fristen er nået, og den afgørende måling opfylder ikke målet"
      case .awaitingFinal:
        isCensus
          ? "fristen er nået, og de uoplyste kommuner kan stadig afgøre, om målet er nået"
          : "fristen er nået, men den afgørende måling er ikke kommet"
      case .metSoFar: "fristen er ikke nået, og den seneste måling opfylder målet"
      case .outOfReach: "fristen er ikke nået, men der er færre kommuner, som ikke har afslået, end målet kræver"
      case .notAssessable: "fristen er ikke nået, og der er ingen baseline før den seneste måling"
      case .wrongDirection where wasMet: "baseline opfyldte målet, og den seneste måling gør det ikke"
      case .onTrack, .behind, .farBehind, .wrongDirection:
        "fristen er ikke nået, og vejen mod målet er flad; det afgør, om værdien er dårligere end baseline"
      }
    return "Regel: \(rule)."
  }
}

extension English {
  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .targetNotSet: "Target not set"
    case .monitored: "Monitored without a target"
    case .noData: "No data"
    case .met: "Met"
    case .metLate: "Met after the deadline"
    case .notMet: "Not met"
    case .awaitingFinal: "Awaiting final figures"
    case .metSoFar: "Met so far"
    case .outOfReach: "Out of reach"
    case .notAssessable: "Cannot be assessed"
    case .onTrack: "On track"
    case .behind: "Behind"
    case .farBehind: "Far behind"
    case .wrongDirection: "Wrong direction"
    case .hidden: hiddenSmall
    }
  }

  /// After a number of goals: `are behind`.
  package func inSentence(_ verdict: Verdict, singular: Bool) -> String {
    let be = singular ? "is" : "are"
    return switch verdict {
    case .metSoFar: "\(be) met so far"
    case .met: "\(be) met"
    case .metLate: "\(singular ? "was" : "were") met after the deadline"
    case .notMet: "\(be) not met"
    case .awaitingFinal: "\(singular ? "awaits" : "await") final figures"
    case .outOfReach: "\(be) out of reach"
    case .notAssessable: "cannot be assessed yet"
    case .onTrack: "\(be) on track"
    case .behind: "\(be) behind"
    case .farBehind: "\(be) far behind"
    case .wrongDirection: "\(singular ? "goes" : "go") in the wrong direction"
    case .noData: "\(be) without data"
    case .targetNotSet: "\(singular ? "has" : "have") no target set"
    case .monitored: "\(be) monitored without a target"
    case .hidden: "\(be) hidden"
    }
  }

  public func plain(_ verdict: Verdict, isCensus: Bool, wasMet: Bool) -> String {
    if verdict == .hidden { return "\(hiddenSmall)." }
    let reason =
      switch verdict {
      case .met: "the goal was reached by the deadline"
      case .metLate: "the goal was reached, but too late"
      case .notMet: "the goal was not reached by the deadline"
      case .awaitingFinal:
        isCensus
          ? "the deadline has come, but municipalities whose status is unknown may still decide the goal"
          : "the deadline has come, but the figures that decide the goal are not in yet"
      case .metSoFar: "the latest figure meets the target, which has to hold until the deadline"
      case .outOfReach: "so many municipalities have declined that too few are left"
      case .notAssessable: "there is no earlier figure to measure progress from"
      case .onTrack: "the latest figure keeps up with the even path to the target"
      case .behind: "less has happened than the even path to the target asks for"
      case .farBehind: "far less has happened than the even path to the target asks for"
      case .wrongDirection:
        wasMet ? "the goal was reached from the start but no longer is" : "things are worse than at the baseline"
      case .noData: "there are no figures yet to judge by"
      case .targetNotSet: "the agreement lacks a target, so it cannot be said whether progress is good enough"
      case .monitored: "the figures are followed but have no target to reach"
      case .hidden: ""
      }
    return "\(self.verdict(verdict)): \(reason)."
  }

  public func rule(_ verdict: Verdict, isCensus: Bool, wasMet: Bool) -> String {
    let rule =
      switch verdict {
      case .targetNotSet: "the agreement leaves the target open"
      case .monitored: "the agreement says that the indicator is only monitored"
      case .hidden:
        "the assessment rests on figures that are hidden to protect the individual; --hide-below 0 shows it"
      case .noData: "there is no observation of a period that had ended by the as-of date"
      case .met: "the deadline is reached, and the deciding observation meets the target"
      case .metLate: "the deciding observation missed the target, but a later one meets it"
      case .notMet: "the deadline is reached, and the deciding observation misses the target"
      case .awaitingFinal:
        isCensus
          ? "the deadline is reached, and the municipalities whose status is unknown can still decide the goal"
          : "the deadline is reached, but the deciding observation is not in"
      case .metSoFar: "the deadline is not reached, and the latest observation meets the target"
      case .outOfReach:
        "the deadline is not reached, but fewer municipalities have not declined than the target asks for"
      case .notAssessable: "the deadline is not reached, and there is no baseline before the latest observation"
      case .wrongDirection where wasMet: "the baseline met the target, and the latest observation does not"
      case .onTrack, .behind, .farBehind, .wrongDirection:
        "the deadline is not reached, and the path to the target is flat; it matters whether the value is worse than "
          + "the baseline"
      }
    return "Rule: \(rule)."
  }
}
