"""Attacks the reports of generated agreements, knowing nothing of how the program hides figures.

    python3 Tests/Attack/attack.py [--maal PATH] [--pairs N] [--hidden N] [--numbers N] [--first SEED] [FOLDER...]

1. Non-interference: pairs of data sets that show the same figures; every output of every command, in both languages and
   all formats, must be the same byte for byte.
2. Integer programming (scipy's HiGHS) over the finished folder: the least and the greatest number that each hidden
   count can be for whoever knows the totals, the links between the sources, and what is shown. A count from 1 to 4 must
   leave three numbers at least.
3. Personal numbers, made by a grammar of spellings: none may come out in any output, nor in a file of rejected rows.
   Half of the data sets have a portfolio, and with it an end-of-period status, which tells verdicts of earlier quarters.
4. Each FOLDER of a published report, attacked as in 2; what is small there nobody but its owner knows, so every hidden
   count that a solve can tell is counted.

Ends with 1 where an attack succeeds.
"""

import argparse
import concurrent.futures
import csv
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

CODES = {"Kolding": 621, "Aabenraa": 580, "Odense": 461, "Vejle": 630, "Esbjerg": 561, "Tønder": 550}
CLUSTERS = {"Kolding": "A", "Vejle": "A", "Odense": "B", "Aabenraa": "B", "Esbjerg": "B", "Tønder": "A"}
REGION = 1083
LIMIT = 5
# What is said of the work: the same whatever the figures are.
PORTFOLIO = {
    "groups": ["groups:", "  forum: {title: Forum}"],
    "grants": ["grants:", "  pool: {title: Pool, kind: pool, value: 500000, every: year}"],
    "sources": ["  work: {file: work.csv, shape: initiatives}", "  said: {file: said.csv, shape: statuses}",
                "  met: {file: met.csv, shape: meetings}", "  points: {file: points.csv, shape: decisions}",
                "  asked: {file: asked.csv, shape: answers}", "  money: {file: money.csv, shape: transactions}"],
    "work.csv": "id;title;kind;goal;group;in_force\nw;Work;initiative;ga;forum;\n"
                "p;Agreement;cooperation-agreement;;forum;2019-05-01\n",
    "said.csv": "initiative;date;status;text\nw;2019-06-01;implementation;Begun\n",
    "met.csv": "id;group;date;status\nm;forum;2019-09-01;held\n",
    "points.csv": "id;meeting;title;subject;recommendation;outcome;effect;recommended_to\n"
                  "k;m;Agreement;initiative:p;To be kept;recommended-to;keep;forum\n",
    "asked.csv": "round;initiative;respondent;sent;deadline;answered;implementation;attention\n"
                 "r;p;Clinic;2019-05-01;2019-06-01;2019-05-20;started;time\nr;p;Ward;2019-05-01;2019-06-01;;;\n",
    "money.csv": "id;grant;date;type;value;settles;decision;description\nt1;pool;2019-06-01;commitment;1000,50;;k;Work\n"
                 "t2;pool;2019-07-01;disbursement;400,25;t1;;Half\n",
}


def run(maal, *arguments, cwd=None):
    return subprocess.run([maal, *map(str, arguments)], capture_output=True, text=True, cwd=cwd)


# MARK: Data

