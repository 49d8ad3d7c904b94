"""Compares `maal accounts` with decimals of Python: 10,000 random movements in 50 grants, to the øre.

    python3 Tests/Portfolio/accounts.py [--maal PATH] [--seed N]
"""

import argparse
import csv
import datetime as dt
import io
import pathlib
import random
import subprocess
import sys
import tempfile
from decimal import Decimal

KINDS = ["incoming-funds", "commitment", "disbursement", "expenditure", "reimbursement"]
DAY = dt.date(2023, 6, 30)


def danish(value):
    return f"{value:.2f}".replace(".", ",")


def movements(r, grants):
    rows, commitments = [], {}
    for n in range(10_000):
        grant, kind, settles = r.choice(list(grants)), r.choice(KINDS), ""
        if kind in KINDS[2:] and commitments.get(grant) and r.random() < 0.5:
            settles = r.choice(commitments[grant])
        if kind == "commitment":
            commitments.setdefault(grant, []).append(f"t{n}")
        day = dt.date(2019, 7, 1) + dt.timedelta(days=r.randint(0, 1600))
        rows.append((f"t{n}", grant, day, kind, Decimal(r.randint(0, 10**7)) / 100, settles))
    return rows


def write(folder, grants, rows):
    (folder / "areas.csv").write_text("code;name;kind;cluster;region;valid_from;valid_to\n"
                                      "1083;Region Syddanmark;region;;;;\n580;Aabenraa;municipality;;1083;;\n")
    (folder / "tal.csv").write_text("aar;a;b\n2021;1;10\n")
    entries = "".join(f'  {g}: {{title: {g}, value: "{danish(v)}"}}\n' for g, v in grants.items())
    (folder / "agreement.yaml").write_text(
        "title: P\nfirst: 2019-07-01\nlast: 2023-12-31\narea: 1083\nareas: areas.csv\ngrants:\n" + entries
        + "sources:\n  tal: {file: tal.csv, shape: series, columns: {period: aar, numerator: a, denominator: b}}\n"
        "  b: {file: b.csv, shape: transactions}\nindicators:\n  tal: {title: T, unit: percent, source: tal}\n"
        "goals:\n  m: {title: M, indicator: tal, target: monitored}\n")
    lines = [f"{i};{g};{d};{k};{danish(v)};{s}\n" for i, g, d, k, v, s in rows]
    (folder / "b.csv").write_text("id;grant;date;type;value;settles\n" + "".join(lines))


def expected(granted, rows):
    def total(kind, settles=None):
        return sum((r[4] for r in rows if r[3] == kind and settles in (None, r[5])), Decimal(0))

    def spent(settles=None):
        return total("disbursement", settles) + total("expenditure", settles) - total("reimbursement", settles)

    committed = sum((max(Decimal(0), r[4] - spent(r[0])) for r in rows if r[3] == "commitment"), Decimal(0))
    return {"granted": granted, "received": total("incoming-funds"), "committed": committed, "spent": spent(),
            "available": granted - spent() - committed}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--maal", default=".build/release/maal")
    arguments.add_argument("--seed", type=int, default=7)
    options = arguments.parse_args()
    r = random.Random(options.seed)
    grants = {f"g{n}": Decimal(r.randint(10**8, 10**10)) / 100 for n in range(50)}
    rows = movements(r, grants)
    with tempfile.TemporaryDirectory() as scratch:
        write(pathlib.Path(scratch), grants, rows)
        run = subprocess.run([options.maal, "accounts", scratch, "--period", str(DAY), "--format", "csv", "--csv-style",
                              "standard", "--quiet"], capture_output=True, text=True, check=True)
    cells = differences = 0
    for account in csv.DictReader(io.StringIO(run.stdout)):
        known = [row for row in rows if row[1] == account["grant"] and row[2] <= DAY]
        for column, value in expected(grants[account["grant"]], known).items():
            cells += 1
            differences += Decimal(account[column]) != value
    print(f"{cells} amounts: {differences} differences")
    sys.exit(0 if cells == 250 and not differences else 1)


if __name__ == "__main__":
    main()
