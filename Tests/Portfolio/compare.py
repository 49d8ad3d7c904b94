"""Compares `maal` with the second computation on generated portfolios, and an old day with the files as they were then.

    python3 Tests/Portfolio/compare.py [--maal PATH] [--seeds N] [--first SEED]

Ends with 1 where any cell of portfolio, follow-up, decisions, cooperation, accounts, transactions or deadlines differs, or a
report of a day differs once the rows that weren't known then are deleted and the cells that were empty then are blanked.
"""

import argparse
import csv
import datetime as dt
import filecmp
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction

sys.path.insert(0, os.path.dirname(__file__))
import generate  # noqa: E402
import money  # noqa: E402
import portfolio  # noqa: E402

HAPPENED = {"initiatives": ["actual_start", "actual_end"], "follow_ups": ["done"], "decisions": ["done"],
            "meetings": ["agenda_sent", "minutes_published"], "statuses": [], "answers": ["answered"], "transactions": []}
ANSWERED = ["awareness", "implementation", "attention", "next_follow_up"]
TABLES = {"portfolio": portfolio.portfolio, "follow-up": portfolio.follow_up, "decisions": portfolio.decisions,
          "cooperation": money.cooperation, "accounts": money.accounts, "transactions": money.transactions,
          "deadlines": portfolio.deadlines}
NEEDED = {"portfolio": ["initiatives"], "follow-up": ["initiatives"], "decisions": ["decisions"],
          "cooperation": ["initiatives"], "accounts": ["grants", "transactions"], "transactions": ["transactions"],
          "deadlines": []}


def cell(value):
    if value is None:
        return ""
    if value is True or value is False:
        return "true" if value else "false"
    return str(value)


def is_same(actual, want):
    """Amounts to the øre, shares to the twelfth digit, everything else as it is written."""
    if isinstance(want, Decimal):
        return bool(actual) and Decimal(actual) == want
    if isinstance(want, Fraction):
        return bool(actual) and abs(float(actual) - float(want)) <= 1e-12 * max(1, abs(float(want)))
    return actual == cell(want)


def report(maal, folder, day, output):
    run = subprocess.run([maal, "report", str(folder), "--period", str(day), "--output", str(output), "--csv-style",
                          "standard", "--quiet"], capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(f"{folder}: {run.returncode}\n{run.stderr}")
    return output / folder.name / str(day)


def differences(seed, p, day, out):
    found = []
    for name, compute in TABLES.items():
        expected = compute(p, day)
        if any(not p[table] for table in NEEDED[name]) or name == "cooperation" and not expected and not p["answers"]:
            if (out / f"{name}.csv").exists():
                found.append(f"{seed} {name}: there, though there is nothing for it")
            continue
        with open(out / f"{name}.csv", newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file)
            actual = list(reader)
        if len(actual) != len(expected):
            found.append(f"{seed} {name}: {len(actual)} rows, expected {len(expected)}")
        for n, (a, e) in enumerate(zip(actual, expected)):
            for column in set(a) | set(e):
                want = e.get(column)
                if name == "portfolio" and column == "aspects_missing" and not p["follow_ups"]:
                    want = None
                if not is_same(a.get(column), want):
                    found.append(f"{seed} {name} row {n} {column}: {a.get(column)!r}, expected {want!r} in {e}")
    return found


def as_it_was(p, day):
    """The rows not yet known taken out (their lines stay empty), and what hadn't happened blanked; nothing else."""
    k = portfolio.known(p, day)
    starts = {name: {} for name in HAPPENED}
    then = dict(p)
    for name, cells in HAPPENED.items():
        rows = []
        for row in p[name]:
            alone = dict(p)
            rows.append(dict(row) if counts(p, k, name, row, day) else None)
            if rows[-1] is not None:
                for c in cells:
                    if rows[-1].get(c) and rows[-1][c] > day:
                        rows[-1][c] = None
                        rows[-1].update({a: None for a in ANSWERED if name == "answers"})
        then[name] = rows
    return then


def counts(p, k, name, row, day):
    if row.get("known_from"):
        return row["known_from"] <= day
    if name in ("statuses", "transactions"):
        return row["date"] <= day
    if name == "answers":
        return row["sent"] <= day
    if name == "meetings":
        return any(m["id"] == row["id"] for m in k["meetings"])
    if name == "decisions":
        return any(d["id"] == row["id"] for d in k["decisions"])
    if name == "follow_ups":
        return k["since"].get(row["initiative"], dt.date.max) <= day
    one = portfolio.known(dict(p, initiatives=[row]), day)
    return bool(one["initiatives"])


def compare(seed, p, day, folder, old, root, maal):
    generate.Files(seed).write(p, folder)
    out = report(maal, folder, day, root / "out")
    found = differences(seed, p, day, out)
    generate.Files(seed).write(as_it_was(p, day), old)
    was = report(maal, old, day, root / "was")
    names = sorted(os.listdir(out))
    # The package says which version of each file was read, and that differs.
    _, different, missing = filecmp.cmpfiles(out, was, [n for n in names if n != "datapackage.json"], shallow=False)
    if different or missing or sorted(os.listdir(was)) != names:
        found.append(f"{seed}: known later, shown on {day}: {different + missing}")
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--maal", default=".build/release/maal")
    arguments.add_argument("--seeds", type=int, default=200)
    arguments.add_argument("--first", type=int, default=1)
    arguments.add_argument("--keep", help="a folder that the files are left in")
    options = arguments.parse_args()
    found, cells = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(options.keep or scratch)
        for seed in range(options.first, options.first + options.seeds):
            generator = generate.Generator(seed)
            p, day = generator.portfolio(), generator.day
            if not p["initiatives"]:
                continue
            folder, old = root / f"s{seed}", root / "then" / f"s{seed}"
            for path in (folder, old):
                shutil.rmtree(path, ignore_errors=True)
                path.mkdir(parents=True)
            try:
                found += compare(seed, p, day, folder, old, root, options.maal)
            except RuntimeError as error:
                found.append(f"{seed}: {error}")
            cells += sum(len(r) for c in TABLES.values() for r in c(p, day))
    print("\n".join(found[:40]))
    print(f"{options.seeds} portfolios, {cells} cells: {len(found)} differences")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
