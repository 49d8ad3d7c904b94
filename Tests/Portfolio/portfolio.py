"""The portfolio computed a second time, from Documentation/portfolio.md and not from the program.

Reads the generator's own objects (plain dicts with codes and dates), not its CSV files, so that reading is checked as well.
"""

import datetime as dt

OVER = {"closed", "cancelled", "handed-over"}
ASPECTS = ["implementation", "communication", "citizen-involvement", "success-criteria", "expected-gain",
           "it-support", "quality"]
KINDS = ["meeting", "agenda", "follow-up", "step", "answer", "delivery", "goal", "grant"]
DAY = dt.timedelta(days=1)


# MARK: Working days

def easter(year):
    """Gauss's algorithm with the two exceptions, as in the Danish almanac's explanation; not the one that Maal uses."""
    a, b, c = year % 19, year % 4, year % 7
    k = year // 100
    p = (13 + 8 * k) // 25
    q = k // 4
    m = (15 - p + k - q) % 30
    n = (4 + k - q) % 7
    d = (19 * a + m) % 30
    e = (2 * b + 4 * c + 6 * d + n) % 7
    days = 22 + d + e
    if d == 29 and e == 6:
        return dt.date(year, 4, 19)
    if d == 28 and e == 6 and (11 * m + 11) % 30 < 19:
        return dt.date(year, 4, 18)
    return dt.date(year, 3, 1) + (days - 1) * DAY


def is_working(day, closed):
    if day.isoweekday() > 5 or day in closed:
        return False
    if (day.month, day.day) in {(1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)}:
        return False
    sunday = easter(day.year)
    moving = {sunday - 3 * DAY, sunday - 2 * DAY, sunday + DAY, sunday + 39 * DAY, sunday + 50 * DAY}
    if day.year < 2024:
        moving.add(sunday + 26 * DAY)
    return day not in moving


def agenda_day(meeting_day, days, closed):
    day = meeting_day - days * DAY
    while not is_working(day, closed):
        day -= DAY
    return day


def year_before(day):
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return dt.date(day.year - 1, 2, 28)


# MARK: What is known on a day

def known(p, day):
    """The portfolio `p` as it stood at the end of `day`: rows left out, cells emptied."""
    def past(x):
        return x if x is not None and x <= day else None

    first_status = {}
    for s in p["statuses"]:
        start = s.get("known_from") or s["date"]
        first_status[s["initiative"]] = min(first_status.get(s["initiative"], start), start)

    def since(i):
        if i.get("known_from"):
            return i["known_from"]
        years = i.get("years") if isinstance(i.get("years"), list) else []
        days = [i.get("planned_start"), i.get("actual_start"), i.get("in_force"), first_status.get(i["id"])]
        days += [dt.date(min(years), 1, 1)] if years else []
        days = [d for d in days if d]
        return min(days) if days else dt.date.min

    def latest(rows, start):
        kept, order = {}, []
        for row in rows:
            begins = start(row)
            if begins > day:
                continue
            if row["id"] not in kept:
                order.append(row["id"])
                kept[row["id"]] = (begins, row)
            elif begins >= kept[row["id"]][0]:
                kept[row["id"]] = (begins, row)
        return [dict(kept[key][1]) for key in order]

    begins = {}
    for i in p["initiatives"]:
        begins[i["id"]] = min(begins.get(i["id"], since(i)), since(i))
    k = dict(p)
    k["since"] = begins
    k["initiatives"] = latest(p["initiatives"], since)
    for i in k["initiatives"]:
        i["actual_start"], i["actual_end"] = past(i.get("actual_start")), past(i.get("actual_end"))
    k["statuses"] = [s for s in p["statuses"] if (s.get("known_from") or s["date"]) <= day]

    before = {}
    for group in {m["group"] for m in p["meetings"]}:
        rows = sorted((m for m in p["meetings"] if m["group"] == group), key=lambda m: (m["date"], m["id"]))
        for earlier, later in zip(rows, rows[1:]):
            before[later["id"]] = earlier["date"]
    k["meetings"] = []
    for m in p["meetings"]:
        if (m.get("known_from") or before.get(m["id"], dt.date.min)) > day:
            continue
        m = dict(m)
        m["agenda_sent"], m["minutes_published"] = past(m.get("agenda_sent")), past(m.get("minutes_published"))
        if m["date"] > day and not (m.get("status") == "cancelled" and m.get("known_from")):
            m["status"] = "planned"
        k["meetings"].append(m)
    dates = {m["id"]: m["date"] for m in k["meetings"]}

    k["decisions"] = []
    for d in p["decisions"]:
        if (d.get("known_from") or dates.get(d["meeting"], dt.date.max)) > day:
            continue
        d = dict(d)
        d["done"] = past(d.get("done"))
        if dates.get(d["meeting"], dt.date.max) > day:
            d["outcome"] = None
        k["decisions"].append(d)

    named = {(s["initiative"], s.get("by_when")) for s in k["statuses"]}
    named |= {(d["subject"][len("initiative:"):], d.get("due")) for d in k["decisions"]
              if (d.get("subject") or "").startswith("initiative:")}
    k["follow_ups"] = latest(p["follow_ups"],
                             lambda f: f.get("known_from") or begins.get(f["initiative"], dt.date.max))
    for f in k["follow_ups"]:
        f["done"] = past(f.get("done"))
        if f.get("original_due") and f.get("due") and (f["initiative"], f["due"]) not in named:
            f["due"] = f["original_due"]

    answers = [dict(a, id=(a["round"], a["subject"], a["respondent"])) for a in p["answers"]]
    k["answers"] = latest(answers, lambda a: a.get("known_from") or a["sent"])
    for a in k["answers"]:
        if past(a["answered"]) is None:
            a.update(answered=None, awareness=None, implementation=None, attention=[], next_follow_up=None)
    k["transactions"] = [t for t in p["transactions"] if (t.get("known_from") or t["date"]) <= day]
    return k


