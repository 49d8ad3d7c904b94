"""Answers and money computed a second time, from Documentation/portfolio.md and not from the program. Amounts are decimals."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import portfolio

KINDS = ["incoming-funds", "commitment", "disbursement", "expenditure", "reimbursement"]
SIGNS = {"disbursement": 1, "expenditure": 1, "reimbursement": -1}
AGREEMENTS = {"keep", "adjust", "lapse", "hand-over"}
DAY = dt.timedelta(days=1)


# MARK: Money

def spent(rows):
    return sum((SIGNS[t["type"]] * t["value"] for t in rows if t["type"] in SIGNS), Decimal(0))


def begun(p, g, day):
    """The years of a yearly grant that have begun."""
    first, last = g["from"] or p["first"], g["to"] or p["last"]
    if not g["yearly"] or first > day:
        return []
    return list(range(first.year, min(last.year, day.year) + 1))


def granted(p, g, day, year):
    if not g["yearly"] or g["value"] is None and year is None:
        return g["value"]
    years = begun(p, g, day)
    if year is None:
        return g["value"] * len(years)
    return g["value"] if year in years else Decimal(0)


def year_of(rows, t):
    """A payment belongs to the year of the commitment that it settles; everything else to its own."""
    if t["type"] in SIGNS and t.get("settles"):
        for c in rows:
            if c["type"] == "commitment" and c["id"] == t["settles"]:
                return c["date"].year
    return t["date"].year


def account(p, g, rows, day, year=None):
    """What the movements `rows` of a grant come to, of one year or of all; what is left is for whoever asks to divide."""
    rows = [t for t in rows if (t.get("currency") or g["currency"]) == g["currency"]]
    within = [t for t in rows if year is None or year_of(rows, t) == year]
    left = {}
    for t in rows:
        if t["type"] == "commitment":
            paid = spent([s for s in rows if s.get("settles") == t["id"]])
            left[t["id"]] = max(Decimal(0), t["value"] - paid)
    total = granted(p, g, day, year)
    open_ones = [t for t in within if t["type"] == "commitment"]
    committed = sum((left[t["id"]] for t in open_ones), Decimal(0))
    return {
        "granted": total, "received": sum((t["value"] for t in within if t["type"] == "incoming-funds"), Decimal(0)),
        "committed": committed, "spent": spent(within),
        "available": None if total is None else total - spent(within) - committed,
        "open": [(t, left[t["id"]]) for t in open_ones if left[t["id"]] > 0],
        "balances": [t for t in within if t["type"] == "balance"],
    }


def term(p, g, year):
    first, last = g["from"], g["to"]
    if year is not None:
        first = max(dt.date(year, 1, 1), first or p["first"])
        last = min(dt.date(year, 12, 31), last or p["last"])
    elif g["yearly"]:
        return None
    return (first, last) if first and last and first <= last else None


def elapsed(p, g, day, year):
    t = term(p, g, year)
    if t is None:
        return None
    total = (t[1] - t[0]).days + 1
    return Fraction(min(max(0, (day - t[0]).days + 1), total), total)


def lapses(p, g, year):
    if year is None or g["carry_over"] == "yes":
        return g["to"]
    if g["carry_over"] != "no":
        return None
    return min(dt.date(year, 12, 31), g["to"] or p["last"])


def divided(p, g, rows, day, years):
    """By year, and of all: what came from the year before, what is left of time that is over, and whether that goes on."""
    shares, sums, word = {}, Decimal(0), g["carry_over"] or "not-stated"
    last_year, came = (g["to"] or p["last"]).year, None
    left_total = None
    for year in years:
        a = account(p, g, rows, day, year)
        goes_on = word == "yes" and year <= last_year
        carried = came if goes_on else None
        if a["available"] is None:
            # What is left of a year whose amount nobody knows isn't known either.
            shares[year], came = (carried, None, None), None
            continue
        rest = a["available"] + (carried or 0)
        if goes_on:
            came = rest
        end = min(dt.date(year, 12, 31), g["to"] or p["last"])
        left, told = None, None
        if end < day:
            if word == "yes" and year < last_year:
                left, told = (rest, "yes") if rest else (None, None)
            elif rest > 0:
                told = word if word != "yes" else ("no" if g["to"] else "not-stated")
                left = rest
                sums += rest
                left_total = left_total or told
        shares[year] = (carried, left, told)
    if g["yearly"]:
        shares[None] = (None, sums if left_total else None, left_total)
    else:
        rest = account(p, g, rows, day)["available"]
        lapsed = rest is not None and rest > 0 and g["to"] is not None and g["to"] < day
        shares[None] = (None, rest, "no") if lapsed else (None, None, None)
    return shares


def accounts(p, day):
    k, table = portfolio.known(p, day), []
    decided = {d["id"]: d for d in k["decisions"]}
    for g in p["grants"]:
        if (g["known_from"] or g["from"] or dt.date.min) > day:
            continue
        rows = [t for t in k["transactions"] if t["grant"] == g["id"]]
        counted = [t for t in rows if (t.get("currency") or g["currency"]) == g["currency"]]
        moved = {year_of(counted, t) for t in counted if t["type"] != "balance"}
        years = sorted(set(begun(p, g, day)) | moved) if g["yearly"] else []
        shares = divided(p, g, rows, day, years)
        for year in [None] + years:
            a = account(p, g, rows, day, year)
            e = elapsed(p, g, day, year)
            carried, left, goes_on = shares[year]
            frame = None if a["granted"] is None else a["granted"] + (carried or 0)
            used = Fraction(a["spent"]) / Fraction(frame) if frame is not None and frame > 0 else None
            burn = used / e if used is not None and e else None
            by_year = g["yearly"] and g["carry_over"] != "yes"
            balances = sorted(a["balances"], key=lambda t: t["date"]) if (year is not None) == by_year else []
            available = None if frame is None else frame - a["spent"] - a["committed"] - (left or 0)
            table.append({
                "grant": g["id"], "title": g["title"], "managed_by": g.get("managed_by"), "year": year, "granted": a["granted"], "received": a["received"],
                "committed": a["committed"], "spent": a["spent"], "available": available,
                "used_percent": None if used is None else 100 * used, "elapsed_percent": None if e is None else 100 * e,
                "burn": (None if burn is None else "slow" if burn < Fraction(60, 100)
                         else "fast" if burn > Fraction(110, 100) else "as-planned"),
                "lapses": lapses(p, g, year), "asserted_on": balances[-1]["date"] if balances else None,
                "asserted": balances[-1]["value"] if balances else None,
                "recommended": sum((v for t, v in a["open"]
                                    if t["decision"] and (t["decision"] not in decided
                                                          or portfolio.result(k, decided[t["decision"]], day) != "made")),
                                   Decimal(0)),
                "carried": carried, "left_over": left, "carry_over": goes_on, "currency": g["currency"],
                "illustrative": False,
            })
    return table


def transactions(p, day):
    currencies = {g["id"]: g["currency"] for g in p["grants"] if (g["known_from"] or g["from"] or dt.date.min) <= day}
    columns = ["id", "grant", "date", "type", "value", "settles", "decision", "counterparty", "initiative", "description"]
    return [dict({c: t.get(c) for c in columns}, currency=t.get("currency") or currencies.get(t["grant"]),
                 illustrative=False) for t in portfolio.known(p, day)["transactions"]]


# MARK: Agreements and answers

def state(k, i, taken):
    rows = portfolio.log(k, i)
    last = rows[-1]["status"] if rows else None
    if (i.get("actual_end") or last in ("closed", "cancelled")
            or any(effect(k, d) == "lapse" and d.get("done") for d in taken)):
        return "lapsed"
    if i.get("in_force"):
        return "in-force" if i["in_force"] <= k["day"] else "not-yet"
    if i.get("actual_start"):
        return "in-force"
    return "not-yet" if last in ("not-started", "pipeline") else None


def answer_state(a, day):
    if a["answered"]:
        return "answered" if a["answered"] <= a["deadline"] else "late"
    return "silent" if a["deadline"] < day else "waiting"


def effect(k, d):
    """What the row says, else what the one that it answers proposed of the same thing."""
    rows, seen, one = {x["id"]: x for x in k["decisions"]}, set(), d
    while one and one["id"] not in seen and one.get("subject") == d.get("subject"):
        if one.get("effect"):
            return one["effect"]
        seen.add(one["id"])
        one = rows.get(one.get("follows"))
    return None


def decided(k, i, day):
    """What was made; the effects of the latest meeting that decided any; a word on what is only proposed, else nothing."""
    dates = {m["id"]: m["date"] for m in k["meetings"]}
    about = [d for d in k["decisions"] if d.get("subject") == "initiative:" + i["id"] and effect(k, d) in AGREEMENTS]
    made = [d for d in about if d.get("outcome") in ("approved", "approved-with-changes", "decided")
            and not d.get("recommended_to")]
    last = max((dates[d["meeting"]] for d in made if d["meeting"] in dates), default=None)
    effects = [effect(k, d) for d in made if dates.get(d["meeting"]) == last]
    waiting = {d["id"] for d in about if portfolio.state(k, d, day) == "unanswered"}
    if waiting:
        return made, effects, "recommended"
    own = [d for d in about if not d.get("recommended_to") and d["meeting"] in dates
           and (last is None or dates[d["meeting"]] >= last)]
    if any(d.get("outcome") == "postponed" and portfolio.state(k, d, day) != "answered" for d in own):
        return made, effects, "postponed"
    return made, effects, "rejected" if any(d.get("outcome") == "rejected" for d in own) else None


def cooperation(p, day):
    k, table = portfolio.known(p, day), []
    k["day"] = day
    for i in k["initiatives"]:
        if i.get("kind") != "cooperation-agreement":
            continue
        own = [a for a in k["answers"] if a["subject"] == "initiative:" + i["id"]]
        made, effects, proposed = decided(k, i, day)
        head = {"initiative": i["id"], "title": i["title"], "in_force": i.get("in_force"), "state": state(k, i, made),
                "decided": " ".join(effects) or proposed, "illustrative": False, "subject": "initiative:" + i["id"]}
        table += asked(head, own, day) or [head]
    others = [("initiative:" + i["id"], i["id"], i["title"]) for i in k["initiatives"]
              if i.get("kind") != "cooperation-agreement"]
    others += [("goal:" + g["id"], None, g["title"]) for g in k["goals"]] + [("indicator:tal", None, "Tal")]
    for subject, initiative, title in others:
        head = {"initiative": initiative, "title": title, "subject": subject, "illustrative": False}
        table += asked(head, [a for a in k["answers"] if a["subject"] == subject], day)
    return table


def asked(head, own, day):
    """A row for each party that was asked, by the day that its round was sent."""
    rows = []
    for name in sorted({a["round"] for a in own}, key=lambda r: (min(a["sent"] for a in own if a["round"] == r), r)):
        rows += [dict(head, round=name, respondent=a["respondent"], sent=a["sent"], deadline=a["deadline"],
                      answered=a["answered"], answer_state=answer_state(a, day), awareness=a["awareness"],
                      implementation=a["implementation"], attention="|".join(a["attention"]) or None,
                      next_follow_up=a["next_follow_up"]) for a in own if a["round"] == name]
    return rows


def is_followed(k, i, day):
    """Whether a next round about an initiative is expected: it isn't over, has lapsed or was handed over."""
    if portfolio.is_over(k, i):
        return False
    if i.get("kind") != "cooperation-agreement":
        return True
    k["day"] = day
    made, effects, _ = decided(k, i, day)
    return "hand-over" not in effects and state(k, i, made) != "lapsed"
