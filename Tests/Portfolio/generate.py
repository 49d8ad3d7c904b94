"""Makes portfolios: ids, words, dates, column names and dialects that no dataset of ours has. The same seed, the same files."""

import csv
import datetime as dt
import io
import random
from decimal import Decimal

import money
import portfolio

DAY = dt.timedelta(days=1)

WORDS = {
    "kind": {"initiative": ["indsats"], "cooperation-agreement": ["samarbejdsaftale"], "working-group": ["arbejdsgruppe"],
             "project": ["projekt"], "task": ["opgave"]},
    "origin": {"new": ["ny"], "existing": ["eksisterende"]},
    "status": {"not-started": ["ikke begyndt"], "pipeline": ["under forberedelse"], "implementation": ["i gang"],
               "suspended": ["sat i bero", "afventer"], "finalisation": ["ved at blive afsluttet"],
               "closed": ["afsluttet"], "cancelled": ["opgivet", "ikke igangsat"], "handed-over": ["overdraget"]},
    "confidence": {"green": ["grøn"], "amber": ["gul"], "red": ["rød"], "not-assessed": ["ikke vurderet"]},
    "aspect": {"implementation": ["implementeringsplan"], "communication": ["kommunikationsplan"],
               "citizen-involvement": ["borger- og patientinddragelse"], "success-criteria": ["succeskriterier"],
               "expected-gain": ["forventet gevinst"], "it-support": ["it og velfærdsteknologi"],
               "quality": ["kvalitetsudvikling"]},
    "decision_kind": {"information": ["orientering"], "discussion": ["drøftelse"], "decision": ["beslutning"]},
    "outcome": {"noted": ["taget til efterretning"], "approved": ["godkendt"],
                "approved-with-changes": ["godkendt med ændringer"], "recommended-to": ["anbefalet", "indstillet"],
                "decided": ["besluttet"], "rejected": ["afvist"], "postponed": ["udsat"], "discussed": ["drøftet"]},
    "effect": {"keep": ["fastholdes"], "adjust": ["justeres"], "lapse": ["udgår"], "hand-over": ["overgår"],
               "start": ["igangsættes"], "close": ["afsluttes"]},
    "meeting_status": {"planned": ["planlagt"], "held": ["holdt", "afholdt"], "cancelled": ["aflyst"]},
    "awareness": {"known": ["kendt"], "partly": ["delvist kendt"], "unknown": ["ukendt"], "not-stated": ["ikke oplyst"]},
    "carried_out": {"not-started": ["ikke begyndt"], "started": ["igangsat"], "completed": ["gennemført"],
                    "not-relevant": ["ikke relevant"], "not-stated": ["ikke oplyst"]},
    "movement": {"incoming-funds": ["modtaget"], "commitment": ["disponeret"], "disbursement": ["udbetalt"],
                 "expenditure": ["udgift"], "reimbursement": ["refusion"], "balance": ["saldo"]},
}

PARTS = ["aftale", "behandling", "brobygning", "daghøjskole", "efterværn", "forløb", "genoptræning", "hjemløse", "indgang",
         "job", "kobling", "læring", "mentor", "netværk", "opsøgning", "praksis", "rådgivning", "støtte", "tilsyn", "ungeteam",
         "værested", "økonomi", "ældrepleje", "åben tid"]