# MARK: What follows

def held(k, group, day):
    return sorted(m["date"] for m in k["meetings"]
                  if m["group"] == group and m["date"] <= day and (m.get("status") or "held") == "held")


def forum(k, i):
    own = k["groups"].get(i.get("group"))
    if own is None:
        return None
    above = own.get("reports_to")
    if above and any(m["group"] == above for m in k["meetings"]):
        return above
    return i["group"]


def log(k, i):
    rows = [s for s in k["statuses"] if s["initiative"] == i["id"]]
    return sorted(rows, key=lambda s: s["date"])  # stable: the last of a day stays last


def is_over(k, i):
    rows = log(k, i)
    return bool(rows and rows[-1]["status"] in OVER) or i.get("actual_end") is not None


def is_silent(k, i, day):
    rows, f = log(k, i), forum(k, i)
    begins = k["since"][i["id"]]

    def quiet(by, since):
        if begins > by:
            return False
        return not rows or (since is not None and rows[-1]["date"] <= since)

    if f is None or not any(m["group"] == f for m in k["meetings"]):
        limit = day - 90 * DAY
        return quiet(limit, limit)
    every = k["groups"][f].get("status_every") or k["groups"][i["group"]].get("status_every")
    if every == "year":
        return quiet(year_before(day), year_before(day))
    meetings = held(k, f, day)
    if not meetings:
        return False
    return quiet(meetings[-1], meetings[-2] if len(meetings) > 1 else None)


def unchanged(k, i, day):
    rows = log(k, i)
    if not rows or is_over(k, i):
        return None
    first = rows[-1]["date"]
    for s in reversed(rows):
        if s["status"] != rows[-1]["status"]:
            break
        first = s["date"]
    f = forum(k, i)
    n = sum(1 for d in (held(k, f, day) if f else []) if d >= first)
    return n - 1 if n else None


def wanted(k, day):
    """The decisions that somebody is asked to take."""
    dates = {m["id"]: m["date"] for m in k["meetings"]}
    followed = {d["follows"] for d in k["decisions"] if d.get("follows")}
    rows = []
    for d in k["decisions"]:
        ahead = dates.get(d["meeting"], dt.date.min) > day
        passed_on = d.get("recommended_to") or d.get("outcome") == "recommended-to"
        if ahead:
            asked = d.get("kind") != "information"
        else:
            asked = d["id"] not in followed and (passed_on or d.get("outcome") == "postponed")
        if asked:
            rows.append(d)
    return rows


