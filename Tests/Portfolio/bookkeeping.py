"""An accountant's round trip: books transactions.csv of a report with PyPI's beancount, and compares the balances of each
grant with accounts.csv. First the default agreement, then 10,000 random movements in 50 grants.

    python3 Tests/Portfolio/bookkeeping.py [--maal PATH]
"""

import argparse
import csv
import datetime as dt
import pathlib
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from decimal import Decimal

from beancount import loader
from beancount.core import realization

import accounts

OPENED = "2000-01-01"
SPENT = {"disbursement": 1, "expenditure": 1, "reimbursement": -1}


def rows(folder, name):
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def account(kind, grant, name):
    """Names of beancount's accounts begin with a capital and hold no underscore."""
    return f"{kind}:G-{grant.replace('_', '-')}:{name}"


def entry(day, text, *postings):
    lines = [f'  {name}  {value} DKK' for name, value in postings if value]
    return "\n".join([f'{day} * "{text}"'] + lines) if lines else ""


def booked(movements, granted):
    """The journal. What is set aside stands in an account of its own until it is paid."""
    value, settled = {}, defaultdict(Decimal)

    def open_part(commitment):
        return max(Decimal(0), value[commitment] - settled[commitment]) if commitment in value else Decimal(0)

    journal = []
    for grant, amount in granted.items():
        own = {name: account("Assets", grant, name) for name in ("Available", "Committed", "Bank")}
        own |= {"Spent": account("Expenses", grant, "Spent"), "Granted": account("Equity", grant, "Granted"),
                "Received": account("Income", grant, "Received")}
        journal += [f"{OPENED} open {name}" for name in own.values()]
        journal.append(entry(OPENED, "grant", (own["Available"], amount), (own["Granted"], -amount)))
        for row in (row for row in movements if row["grant"] == grant and row["currency"] == "DKK"):
            sum_, kind, day = Decimal(row["value"]), row["type"], row["date"]
            if kind == "incoming-funds":
                journal.append(entry(day, row["id"], (own["Bank"], sum_), (own["Received"], -sum_)))
            elif kind == "commitment":
                key = row["id"] or object()
                value[key] = sum_
                aside = open_part(key)
                journal.append(entry(day, row["id"], (own["Committed"], aside), (own["Available"], -aside)))
            elif kind in SPENT:
                paid, before = SPENT[kind] * sum_, open_part(row["settles"])
                settled[row["settles"]] += paid if row["settles"] else 0
                released = before - open_part(row["settles"])
                journal.append(entry(day, row["id"], (own["Spent"], paid), (own["Committed"], -released),
                                     (own["Available"], released - paid)))
            elif kind == "balance":
                after = dt.date.fromisoformat(day) + dt.timedelta(days=1)
                journal.append(f"{after} balance {own['Available']}  {sum_} DKK")
    return "\n".join(line for line in journal if line) + "\n"


def compare(folder):
    totals = {row["grant"]: row for row in rows(folder, "accounts.csv") if not row["year"] and row["granted"]}
    granted = {grant: Decimal(row["granted"]) for grant, row in totals.items()}
    movements = rows(folder, "transactions.csv")
    entries, errors, _ = loader.load_string(booked(movements, granted))
    for error in errors:
        print(error.message, file=sys.stderr)
    root, differences = realization.realize(entries), len(errors)

    def balance(name):
        node = realization.get(root, name)
        return node.balance.get_currency_units("DKK").number if node is not None else Decimal(0)

    for grant, row in totals.items():
        found = {"available": balance(account("Assets", grant, "Available")),
                 "committed": balance(account("Assets", grant, "Committed")),
                 "spent": balance(account("Expenses", grant, "Spent")),
                 "received": -balance(account("Income", grant, "Received"))}
        for column, number in found.items():
            if number != Decimal(row[column]):
                differences += 1
                print(f"{grant} {column}: {row[column]} reported, {number} booked", file=sys.stderr)
    print(f"{len(movements)} movements of {len(totals)} grants booked: {differences} differences")
    return bool(totals) and not differences


def report(maal, agreement, period, output):
    subprocess.run([maal, "report", agreement, "--period", period, "--output", output, "--csv-style", "standard",
                    "--quiet"], check=True)
    return next(pathlib.Path(output).glob("*/*"))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--maal", default=".build/release/maal")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        default = compare(report(options.maal, "datasets/syddanmark-2019-2023", "2023K4", f"{scratch}/default"))
        r, made = random.Random(11), pathlib.Path(scratch) / "made"
        made.mkdir()
        grants = {f"g{n}": Decimal(r.randint(10**8, 10**10)) / 100 for n in range(50)}
        accounts.write(made, grants, accounts.movements(r, grants))
        generated = compare(report(options.maal, str(made), str(accounts.DAY), f"{scratch}/generated"))
    sys.exit(0 if default and generated else 1)


if __name__ == "__main__":
    main()