class Data:
    """Counts by source, area and year; with three sources the third is the sum of the first two."""

    def __init__(self, seed):
        rng = random.Random(seed)
        self.areas = rng.sample(sorted(CODES), rng.randint(2, 6))
        self.years = list(range(2019, 2019 + rng.randint(1, 3)))
        self.sources = rng.choice([["a"], ["a"], ["a", "b"], ["a", "b", "t"]])
        self.has_clusters = rng.random() < 0.5
        self.has_portfolio = seed % 2 == 0
        self.counts = {}
        for source in [s for s in self.sources if s != "t"]:
            for area in self.areas:
                for year in self.years:
                    n = rng.choice([rng.randint(1, 12), rng.randint(5, 40), rng.randint(41, 400)])
                    x = rng.choice([rng.randint(0, min(n, 6)), rng.randint(0, n)])
                    self.counts[source, area, year] = (x, n)
        self.add_up()
        # Figures that agree in fewer than three places show no link; then the agreement has to say it.
        self.states_links = "t" in self.sources and sum(
            self.counts[key][0] > 0 for key in self.counts if key[0] == "t") < 3

    def add_up(self):
        if "t" not in self.sources:
            return
        for area in self.areas:
            for year in self.years:
                pairs = [self.counts[source, area, year] for source in "ab"]
                self.counts["t", area, year] = tuple(map(sum, zip(*pairs)))

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        areas = ["code;name;kind;cluster;region", f"{REGION};Region Syddanmark;region;;"]
        areas += [f"{CODES[a]};{a};municipality;{CLUSTERS[a] if self.has_clusters else ''};{REGION}" for a in self.areas]
        (folder / "areas.csv").write_text("\n".join(areas) + "\n")
        lines = ["title: T", "first: 2019-01-01", "last: 2025-12-31", f"area: {REGION}", "areas: areas.csv"]
        if self.has_portfolio:
            lines += PORTFOLIO["groups"] + PORTFOLIO["grants"]
            for name in [name for name in PORTFOLIO if name.endswith(".csv")]:
                (folder / name).write_text(PORTFOLIO[name])
        lines += ["sources:"] + (PORTFOLIO["sources"] if self.has_portfolio else [])
        for source in self.sources:
            others = ", ".join(s for s in self.sources if s != source)
            related = f", related: [{others}]" if self.states_links else ""
            lines.append(f"  {source}: {{file: {source}.csv, shape: series{related}, "
                         "columns: {period: p, area: a, numerator: x, denominator: n}}")
            rows = [f"{y};{a};{self.counts[source, a, y][0]};{self.counts[source, a, y][1]}"
                    for y in self.years for a in self.areas]
            (folder / f"{source}.csv").write_text("p;a;x;n\n" + "\n".join(rows) + "\n")
        lines.append("indicators:")
        lines += [f"  i{s}: {{title: I{s}, unit: percent, better: higher, source: {s}}}" for s in self.sources]
        lines.append("goals:")
        for source in self.sources:
            lines.append(f"  g{source}: {{indicator: i{source}, target: at least 50 %, deadline: 2022-12-31}}")
            lines.append(f"  m{source}: {{indicator: i{source}, target: at least 30 %, deadline: 2022-12-31, "
                         "area: each municipality}")
        (folder / "agreement.yaml").write_text("\n".join(lines) + "\n")

    def period(self):
        return f"{self.years[-1]}K4"