def years_text(years):
    runs = []
    for year in sorted(years):
        if runs and runs[-1][1] + 1 == year:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def portfolio(p, day):
    k = known(p, day)
    table = []
    for i in k["initiatives"]:
        rows = log(k, i)
        last = rows[-1] if rows else {}
        over = is_over(k, i)
        plan = [f for f in k["follow_ups"] if f["initiative"] == i["id"]]
        slips = [(f["due"] - f["original_due"]).days for f in plan if f.get("due") and f.get("original_due")]
        years = i.get("years")
        begun = (min(years) <= day.year if isinstance(years, list) and years
                 else bool(i.get("planned_start")) and i["planned_start"] <= day)
        table.append({
            "initiative": i["id"], "title": i["title"], "kind": i.get("kind") or "initiative",
            "origin": i.get("origin"), "goals": " ".join(i.get("goals") or []), "group": i.get("group"),
            "accountable": i.get("accountable"), "planned_start": i.get("planned_start"),
            "planned_end": i.get("planned_end"), "status": last.get("status"), "status_date": last.get("date"),
            "confidence": last.get("confidence"),
            "overdue": not over and any(d and d < day for d in (i.get("planned_end"), last.get("by_when"))),
            "not_started": not over and last.get("status") == "not-started" and not i.get("actual_start") and begun,
            "silent": not over and is_silent(k, i, day), "unchanged_meetings": unchanged(k, i, day),
            "years_planned": "not-stated" if years == "not-stated" else years_text(years or []),
            "years_reported": years_text({s["date"].year for s in rows}),
            "next_step": last.get("next_step"), "who": last.get("who"), "by_when": last.get("by_when"),
            "slippage_days": max(slips) if slips else None,
            "seats_open": (max(0, i["seats"] - i["seats_filled"])
                           if i.get("seats") is not None and i.get("seats_filled") is not None else None),
            "aspects_missing": " ".join(a for a in ASPECTS if a not in {f["aspect"] for f in plan}),
            "text": last.get("text"),
        })
    return table


def follow_up(p, day):
    k = known(p, day)
    table = []
    for i in k["initiatives"]:
        rows, f = log(k, i), forum(k, i)
        meetings = [d for d in (held(k, f, day) if f else []) if d < day]
        since = meetings[-1] if meetings else None
        earlier = [s for s in rows if since is not None and s["date"] <= since]
        new = [s for s in rows if since is None or s["date"] > since]
        asked = [d for d in wanted(k, day) if d.get("subject") == "initiative:" + i["id"]]
        was_over = bool(earlier) and earlier[-1]["status"] in OVER
        if is_over(k, i) and was_over and not asked:
            continue
        last = rows[-1] if rows else {}
        join = lambda key: " ".join(s[key] for s in new if s.get(key))
        table.append({
            "initiative": i["id"], "title": i["title"], "since": since,
            "previous_status": earlier[-1]["status"] if earlier else None, "status": last.get("status"),
            "what_changed": join("text"), "next_step": last.get("next_step"), "who": last.get("who"),
            "by_when": last.get("by_when"),
            "decision_wanted": " ".join(d.get("recommendation") or d["title"] for d in asked),
            "dissent": join("dissent"), "dissent_process": join("dissent_process"),
        })
    return table


def answers_to(k, d, day):
    """The decisions that follow one, at a meeting that isn't ahead; by the meeting's day, then as they stand."""
    dates = {m["id"]: m["date"] for m in k["meetings"]}
    rows = [o for o in k["decisions"] if o.get("follows") == d["id"] and dates.get(o["meeting"], dt.date.min) <= day]
    return sorted(rows, key=lambda o: dates.get(o["meeting"], dt.date.max))


def is_answered(k, d, day):
    """A postponement answers nothing until it is answered itself. Rows follow earlier rows only."""
    return any(o.get("outcome") != "postponed" or is_answered(k, o, day) for o in answers_to(k, d, day))


def result(k, d, day):
    """What a point on an agenda has come to: made, rejected, postponed or undecided."""
    dates = {m["id"]: m["date"] for m in k["meetings"]}
    if dates.get(d["meeting"], dt.date.min) > day:
        return "undecided"
    passed_on = d.get("recommended_to") or d.get("outcome") == "recommended-to"
    if not passed_on and d.get("outcome") in ("approved", "approved-with-changes", "decided"):
        return "made"
    if not passed_on and d.get("outcome") == "rejected":
        return "rejected"
    later = [result(k, o, day) for o in answers_to(k, d, day)]
    final = [r for r in later if r in ("made", "rejected")]
    if final:
        return final[-1]
    return "postponed" if d.get("outcome") == "postponed" or "postponed" in later else "undecided"


def state(k, d, day):
    meeting = {m["id"]: m for m in k["meetings"]}.get(d["meeting"])
    passed_on = bool(d.get("recommended_to")) or d.get("outcome") == "recommended-to"
    if meeting and meeting["date"] > day:
        return "open"
    if (passed_on or d.get("outcome") == "postponed") and is_answered(k, d, day):
        return "answered"
    if passed_on:
        return "unanswered"
    if d.get("outcome") == "rejected":
        return "noted"
    if d.get("done"):
        return "done"
    if d.get("due"):
        return "overdue" if d["due"] < day else "open"
    if d.get("outcome") == "postponed":
        return "open"
    if not d.get("outcome"):
        return "open" if d.get("kind") == "decision" else "noted"
    return "open" if d.get("responsible") else "noted"