WHO = ["Psykiatrien", "Kommunegruppen", "Sygehus Nord", "Praksisudvalget", "Sekretariatet", "Ungeenheden", "Jobcentret", ""]
PARTIES = ["Aabenraa", "Sygehus Nord", "Klynge Øst", "Lægehuset, Torvet", "Ældrerådet", "Praksisudvalget"]
LABELS = ["uklar indgang", "Dialog og system", "tid", "Sygehusets rolle", "ingen problemer"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        r = self.random
        self.year = r.randint(2008, 2030)
        self.first = dt.date(self.year, r.randint(1, 12), 1)
        self.last = self.first + r.randint(700, 1900) * DAY
        self.day = self.first + r.randint(200, (self.last - self.first).days + 200) * DAY

    def some_day(self, spread=260):
        """Around the day asked about, so that rows lie on both sides of it."""
        r = self.random
        if r.random() < 0.07:
            return self.day + r.choice([-1, 0, 1]) * DAY
        return self.day + int(r.gauss(-80, spread)) * DAY

    def maybe(self, p, make):
        return make() if self.random.random() < p else None

    def text(self, words=6):
        r = self.random
        text = " ".join(r.choice(PARTS) for _ in range(r.randint(1, words))).capitalize()
        return text + r.choice(["", ".", "; ellers andet", ', "i gåseøjne"', ": 3 af 4", " (50 %)"])

    def id(self, prefix, number):
        return self.random.choice(["{0}{1}", "{0}-{1}", "{0}_{1:03}", "{0}.{1}x"]).format(prefix, number)

    def portfolio(self):
        r = self.random
        p = {"closed_days": sorted({self.some_day() for _ in range(r.randint(0, 6))}), "first": self.first,
             "last": self.last}
        groups = {}
        for n in range(r.randint(1, 5)):
            key = self.id(r.choice("bgkfø"), n)
            groups[key] = {
                "title": self.text(3), "reports_to": self.maybe(0.5, lambda: r.choice(list(groups))) if groups else None,
                "agenda_days": self.maybe(0.6, lambda: r.randint(0, 30)),
                "status_every": self.maybe(0.4, lambda: r.choice(["meeting", "year"]))}
        p["groups"] = groups
        keys = list(groups)
        p["goals"] = [{"id": self.id("m", n), "title": self.text(3), "deadline": self.maybe(0.8, lambda: max(self.first, self.some_day()))}
                      for n in range(r.randint(1, 4))]
        p["meetings"], taken = [], set()
        for n in range(r.randint(0, 18)):
            m = {"id": self.id("mø", n), "group": r.choice(keys), "date": self.some_day(320),
                 "known_from": self.maybe(0.05, self.some_day), "place": self.maybe(0.3, self.text),
                 "status": self.maybe(0.8, lambda: r.choice(["planned", "held", "held", "held", "cancelled"]))}
            if (m["group"], m["date"]) in taken:
                continue
            taken.add((m["group"], m["date"]))
            m["agenda_sent"] = self.maybe(0.5, lambda: m["date"] - r.randint(0, 25) * DAY)
            m["minutes_published"] = self.maybe(0.4, lambda: m["date"] + r.randint(0, 30) * DAY)
            p["meetings"].append(m)
        p["initiatives"] = self.initiatives(p)
        ids = sorted({i["id"] for i in p["initiatives"]})
        p["statuses"] = []
        for _ in range(r.randint(0, 5 * len(ids))):
            s = {"initiative": r.choice(ids), "date": self.some_day(), "known_from": None,
                 "status": r.choice(list(WORDS["status"])),
                 "confidence": self.maybe(0.6, lambda: r.choice(list(WORDS["confidence"]))),
                 "text": self.maybe(0.7, self.text), "next_step": self.maybe(0.5, self.text),
                 "who": r.choice(WHO) or None, "by_when": self.maybe(0.5, self.some_day),
                 "meeting": self.maybe(0.3, lambda: r.choice(p["meetings"])["id"]) if p["meetings"] else None,
                 "dissent": self.maybe(0.15, lambda: self.text(30)), "dissent_process": self.maybe(0.1, self.text)}
            if r.random() < 0.05:
                s["known_from"] = s["date"] + r.randint(0, 60) * DAY
            p["statuses"].append(s)
        p["grants"] = []
        for n in range(r.randint(0, 3)):
            begin = self.maybe(0.6, self.some_day)
            p["grants"].append({
                "id": self.id("p", n), "title": self.text(2), "from": begin,
                "to": self.maybe(0.8, lambda: (begin or self.day) + r.randint(1, 500) * DAY),
                "managed_by": r.choice(WHO) or None, "known_from": self.maybe(0.2, self.some_day),
                "pool": r.random() < 0.4, "yearly": r.random() < 0.5, "provider": self.maybe(0.5, lambda: r.choice(PARTS)),
                "value": self.maybe(0.9, self.amount), "currency": r.choice(["DKK", "DKK", "DKK", "EUR"]),
                "carry_over": r.choice(["yes", "no", "not-stated", None])})
        p["decisions"] = self.decisions(p, ids)
        p["follow_ups"] = self.follow_ups(p, ids)
        p["answers"] = self.answers(p, ids)
        p["transactions"] = self.transactions(p, ids)
        return self.balanced(self.consistent(p))

    def consistent(self, p):
        """No row names what wasn't known when the files were as they are made for the day: they would have been faulty."""
        k = portfolio.known(p, self.day)
        known = {name: {row["id"] for row in k[name]} for name in ("initiatives", "meetings", "decisions")}
        for row in p["initiatives"]:
            if row.get("parent") not in known["initiatives"]:
                row["parent"] = None
        for name in ("statuses", "follow_ups"):
            p[name] = [r for r in p[name] if r["initiative"] in known["initiatives"]
                       or (r.get("known_from") or r.get("date") or self.day) > self.day]
        p["decisions"] = [d for d in p["decisions"] if d["meeting"] in known["meetings"]
                          or d["known_from"] is None or d["known_from"] > self.day]
        known["decisions"] &= {d["id"] for d in p["decisions"]}
        for row in p["statuses"]:
            if row["meeting"] not in known["meetings"]:
                row["meeting"] = None
        for row in p["decisions"]:
            if row["follows"] not in known["decisions"]:
                row["follows"] = None
            subject = row["subject"] or ""
            if subject.startswith("initiative:") and subject[len("initiative:"):] not in known["initiatives"]:
                row["subject"] = None
        p["answers"] = [a for a in p["answers"] if not a["subject"].startswith("initiative:")
                        or a["subject"][len("initiative:"):] in known["initiatives"]]
        for row in p["transactions"]:
            for key, of in (("initiative", "initiatives"), ("decision", "decisions")):
                if row[key] not in known[of]:
                    row[key] = None
        k = portfolio.known(p, self.day)
        for name in ("initiatives", "statuses", "follow_ups", "decisions", "meetings", "answers", "transactions"):
            if not k[name]:  # a table of which nothing was known wasn't there
                p[name] = []
        return p

    def amount(self):
        return Decimal(self.random.choice([self.random.randint(0, 10**5), self.random.randint(0, 10**9)])) / 100

    def answers(self, p, ids):
        r, rows = self.random, []
        for n in range(r.randint(0, 4)):
            name = self.id("r", n)
            about = r.choice(["initiative:" + r.choice(ids)] * 3 + ["goal:" + r.choice(p["goals"])["id"], "indicator:tal"])
            sent = self.some_day()
            for party in r.sample(PARTIES, r.randint(1, len(PARTIES))):
                a = {"round": name, "subject": about, "respondent": party, "sent": sent + r.choice([0, 0, 3]) * DAY,
                     "known_from": None}
                a["deadline"] = a["sent"] + r.randint(0, 120) * DAY
                a["answered"] = self.maybe(0.7, lambda: a["sent"] + r.randint(0, 200) * DAY)
                if r.random() < 0.1:
                    a["known_from"] = a["sent"] + r.randint(0, 60) * DAY
                for key, words in (("awareness", "awareness"), ("implementation", "carried_out")):
                    a[key] = self.maybe(0.8, lambda: r.choice(list(WORDS[words]))) if a["answered"] else None
                labels = [r.choice([str, str.upper])(x) for x in r.sample(LABELS, r.randint(0, 3))]
                a["attention"] = labels if a["answered"] else []
                a["next_follow_up"] = self.maybe(0.4, self.some_day) if a["answered"] else None
                rows.append(a)
        return rows

    def transactions(self, p, ids):
        r, rows = self.random, []
        for g in p["grants"]:
            commitments = []
            for n in range(r.randint(0, 25)):
                kind = r.choice(money.KINDS)
                t = {"id": f"{g['id']}-{n}" if kind == "commitment" else self.maybe(0.8, lambda: f"{g['id']}-{n}"),
                     "grant": g["id"], "date": self.some_day(400), "type": kind, "value": self.amount(),
                     "currency": self.maybe(0.1, lambda: r.choice(["DKK", "EUR", "SEK"])), "settles": None,
                     "counterparty": r.choice(WHO) or None, "initiative": self.maybe(0.3, lambda: r.choice(ids)),
                     "decision": self.maybe(0.4, lambda: r.choice(p["decisions"])["id"]) if p["decisions"] else None,
                     "description": self.maybe(0.5, self.text), "known_from": None}
                if r.random() < 0.1:
                    t["known_from"] = t["date"] + r.randint(0, 90) * DAY
                if kind == "commitment":
                    commitments.append(t["id"])
                elif commitments and r.random() < 0.5:
                    t["settles"] = r.choice(commitments)
                rows.append(t)
        r.shuffle(rows)
        return rows

    def balanced(self, p):
        """With balances that hold: what isn't so is an error, and no report is made."""
        r = self.random
        for g in p["grants"] if p["transactions"] else []:
            for _ in range(r.choice([0, 0, 1, 2])):
                on = self.some_day(300)
                year = on.year if g["yearly"] and g["carry_over"] != "yes" else None
                rows = [t for t in p["transactions"] if t["grant"] == g["id"] and t["date"] <= on
                        and (t.get("known_from") or t["date"]) <= on]
                account = money.account(p, g, rows, on, year)
                if account["available"] is not None:
                    p["transactions"].append({"id": None, "grant": g["id"], "date": on, "type": "balance",
                                              "value": account["available"]})
        k = portfolio.known(p, self.day)
        if not k["transactions"]:
            p["transactions"] = []
        return p

    def initiatives(self, p):
        r, rows = self.random, []
        for n in range(r.randint(1, 9)):
            start = self.maybe(0.5, self.some_day)
            begun = self.maybe(0.3, self.some_day)
            i = {"id": self.id("i", n), "title": self.text(5), "known_from": self.maybe(0.1, self.some_day),
                 "kind": self.maybe(0.8, lambda: r.choice(list(WORDS["kind"]))),
                 "origin": self.maybe(0.5, lambda: r.choice(["new", "existing"])),
                 "goals": r.sample([g["id"] for g in p["goals"]], r.randint(0, len(p["goals"]))),
                 "group": self.maybe(0.85, lambda: r.choice(list(p["groups"]))),
                 "parent": self.maybe(0.2, lambda: r.choice(rows)["id"]) if rows else None,
                 "planned_start": start, "planned_end": self.maybe(0.6, lambda: (start or self.some_day()) + r.randint(0, 500) * DAY),
                 "actual_start": begun, "in_force": self.maybe(0.1, self.some_day),
                 "actual_end": self.maybe(0.2, lambda: (begun or self.some_day()) + r.randint(0, 400) * DAY),
                 "accountable": r.choice(WHO) or None}
            year = self.day.year
            i["years"] = r.choice([
                None, "not-stated", [year], sorted(r.sample(range(year - 3, year + 3), 3)),
                list(range(year - r.randint(0, 3), year + r.randint(0, 3) + 1)), [year + 1]])
            if r.random() < 0.3:
                i["seats"], i["seats_filled"] = r.randint(1, 9), self.maybe(0.8, lambda: r.randint(0, 9))
            rows.append(i)
            if r.random() < 0.2:  # what changed about it, by a dated row
                later = dict(i, known_from=self.some_day(), title=self.text(5))
                if later["known_from"] != i["known_from"]:
                    rows.append(later)
        if r.random() < 0.5:
            r.shuffle(rows)
        return rows

    def decisions(self, p, ids):
        r, rows = self.random, []
        if not p["meetings"]:
            return rows
        for n in range(r.randint(0, 12)):
            m = r.choice(p["meetings"])
            subjects = ["initiative:" + r.choice(ids)] * 3 + ["goal:" + r.choice(p["goals"])["id"]]
            subjects += ["grant:" + g["id"] for g in p["grants"]]
            rows.append({
                "id": self.id("b", n), "meeting": m["id"], "item": self.maybe(0.7, lambda: str(r.randint(1, 12))),
                "title": self.text(4), "kind": self.maybe(0.8, lambda: r.choice(list(WORDS["decision_kind"]))),
                "subject": self.maybe(0.8, lambda: r.choice(subjects)), "recommendation": self.maybe(0.5, self.text),
                "outcome": self.maybe(0.7, lambda: r.choice(list(WORDS["outcome"]))),
                "effect": self.maybe(0.5, lambda: r.choice(list(WORDS["effect"]))),
                "recommended_to": self.maybe(0.25, lambda: r.choice(list(p["groups"]))),
                "dissent": self.maybe(0.2, lambda: self.text(40)), "dissent_process": self.maybe(0.1, self.text),
                "responsible": r.choice(WHO) or None, "due": self.maybe(0.4, self.some_day),
                "done": self.maybe(0.3, lambda: m["date"] + r.randint(0, 200) * DAY),
                "follows": self.maybe(0.35, lambda: r.choice(rows)["id"]) if rows else None,
                "known_from": self.maybe(0.2, lambda: m["date"] - r.randint(0, 120) * DAY)})
        return rows

    def follow_ups(self, p, ids):
        r, rows = self.random, []
        for n in range(r.randint(1, 12)):
            i = r.choice(ids)
            due = self.maybe(0.85, self.some_day)
            f = {"id": self.id("o", n), "initiative": i, "aspect": r.choice(list(WORDS["aspect"])), "what": self.text(4),
                 "responsible": r.choice(WHO) or None, "due": due, "original_due": None,
                 "done": self.maybe(0.35, self.some_day), "known_from": self.maybe(0.1, self.some_day)}
            if due and r.random() < 0.5:
                f["original_due"] = due - r.randint(-20, 200) * DAY
                own = [s for s in p["statuses"] if s["initiative"] == i]
                if own and r.random() < 0.7:  # the status that moved it
                    r.choice(own)["by_when"] = due
                named = [d for d in p["decisions"] if d["subject"] == "initiative:" + i]
                if named and r.random() < 0.3:
                    r.choice(named)["due"] = due
            rows.append(f)
        return rows


# MARK: Files

class Files:
    """The portfolio as an office would write it: its own column names, words and dates."""

    TABLES = {
        "initiatives": ["id", "title", "kind", "origin", "goal", "group", "parent", "years", "planned_start", "planned_end",
                        "actual_start", "actual_end", "in_force", "accountable", "seats", "seats_filled"],
        "statuses": ["initiative", "date", "status", "confidence", "text", "next_step", "who", "by_when", "meeting",
                     "dissent", "dissent_process"],
        "follow-ups": ["id", "initiative", "aspect", "what", "responsible", "due", "original_due", "done"],
        "decisions": ["id", "meeting", "item", "title", "kind", "subject", "recommendation", "outcome", "effect",
                      "recommended_to", "dissent", "dissent_process", "responsible", "due", "done", "follows"],
        "meetings": ["id", "group", "date", "place", "agenda_sent", "minutes_published", "status"],
        "answers": ["round", "initiative", "subject", "respondent", "sent", "deadline", "answered", "awareness", "implementation",
                    "attention", "next_follow_up"],
        "transactions": ["id", "grant", "date", "type", "value", "currency", "settles", "counterparty", "initiative",
                         "decision", "description"],
    }
    WORD_COLUMNS = {("initiatives", "kind"): "kind", ("initiatives", "origin"): "origin", ("statuses", "status"): "status",
                    ("statuses", "confidence"): "confidence", ("follow-ups", "aspect"): "aspect",
                    ("decisions", "kind"): "decision_kind", ("decisions", "outcome"): "outcome",
                    ("decisions", "effect"): "effect", ("meetings", "status"): "meeting_status",
                    ("answers", "awareness"): "awareness", ("answers", "implementation"): "carried_out",
                    ("transactions", "type"): "movement"}

    def __init__(self, seed):
        self.random = random.Random(f"files {seed}")
        r = self.random
        self.delimiter = r.choice(";;,\t")
        self.encoding = r.choice(["utf-8", "utf-8-sig", "windows-1252"])
        self.line_end = r.choice(["\n", "\r\n"])
        self.date = r.choice(["{0:%Y-%m-%d}", "{0:%d-%m-%Y}", "{0:%d.%m.%Y}", "{0.day}/{0.month}/{0.year:04}"])
        self.word_style = r.choice(["code", "danish", "mixed"])
        self.case = r.choice([str, str.upper, str.capitalize])
        self.names = {name: {c: r.choice([c, c.upper(), f"kol_{n}", f"{c} (felt {n})"])
                             for n, c in enumerate(columns + ["known_from"])} for name, columns in self.TABLES.items()}

    def cell(self, table, column, value):
        if value is None or value == []:
            return ""
        if isinstance(value, dt.date):
            return self.date.format(value)
        if table == "answers" and column == "subject":
            return self.subject(value)
        if column == "years":
            return self.years(value)
        if column == "goal":
            return " ".join(value)
        if column == "attention":
            return self.random.choice(["|", " | "]).join(value)
        if column == "respondent" and value == "Aabenraa":
            return self.random.choice(["Aabenraa", "580", "Åbenrå", "Aabenraa Kommune"])
        if isinstance(value, Decimal):
            return self.amount(value)
        words = self.WORD_COLUMNS.get((table, column))
        if words:
            danish = self.word_style == "danish" or self.word_style == "mixed" and self.random.random() < 0.5
            spoken = value.replace("-", " ") if self.random.random() < 0.3 else value
            return self.case(self.random.choice(WORDS[words][value]) if danish else spoken)
        return str(value)

    def subject(self, value):
        """The kinds in either language; an initiative stands in a column of its own."""
        kind, name = value.split(":", 1)
        if kind == "initiative":
            return ""
        words = {"goal": ["goal:", "mål:", "Goal: "], "indicator": ["indicator:", "indikator:"]}
        return self.random.choice(words[kind]) + name

    def amount(self, value):
        plain = f"{value:.2f}".replace(".", ",")
        grouped = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
        return self.random.choice([plain, grouped] + ([str(int(value))] if value == int(value) else []))

    def years(self, value):
        if value == "not-stated":
            return self.random.choice(["uoplyst", "Uoplyst", "not stated"])
        if len(value) > 1 and value == list(range(value[0], value[-1] + 1)):
            return f"{value[0]}-{value[-1]}"
        return " ".join(str(y) for y in value)

    def table(self, name, rows):
        """`rows` holds `None` where a row has been taken out; its line stays, empty."""
        columns = self.TABLES[name] + ["known_from"]
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.delimiter, lineterminator=self.line_end)
        writer.writerow([self.names[name][c] for c in columns])
        for row in rows:
            # The same draws whether the row is there or not, so that the others are written alike.
            state = self.random.getstate()
            if row is None:
                out.write(self.line_end)
            else:
                self.random.seed(repr(sorted((k, str(v)) for k, v in row.items()
                                             if k in ("id", "initiative", "date", "respondent", "round", "sent"))))
                if name == "answers":
                    row = dict(row, initiative=row["subject"].removeprefix("initiative:")
                               if row["subject"].startswith("initiative:") else None)
                writer.writerow([self.cell(name, c, row.get("goals" if c == "goal" else c)) for c in columns])
            self.random.setstate(state)
        return out.getvalue().encode(self.encoding)

    def source(self, name):
        columns = ", ".join(f'{c}: "{self.names[name][c]}"' for c in self.TABLES[name] + ["known_from"])
        return f"  {name}-k:\n    file: {name}.csv\n    shape: {name}\n    columns: {{{columns}}}\n"

    def write(self, p, folder):
        files = {"initiatives": p["initiatives"], "statuses": p["statuses"], "follow-ups": p["follow_ups"],
                 "decisions": p["decisions"], "meetings": p["meetings"], "answers": p["answers"],
                 "transactions": p["transactions"]}
        used = {name: rows for name, rows in files.items() if rows}
        for name, rows in used.items():
            (folder / f"{name}.csv").write_bytes(self.table(name, rows))
        (folder / "areas.csv").write_text("code;name;kind;cluster;region;valid_from;valid_to\n"
                                          "1083;Region Syddanmark;region;;;;\n580;Aabenraa;municipality;;1083;;\n")
        (folder / "tal.csv").write_text("aar;a;b\n2001;1;10\n")
        (folder / "agreement.yaml").write_text(self.agreement(p, used))

    def agreement(self, p, tables):
        quote = lambda text: "'" + text.replace("'", "''") + "'"

        def entry(pairs):
            return "{" + ", ".join(f"{k}: {v}" for k, v in pairs if v is not None) + "}\n"

        text = f"title: Prøve\nfirst: {p['first']}\nlast: {p['last']}\narea: 1083\n"
        if p["closed_days"]:
            text += "closed-days: [" + ", ".join(str(d) for d in p["closed_days"]) + "]\n"
        text += "groups:\n"
        for key, g in p["groups"].items():
            text += f"  {key}: " + entry([
                ("title", quote(g["title"])), ("reports-to", g["reports_to"]), ("agenda-days", g["agenda_days"]),
                ("status-every", g["status_every"])])
        if p["grants"]:
            text += "grants:\n"
        for g in p["grants"]:
            managed = quote(g["managed_by"]) if g["managed_by"] else None
            text += f"  {g['id']}: " + entry([
                ("title", quote(g["title"])), ("from", g["from"]), ("to", g["to"]), ("managed-by", managed),
                ("kind", "pool" if g["pool"] else None), ("every", "year" if g["yearly"] else None),
                ("provider", quote(g["provider"]) if g["provider"] else None), ("currency", g["currency"]),
                ("value", quote(f"{g['value']:.2f}".replace(".", ",")) if g["value"] is not None else None),
                ("carry-over", g["carry_over"]), ("known-from", g["known_from"])])
        text += "sources:\n  tal:\n    file: tal.csv\n    shape: series\n"
        text += "    columns: {period: aar, numerator: a, denominator: b}\n"
        text += "".join(self.source(name) for name in tables)
        text += "indicators:\n  tal: {title: Tal, unit: percent, source: tal}\ngoals:\n"
        for g in p["goals"]:
            target = "at least 50 %" if g["deadline"] else "monitored"
            text += f"  {g['id']}: " + entry([
                ("title", quote(g["title"])), ("indicator", "tal"), ("target", target), ("deadline", g["deadline"])])
        return text