def shown(folder):
    """(indicator, area code, period) -> numerator and denominator, None where hidden."""
    number = lambda text: int(text) if text else None
    with open(folder / "observations.csv", encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        file.seek(0)
        rows = list(csv.DictReader(file, delimiter=";" if ";" in first else ","))
    return {(r["indicator"], r["area_code"], r["period"]): (number(r["numerator"]), number(r["denominator"]))
            for r in rows if r["unit"] == "percent" and (r["numerator"] or r["denominator"] or "hidden" in r["flags"])}


def report(maal, folder, data, output, *options):
    run_ = run(maal, "report", folder, "--period", data.period(), "--output", output, "--csv-style", "standard",
               "--quiet", *options)
    if run_.returncode:
        raise SystemExit(f"report ended with {run_.returncode}: {run_.stderr}")
    return output / folder.name / ("final" if "--final" in options else data.period())


# MARK: 1. Non-interference

def outputs(maal, folder, data, output):
    """Everything that any command says of the data to others than whoever holds them."""
    said = {}
    for language in ["da", "en"]:
        report_ = report(maal, folder, data, output / language, "--language", language)
        for file in sorted(report_.iterdir()):
            said[f"{language}/{file.name}"] = file.read_bytes()
        if data.has_portfolio:
            final = report(maal, folder, data, output / language, "--language", language, "--final")
            names = [file.name for file in sorted(final.iterdir())]
            assert {"cooperation.txt", "accounts.txt", "final-status.txt", "final-status.csv"} <= set(names), names
            said |= {f"{language}/final/{name}": (final / name).read_bytes() for name in names}
    period = ["--period", data.period()]
    commands = [["check", folder, *period]]
    if data.has_portfolio:
        commands += [["portfolio", folder, *period], ["accounts", folder, *period]]
    for indicator in ["i" + s for s in data.sources]:
        commands += [["trend", indicator, "--agreement", folder], ["trend", indicator, "--agreement", folder, "--points"],
                     ["compare", indicator, "--agreement", folder, *period]]
    for source in data.sources:
        commands += [["explain", f"g{source}", "--agreement", folder, *period],
                     ["explain", f"m{source}", "--agreement", folder, *period, "--area", str(CODES[data.areas[0]])]]
    commands = [c + ["--language", language, "--format", format_] for c in commands for language in ["da", "en"]
                for format_ in ["text", "csv", "json"]]
    for command in commands:
        done = run(maal, *command)
        name = " ".join(map(str, command[:2] + command[3:])).replace(str(folder), "")
        said[name] = (done.returncode, done.stdout, done.stderr.replace(str(folder), ""))
    return said


def moved(data, figures, rng):
    """The same with one person moved between two hidden counts; None where no two are hidden."""
    hidden = [(s, a, y) for (s, a, y) in data.counts if s != "t"
              and figures.get((f"i{s}", str(CODES[a]), str(y)), (0, 0))[0] is None]
    pairs = [(u, v) for u in hidden for v in hidden if u != v and u[0] == v[0] and u[2] == v[2]
             and (not data.has_clusters or CLUSTERS[u[1]] == CLUSTERS[v[1]])]
    rng.shuffle(pairs)
    for u, v in pairs:
        (xu, nu), (xv, nv) = data.counts[u], data.counts[v]
        if xu > 0 and xv < nv:
            other = Data.__new__(Data)
            other.__dict__.update(data.__dict__)
            other.counts = dict(data.counts)
            other.counts[u], other.counts[v] = (xu - 1, nu), (xv + 1, nv)
            other.add_up()
            return other
    return None


def pair(maal, seed):
    """The names of the outputs that differ for a pair of data sets that show the same, and of how many; None without one."""
    data = Data(seed)
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        data.write(place / "one" / "ag")
        figures = shown(report(maal, place / "one" / "ag", data, place / "look"))
        other = moved(data, figures, random.Random(seed))
        if other is None:
            return None
        other.write(place / "two" / "ag")
        if shown(report(maal, place / "two" / "ag", other, place / "look2")) != figures:
            return None
        one = outputs(maal, place / "one" / "ag", data, place / "out1")
        two = outputs(maal, place / "two" / "ag", other, place / "out2")
        return [name for name in sorted(one.keys() | two.keys()) if one.get(name) != two.get(name)], len(one)


def non_interference(maal, wanted, first):
    pairs = differing = compared = 0
    seeds = iter(range(first, first + 100 * wanted + 1))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        while pairs < wanted:
            batch = [seed for seed, _ in zip(seeds, range(8))]
            for seed, found in zip(batch, pool.map(lambda seed: pair(maal, seed), batch)):
                if found is None or pairs == wanted:
                    continue
                names, count = found
                pairs += 1
                compared += count
                if names:
                    differing += 1
                    print(f"seed {seed}: {names} differ though the figures shown are the same")
    print(f"non-interference: {pairs} pairs, {compared} outputs compared, {differing} pairs with differing outputs",
          flush=True)
    return differing == 0


# MARK: 2. Integer programming

class Attacker:
    """The whole numbers that the hidden counts can be."""

    def __init__(self, figures, members, sums):
        self.figures = figures
        self.index, self.low, self.high, self.rows = {}, [], [], []
        for key, (x, n) in figures.items():
            if n is None:
                self.add(key + ("n",), 1)
            if x is None:
                self.add(key + ("x",), 0 if n is None else 1, numpy.inf if n is None else n)
            if x is None and n is None:
                self.relate([(1, key + ("n",)), (-1, key + ("x",))], 0, numpy.inf)
        places = {(i, p) for i, _, p in figures}
        for whole, parts in members.items():
            for indicator, period in places:
                keys = [(indicator, part, period) for part in parts]
                if (indicator, whole, period) in figures and all(k in figures for k in keys):
                    for part in "xn":
                        self.equal((indicator, whole, period), keys, part)
        for whole, parts in sums:
            for indicator, area, period in list(figures):
                keys = [(part, area, period) for part in parts]
                if indicator == whole and all(k in figures for k in keys):
                    for part in "xn":
                        self.equal((whole, area, period), keys, part)

    def add(self, cell, low, high=numpy.inf):
        self.index[cell] = len(self.low)
        self.low.append(low)
        self.high.append(high)

    def relate(self, terms, low, high):
        self.rows.append(([(c, self.index[cell]) for c, cell in terms], low, high))

    def equal(self, whole, parts, part):
        terms, known = [], 0
        for sign, key in [(-1, whole)] + [(1, k) for k in parts]:
            value = self.figures[key]["xn".index(part)]
            if value is None:
                terms.append((sign, key + (part,)))
            else:
                known += sign * value
        if terms:
            self.relate(terms, -known, -known)

    def range(self, cell):
        """Up to three numbers apart: more needn't be known."""
        n = len(self.low)
        matrix = numpy.zeros((max(1, len(self.rows)), n))
        lows, highs = numpy.full(max(1, len(self.rows)), -numpy.inf), numpy.full(max(1, len(self.rows)), numpy.inf)
        for row, (terms, low, high) in enumerate(self.rows):
            for coefficient, column in terms:
                matrix[row, column] += coefficient
            lows[row], highs[row] = low, high
        ends = []
        for sign in [1, -1]:
            cost = numpy.zeros(n)
            cost[self.index[cell]] = sign
            high = numpy.where(numpy.isinf(self.high), 1e6, self.high)
            solved = milp(cost, constraints=LinearConstraint(matrix, lows, highs), integrality=numpy.ones(n),
                          bounds=Bounds(self.low, high))
            if not solved.success:
                return None
            ends.append(round(solved.x[self.index[cell]]))
        return tuple(ends)


def integer_attack(maal, wanted, first):
    hidden = told = narrow = sensitive = 0
    seed = first - 1
    while hidden < wanted:
        seed += 1
        data = Data(seed)
        with tempfile.TemporaryDirectory() as place:
            place = pathlib.Path(place)
            data.write(place / "ag")
            figures = shown(report(maal, place / "ag", data, place / "out"))
        attacker = Attacker(figures, {str(REGION): [str(CODES[a]) for a in data.areas]},
                            [("it", ["ia", "ib"])] if "t" in data.sources else [])
        for (source, area, year), counts in data.counts.items():
            key = (f"i{source}", str(CODES[area]), str(year))
            for part, count, small in [("x", counts[0], LIMIT - 1), ("n", counts[1], 3)]:
                is_hidden = figures[key]["xn".index(part)] is None
                if 1 <= count <= small and not is_hidden:
                    print(f"seed {seed}: {key} {part} = {count} is shown")
                    told += 1
                if not is_hidden:
                    continue
                hidden += 1
                # A number that covers others may be told; a small one may not.
                if not 1 <= count <= small:
                    continue
                sensitive += 1
                found = attacker.range(key + (part,))
                if found is None or found[1] - found[0] < 2:
                    told += found is not None and found[0] == found[1]
                    narrow += 1
                    print(f"seed {seed}: {key} {part} = {count} lies within {found}")
    print(f"integer programming: {seed - first + 1} agreements, {hidden} hidden counts, {sensitive} of them sensitive, "
          f"{told} told, {narrow} left fewer than three numbers", flush=True)
    return told == 0 and narrow == 0


def folder_attack(folders):
    """What a solve tells of the hidden counts of published folders, the region the sum of its municipalities."""
    sound = True
    for folder in map(pathlib.Path, folders):
        figures = shown(folder)
        codes = {area for _, area, _ in figures}
        members = {str(REGION): sorted(codes - {str(REGION)})}
        attacker = Attacker(figures, members, [])
        ranges = [attacker.range(cell) for cell in attacker.index]
        told = sum(r is not None and r[0] == r[1] for r in ranges)
        sound = sound and told == 0
        print(f"{folder}: {len(ranges)} hidden counts, {told} told", flush=True)
    return sound


def audit_folders(maal, folders):
    """The program's own audit of each folder, with its data: every sensitive figure keeps three numbers."""
    sound = True
    for folder in map(pathlib.Path, folders):
        agreement = pathlib.Path("datasets") / folder.parent.name
        period = json.loads((folder / "datapackage.json").read_text())["period"]
        audit = run(maal, "audit", agreement, "--period", period, "--output", folder.parent.parent, "--format", "csv",
                    "--csv-style", "standard", "--quiet")
        rows = list(csv.DictReader(audit.stdout.lstrip("\ufeff").splitlines()))
        narrow = [row for row in rows if row["protected"] != "true"
                  or row["greatest"] and int(row["greatest"]) - int(row["least"]) < 2]
        sound = sound and audit.returncode == 0 and not narrow
        print(f"{folder}: {len(rows)} sensitive figures, {len(narrow)} with fewer than three numbers left", flush=True)
    return sound


# MARK: 3. Personal numbers

def spelling(rng):
    """A made-up number in one of the ways that people and programs write them; its last digits are 0000 to 0009."""
    day, month, year, rest = rng.randint(1, 28), rng.randint(1, 12), rng.randint(20, 79), f"000{rng.randint(0, 9)}"
    date = f"{day:02}{month:02}{year:02}"
    months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
              "november", "december"]
    between = rng.choice(["-", " - ", "–", " ", "/", ".", "_", " og ", "\u200b-", ""])
    forms = [
        date + between + rest, f"({date}) {rest}", f"{date}[{rest}]", f"{date[:2]}.{date[2:4]}.{date[4:]}-{rest}",
        f"{day}. {months[month - 1]} 19{year} - {rest}", f"{date[:3]} {date[3:]} {rest}", " ".join(date + rest),
        f"{date}{rest}.0", f"{date}{rest},0", f"19{year}-{month:02}-{day:02}-{rest}", f"{date[:4]}19{year}-{rest}",
        (date + between + rest).translate({48 + d: 0xFF10 + d for d in range(10)}),
        (date + between + rest).translate({48 + d: 0x660 + d for d in range(10)}),
    ]
    return rng.choice(forms), date + rest