def decisions(p, day):
    k = known(p, day)
    meetings = {m["id"]: m for m in k["meetings"]}
    table = []
    for d in k["decisions"]:
        m = meetings.get(d["meeting"], {})
        row = {"decision": d["id"], "meeting": d["meeting"], "date": m.get("date"), "group": m.get("group")}
        for key in ("item", "subject", "recommendation", "outcome", "effect", "recommended_to", "responsible", "due",
                    "done"):
            row[key] = d.get(key)
        for key in ("group", "recommended_to"):
            row[key + "_title"] = k["groups"].get(row[key], {}).get("title")
        row["state"] = state(k, d, day)
        row["follows"] = d.get("follows")
        row["dissent"], row["dissent_process"] = d.get("dissent"), d.get("dissent_process")
        table.append(row)
    return table


def deadlines(p, day, days=90):
    import money  # which needs this module

    k = known(p, day)
    table = []

    def add(date, kind, subject, title, who, state):
        table.append({"date": date, "kind": kind, "subject": subject, "title": title, "who": who or "",
                      "state": state, "illustrative": False})

    def open_state(due):
        return "overdue" if due < day else "due"

    def survey(subject, title, is_open, is_followed, who):
        own = [a for a in k["answers"] if a["subject"] == subject]
        rounds = sorted({(min(b["sent"] for b in own if b["round"] == a["round"]), a["round"]) for a in own})
        last = [a for a in own if a["round"] == rounds[-1][1]]
        for a in last:
            if a["answered"] or is_open:
                add(a["deadline"], "answer", subject, title, a["respondent"],
                    "done" if a["answered"] else open_state(a["deadline"]))
        following = [a["next_follow_up"] for a in last if a["next_follow_up"]]
        if following and is_followed:
            add(min(following), "follow-up", subject, "næste runde om " + title, who, open_state(min(following)))

    for g in k["goals"]:
        survey("goal:" + g["id"], g["title"], True, True, None)
    survey("indicator:tal", "Tal", True, True, None)
    for m in k["meetings"]:
        if m.get("status") == "cancelled":
            continue
        group = k["groups"][m["group"]]
        was_held = m["date"] <= day and (m.get("status") or "held") == "held"
        ahead = m["date"] >= day
        if ahead or was_held:
            add(m["date"], "meeting", "meeting:" + m["id"], group["title"], m["group"], "done" if was_held else "due")
        if group.get("agenda_days") is not None and (ahead or m.get("agenda_sent")):
            due = agenda_day(m["date"], group["agenda_days"], k["closed_days"])
            add(due, "agenda", "meeting:" + m["id"], group["title"], m["group"],
                "done" if m.get("agenda_sent") else open_state(due))
    for i in k["initiatives"]:
        over, rows = is_over(k, i), log(k, i)
        for f in k["follow_ups"]:
            if f["initiative"] == i["id"] and f.get("due") and (f.get("done") or not over):
                add(f["due"], "follow-up", "follow-up:" + f["id"], f["what"], f.get("responsible"),
                    "done" if f.get("done") else open_state(f["due"]))
        survey("initiative:" + i["id"], i["title"], not over, money.is_followed(k, i, day),
               i.get("accountable") or i.get("group"))
        if over:
            continue
        if rows and rows[-1].get("by_when"):
            add(rows[-1]["by_when"], "step", "initiative:" + i["id"], rows[-1].get("next_step") or i["title"],
                rows[-1].get("who") or i.get("accountable"), open_state(rows[-1]["by_when"]))
        if i.get("planned_end"):
            add(i["planned_end"], "step", "initiative:" + i["id"], i["title"], i.get("accountable"),
                open_state(i["planned_end"]))
    for d in k["decisions"]:
        s = state(k, d, day)
        if d.get("due") and s in ("open", "overdue", "done"):
            add(d["due"], "step", "decision:" + d["id"], d["title"], d.get("responsible"),
                "done" if s == "done" else open_state(d["due"]))
    for g in k["goals"]:
        if g.get("deadline") and g["deadline"] >= day:
            add(g["deadline"], "goal", "goal:" + g["id"], g["title"], "", "due")
    for g in k["grants"]:
        begins = g.get("known_from") or g.get("from") or dt.date.min
        if g.get("to") and g["to"] >= day and begins <= day:
            add(g["to"], "grant", "grant:" + g["id"], g["title"], g.get("managed_by"), "due")
    table = [r for r in table if r["state"] == "overdue" or abs((r["date"] - day).days) <= days]
    return sorted(table, key=lambda r: (r["date"], KINDS.index(r["kind"]), r["subject"], r["title"], r["who"]))
