internal import Agreement
public import Assessment
internal import Basics

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
    case .starting: "Første måling"
    case .standstill: "Ingen sikker ændring"
    case .wrongDirection: "Går den forkerte vej"
    case .hidden: hiddenSmall
    }
  }

  public func verdict(_ verdict: Verdict, _ note: VerdictNote?) -> String {
    switch note {
    case nil: self.verdict(verdict)
    case .clearlyBehind: "\(self.verdict(verdict)), og klart bagud"
    case let doubt?: "\(self.verdict(verdict)), men \(detail(doubt))"
    }
  }

  public func detail(_ note: VerdictNote) -> String {
    switch note {
    case .distanceMayBeChance: "afstanden til planen kan være tilfældig"
    case .changeMayBeChance: "ændringen kan være tilfældig"
    case .clearlyBehind: "og klart bagud"
    }
  }

  /// `2 er bagud (for 1 af dem kan afstanden til planen være tilfældig)`, without the number where it is `nil`.
  package func counted(_ count: VerdictCount, _ number: String?) -> String {
    let verdict = [number, inSentence(count.verdict)].compactMap(\.self).joined(separator: " ")
    if count.unsure == 0 { return verdict }
    let whose = count.unsure == count.count ? "" : "for \(self.number(count.unsure)) af dem "
    return whose.isEmpty
      ? "\(verdict) (afstanden til planen kan være tilfældig)"
      : "\(verdict) (\(whose)kan afstanden til planen være tilfældig)"
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
    case .starting: "har først fået sin første måling"
    case .standstill: "viser ingen sikker ændring"
    case .wrongDirection: "går den forkerte vej"
    case .noData: "er uden data"
    case .targetNotSet: "har intet fastsat måltal"
    case .monitored: "overvåges uden mål"
    case .hidden: "er skjult"
    }
  }

  public func plain(_ verdict: Verdict, _ setting: VerdictSetting) -> String {
    let by = setting.deadline.map { " den \(date($0))" } ?? ""
    switch verdict {
    case .hidden: return "\(hiddenSmall)."
    case .met: return "Målet blev nået inden fristen\(by)."
    case .metLate: return "Målet blev nået, men først efter fristen\(by)."
    case .notMet: return "Målet blev ikke nået inden fristen\(by)."
    case .monitored: return "Indikatoren følges uden måltal."
    case .starting: return "Kan først vurderes ved næste måling: denne måling er udgangspunktet."
    default: break
    }
    let reason =
      switch verdict {
      case .awaitingFinal:
        setting.isCensus
          ? "fristen er nået, men kommuner med uoplyst status kan endnu afgøre målet"
          : "fristen er nået, men de tal, der afgør målet, er ikke kommet endnu"
      case .metSoFar: "den seneste måling opfylder målet, som skal holde til fristen"
      case .outOfReach: "så mange kommuner har takket nej, at der ikke er nok tilbage"
      case .notAssessable: setting.reason.map { self.reason($0, setting.area) } ?? ""
      case .standstill:
        setting.note == .clearlyBehind
          ? "ændringen siden udgangspunktet kan være tilfældig, og der mangler mere til planen, end tilfældigheder kan forklare"
          : "ændringen siden udgangspunktet kan være tilfældig"
      case .onTrack: "den seneste måling holder trit med den jævne vej mod målet"
      case .behind: "der er sket mindre, end den jævne vej mod målet kræver"
      case .farBehind: "der er sket langt mindre, end den jævne vej mod målet kræver"
      case .wrongDirection:
        setting.wasMet
          ? "målet var nået fra begyndelsen, men er det ikke længere" : "det står værre til end ved udgangspunktet"
      case .noData: "der er endnu ingen tal at vurdere efter"
      case .targetNotSet: "aftalen mangler et måltal, så det kan ikke siges, om det går godt nok"
      case .met, .metLate, .notMet, .monitored, .starting, .hidden: ""
      }
    let doubt = setting.note.map { $0 == .clearlyBehind ? "" : ", men \(detail($0))" } ?? ""
    return sentence("\(self.verdict(verdict)): \(reason)\(doubt)")
  }

  public func reason(_ reason: Reason, _ area: String) -> String {
    switch reason {
    case .noBaseline: "der er ingen måling siden aftalens start at regne udviklingen fra"
    case .broken(let mark):
      "udgangspunktet er fra før databruddet (\(period(mark.period))), så tallene kan ikke sammenlignes"
    case .areaMissing(let missing, isRejected: false): "\(area) har ikke indsendt tal for \(period(missing))"
    case .areaMissing(let missing, isRejected: true):
      "tallene fra \(area) for \(period(missing)) er udeladt på grund af fejl"
    case .periodsMissing(let periods): "summen mangler tal for \(joined(periods.map(period)))"
    case .areasMissing(let count): "summen mangler tal fra \(number(count)) \(count == 1 ? "kommune" : "kommuner")"
    case .seasons: "tallene følger årstiden, og der er endnu ikke to hele år at sammenligne"
    }
  }

  public func rule(_ verdict: Verdict, _ setting: VerdictSetting) -> String {
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
        setting.isCensus
          ? "fristen er nået, og de uoplyste kommuner kan stadig afgøre, om målet er nået"
          : "fristen er nået, men den afgørende måling er ikke kommet"
      case .metSoFar: "fristen er ikke nået, og den seneste måling opfylder målet"
      case .outOfReach: "fristen er ikke nået, men der er færre kommuner, som ikke har takket nej, end målet kræver"
      case .notAssessable: setting.reason.map { self.reason($0, setting.area) } ?? ""
      case .starting: "fristen er ikke nået, og den seneste måling er selv udgangspunktet"
      case .standstill:
        setting.wasMet
          ? "udgangspunktet opfyldte målet, den seneste måling gør det ikke, og 95 %-intervallet for ændringen indeholder 0"
          : "fristen er ikke nået, tempoet R er under 0,60, og 95 %-intervallet for ændringen siden udgangspunktet indeholder 0"
      case .wrongDirection where setting.wasMet: "udgangspunktet opfyldte målet, og den seneste måling gør det ikke"
      case .onTrack, .behind, .farBehind, .wrongDirection:
        "fristen er ikke nået, og vejen mod målet er flad; det afgør, om værdien er dårligere end udgangspunktet"
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
    case .starting: "First figure"
    case .standstill: "No detectable change"
    case .wrongDirection: "Wrong direction"
    case .hidden: hiddenSmall
    }
  }

  public func verdict(_ verdict: Verdict, _ note: VerdictNote?) -> String {
    switch note {
    case nil: self.verdict(verdict)
    case .clearlyBehind: "\(self.verdict(verdict)), and clearly behind"
    case let doubt?: "\(self.verdict(verdict)), but \(detail(doubt))"
    }
  }

  public func detail(_ note: VerdictNote) -> String {
    switch note {
    case .distanceMayBeChance: "the distance to the plan may be chance"
    case .changeMayBeChance: "the change may be chance"
    case .clearlyBehind: "and clearly behind"
    }
  }

  /// `2 are behind (for 1 of them the distance to the plan may be chance)`, without the number where it is `nil`.
  package func counted(_ count: VerdictCount, _ number: String?) -> String {
    let verdict = [number, inSentence(count.verdict, singular: count.count == 1)].compactMap(\.self)
      .joined(separator: " ")
    if count.unsure == 0 { return verdict }
    let whose = count.unsure == count.count ? "" : "for \(self.number(count.unsure)) of them "
    return "\(verdict) (\(whose)the distance to the plan may be chance)"
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
    case .starting: "\(singular ? "has its" : "have their") first figure only"
    case .standstill: "\(singular ? "shows" : "show") no detectable change"
    case .wrongDirection: "\(singular ? "goes" : "go") in the wrong direction"
    case .noData: "\(be) without data"
    case .targetNotSet: "\(singular ? "has" : "have") no target set"
    case .monitored: "\(be) monitored without a target"
    case .hidden: "\(be) hidden"
    }
  }

  public func plain(_ verdict: Verdict, _ setting: VerdictSetting) -> String {
    let by = setting.deadline.map { " of \(date($0))" } ?? ""
    switch verdict {
    case .hidden: return "\(hiddenSmall)."
    case .met: return "The target was met by the deadline\(by)."
    case .metLate: return "The target was met, but only after the deadline\(by)."
    case .notMet: return "The target was not met by the deadline\(by)."
    case .monitored: return "The indicator is followed without a target."
    case .starting: return "Can be assessed from the next figure on: this one is the baseline."
    default: break
    }
    let reason =
      switch verdict {
      case .awaitingFinal:
        setting.isCensus
          ? "the deadline has come, but municipalities whose status is unknown may still decide the goal"
          : "the deadline has come, but the figures that decide the goal are not in yet"
      case .metSoFar: "the latest figure meets the target, which has to hold until the deadline"
      case .outOfReach: "so many municipalities have declined that too few are left"
      case .notAssessable: setting.reason.map { self.reason($0, setting.area) } ?? ""
      case .standstill:
        setting.note == .clearlyBehind
          ? "the change since the baseline may be chance, and the plan asks for more than chance can explain"
          : "the change since the baseline may be chance"
      case .onTrack: "the latest figure keeps up with the even path to the target"
      case .behind: "less has happened than the even path to the target asks for"
      case .farBehind: "far less has happened than the even path to the target asks for"
      case .wrongDirection:
        setting.wasMet
          ? "the goal was reached from the start but no longer is" : "things are worse than at the baseline"
      case .noData: "there are no figures yet to judge by"
      case .targetNotSet: "the agreement lacks a target, so it cannot be said whether progress is good enough"
      case .met, .metLate, .notMet, .monitored, .starting, .hidden: ""
      }
    let doubt = setting.note.map { $0 == .clearlyBehind ? "" : ", but \(detail($0))" } ?? ""
    return sentence("\(self.verdict(verdict)): \(reason)\(doubt)")
  }

  public func reason(_ reason: Reason, _ area: String) -> String {
    switch reason {
    case .noBaseline: "there is no figure since the agreement's start to measure progress from"
    case .broken(let mark):
      "the baseline is from before the break in the data (\(period(mark.period))), so the figures cannot be compared"
    case .areaMissing(let missing, isRejected: false): "\(area) has not handed in figures for \(inSentence(missing))"
    case .areaMissing(let missing, isRejected: true):
      "the figures from \(area) for \(inSentence(missing)) are left out because of faults"
    case .periodsMissing(let periods): "the sum lacks figures for \(joined(periods.map(inSentence)))"
    case .areasMissing(let count):
      "the sum lacks figures from \(number(count)) \(count == 1 ? "municipality" : "municipalities")"
    case .seasons: "the figures follow the seasons, and there are not yet two full years to compare"
    }
  }

  public func rule(_ verdict: Verdict, _ setting: VerdictSetting) -> String {
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
        setting.isCensus
          ? "the deadline is reached, and the municipalities whose status is unknown can still decide the goal"
          : "the deadline is reached, but the deciding observation is not in"
      case .metSoFar: "the deadline is not reached, and the latest observation meets the target"
      case .outOfReach:
        "the deadline is not reached, but fewer municipalities have not declined than the target asks for"
      case .notAssessable: setting.reason.map { self.reason($0, setting.area) } ?? ""
      case .starting: "the deadline is not reached, and the latest observation is the baseline itself"
      case .standstill:
        setting.wasMet
          ? "the baseline met the target, the latest observation does not, and the 95% interval of the change holds 0"
          : "the deadline is not reached, the pace ratio R is below 0.60, and the 95% interval of the change since the "
            + "baseline holds 0"
      case .wrongDirection where setting.wasMet: "the baseline met the target, and the latest observation does not"
      case .onTrack, .behind, .farBehind, .wrongDirection:
        "the deadline is not reached, and the path to the target is flat; it matters whether the value is worse than "
          + "the baseline"
      }
    return "Rule: \(rule)."
  }
}