def digits(text):
    return re.sub(r"\D", "", "".join(str(int(c)) if c.isdigit() and not c.isascii() else c for c in text))


def personal_numbers(maal, wanted, first):
    missed = 0
    for seed in range(first, first + wanted):
        rng = random.Random(seed)
        text, number = spelling(rng)
        with tempfile.TemporaryDirectory() as place:
            place = pathlib.Path(place)
            where = rng.choice(["area", "extra", "file", "title", "columns", "answer", "movement"])
            data = Data(1)
            data.has_portfolio = where in ("answer", "movement")
            data.write(place / "ag")
            if where == "answer":
                asked = place / "ag" / "asked.csv"
                asked.write_text(asked.read_text().replace(rng.choice(["Clinic", "time"]), text))
            if where == "movement":
                money = place / "ag" / "money.csv"
                money.write_text(money.read_text().replace("Half", f"Half {text}"))
            rows = (place / "ag" / "a.csv").read_text().splitlines()
            if where == "area":
                rows.append(f"2019;{text};1;2")
            if where == "extra":
                rows = [rows[0] + ";note"] + [r + ";" for r in rows[1:-1]] + [rows[-1] + f";{text}"]
            (place / "ag" / "a.csv").write_text("\n".join(rows) + "\n")
            if where == "title":
                yaml = place / "ag" / "agreement.yaml"
                yaml.write_text(yaml.read_text().replace("title: T", f'title: "T {text}"'))
            (place / "f.csv").write_text(f"t;v\n2000;{text}\n2001;{text}\n" if where == "file" else "t;v\n2000;1\n")
            if where == "columns":
                # The number in two columns, beside others of its kind.
                number = number[:6] + str(rng.randint(6000, 9999))
                others = [spelling(random.Random(seed + step))[1][:6] + str(rng.randint(6000, 9999)) for step in range(4)]
                lines = [f"{2000 + i};{n[:6]};{n[6:]}" for i, n in enumerate([number] + others)]
                (place / "f.csv").write_text("t;d;v\n" + "\n".join(lines) + "\n")
            said = ""
            for arguments in [["validate", "ag"], ["check", "ag", "--accept-partial"], ["report", "ag"],
                              ["report", "ag", "--final"],
                              ["validate", "f.csv"], ["trend", "f.csv", "--time", "t", "--value", "v", "--points"]]:
                outcome = run(maal, *arguments, cwd=place)
                said += outcome.stdout + "\n" + outcome.stderr + "\n"
            for file in list(place.glob("*.rejected.csv")) + list(place.glob("reports/**/*.*")):
                said += file.read_text()
        if text in said or any(number in digits(line) for line in said.splitlines()):
            missed += 1
            print(f"seed {seed}: {text!r} in {where} comes out")
    print(f"personal numbers: {wanted} spellings, {missed} come out")
    return missed == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--maal", default=".build/release/maal")
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--hidden", type=int, default=10_000)
    parser.add_argument("--numbers", type=int, default=1000)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("folders", nargs="*")
    options = parser.parse_args()
    maal = os.path.abspath(options.maal)
    results = [integer_attack(maal, options.hidden, options.first), folder_attack(options.folders),
               audit_folders(maal, options.folders),
               non_interference(maal, options.pairs, options.first), personal_numbers(maal, options.numbers, options.first)]
    sys.exit(0 if all(results) else 1)


main()
