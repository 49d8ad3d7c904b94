"""An accountant's round trip: books transactions.csv of a report, as it stands in `standard`, with PyPI's beancount, and
compares the balances of each grant, and of each year of a yearly one, with accounts.csv. First the agreements under
datasets/, with what their accounts showed as beancount's balance assertions; then generated portfolios; then 10,000 random
movements in 50 grants.

    python3 Tests/Portfolio/bookkeeping.py [--maal PATH] [--generated N]
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
from beancount.core import data, realization

import accounts
import generate

OPENED = "2000-01-01"
DAY = dt.timedelta(days=1)
SPENT = {"disbursement": 1, "expenditure": 1, "reimbursement": -1}
DATASETS = [("datasets/syddanmark-2019-2023", "2023K4"), ("datasets/midtjylland-2015-2018", "2018K4")]


def rows(folder, name):
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def entry(day, text, currency, *postings):
    lines = [f"  {name}  {value} {currency}" for name, value in postings if value]
    return "\n".join([f'{day} * "{text}"'] + lines) if lines else ""


class Books:
    """The journal of one grant. What is set aside stands in an account of its own until it is paid."""

    def __init__(self, number, of_grant):
        self.number, self.currency = number, of_grant[0]["currency"]
        self.yearly = any(row["year"] for row in of_grant)
        self.value, self.year, self.settled, self.made = {}, {}, defaultdict(Decimal), {}
        self.opened, self.journal = set(), []
        for row in of_grant:
            if row["granted"] and bool(row["year"]) == self.yearly:
                amount = Decimal(row["granted"])
                self.post(OPENED, "grant", (self.account("Assets", "Available", row["year"]), amount),
                          (self.account("Equity", "Granted", row["year"]), -amount))

    def account(self, kind, name, year):
        """Names of beancount's accounts begin with a capital; the grants are numbered."""
        account = f"{kind}:{name}:G{self.number}" + (f":Y{year}" if self.yearly else "")
        self.opened.add(account)
        return account

    def post(self, day, text, *postings):
        self.journal.append(entry(day, text, self.currency, *postings))

    def open_part(self, commitment):
        if commitment not in self.value:
            return Decimal(0)
        return max(Decimal(0), self.value[commitment] - self.settled[commitment])

    def foresee(self, row):
        """Of which year each commitment is: a payment may stand above it."""
        if row["type"] == "commitment" and row["id"] and row["currency"] == self.currency:
            self.made[row["id"]] = row["date"][:4]

    def book(self, row, asserting):
        if row["currency"] != self.currency:
            return
        amount, kind, day, year = Decimal(row["value"]), row["type"], row["date"], row["date"][:4]
        if kind in SPENT:  # what settles a commitment is of its year
            year = self.made.get(row["settles"], year)
        available = self.account("Assets", "Available", year)
        if kind == "incoming-funds":
            self.post(day, kind, (self.account("Assets", "Bank", year), amount),
                      (self.account("Income", "Received", year), -amount))
        elif kind == "commitment":
            key = row["id"] or object()
            self.value[key], self.year[key] = amount, year
            aside = self.open_part(key)
            self.post(day, kind, (self.account("Assets", "Committed", year), aside), (available, -aside))
        elif kind in SPENT:
            paid, settles, before = SPENT[kind] * amount, row["settles"], self.open_part(row["settles"])
            self.post(day, kind, (self.account("Expenses", "Spent", year), paid), (available, -paid))
            self.settled[settles] += paid if settles else 0
            released = before - self.open_part(settles)
            if released:
                own = self.year[settles]
                self.post(day, "settled", (self.account("Assets", "Committed", own), -released),
                          (self.account("Assets", "Available", own), released))
        elif asserting:
            self.journal.append(f"{dt.date.fromisoformat(day) + DAY} balance {available}  {amount} {self.currency}")

    def text(self):
        return "\n".join([f"{OPENED} open {name}" for name in sorted(self.opened)] + [e for e in self.journal if e])


def compare(folder, asserting=False):
    """What differs, how many movements and balances were booked, and how many amounts were compared."""
    by_grant, movements = defaultdict(list), rows(folder, "transactions.csv")
    for row in rows(folder, "accounts.csv"):
        by_grant[row["grant"]].append(row)
    books = {grant: Books(number, of_grant) for number, (grant, of_grant) in enumerate(by_grant.items())}
    for row in movements:
        if row["grant"] in books:
            books[row["grant"]].foresee(row)
    for row in movements:
        if row["grant"] in books:  # of a grant that isn't known yet nothing is said
            books[row["grant"]].book(row, asserting)
    entries, errors, _ = loader.load_string("\n".join(book.text() for book in books.values()) + "\n")
    root, found, cells = realization.realize(entries), [error.message for error in errors], 0

    def balance(book, kind, name, year):
        """Of a year, or of the grant with all its years."""
        node = realization.get(root, f"{kind}:{name}:G{book.number}" + (f":Y{year}" if year else ""))
        if node is None:
            return Decimal(0)
        return realization.compute_balance(node).get_currency_units(book.currency).number

    for grant, of_grant in by_grant.items():
        for row in of_grant:
            sums = {"available": balance(books[grant], "Assets", "Available", row["year"]),
                    "committed": balance(books[grant], "Assets", "Committed", row["year"]),
                    "spent": balance(books[grant], "Expenses", "Spent", row["year"]),
                    "received": -balance(books[grant], "Income", "Received", row["year"])}
            for column, number in sums.items():
                if row[column]:
                    cells += 1
                    reported = Decimal(row[column])
                    if column == "available":  # what a year has left, and what it got of the one before, isn't moved here
                        reported += Decimal(row["left_over"] or 0) - Decimal(row["carried"] or 0)
                    if number != reported:
                        found.append(f"{grant} {row['year']} {column}: {row[column]} reported, {number} booked")
    return found, len(movements), sum(isinstance(entry, data.Balance) for entry in entries), cells


def report(maal, agreement, period, output):
    subprocess.run([maal, "report", agreement, "--period", period, "--output", output, "--csv-style", "standard",
                    "--quiet"], check=True)
    return next(pathlib.Path(output).glob("*/*"))


def told(name, result):
    found, movements, balances, cells = result
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    print(f"{name}: {movements} movements booked, {balances} balances asserted, {cells} amounts compared: "
          f"{len(found)} differences")
    return bool(cells) and not found


def generated(maal, seeds, scratch):
    """Generated portfolios together: their balances are tested by compare.py, which knows when each grant begins."""
    total = [[], 0, 0, 0]
    for seed in range(1, seeds + 1):
        generator = generate.Generator(seed)
        portfolio = generator.portfolio()
        if all(portfolio[table] for table in ("initiatives", "grants", "transactions")):
            folder = pathlib.Path(scratch) / f"s{seed}"
            folder.mkdir()
            generate.Files(seed).write(portfolio, folder)
            result = compare(report(maal, str(folder), str(generator.day), f"{scratch}/out{seed}"))
            total = [a + b for a, b in zip(total, result)]
    return total


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--maal", default=".build/release/maal")
    arguments.add_argument("--generated", type=int, default=40)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        holds = [told(agreement, compare(report(options.maal, agreement, period, f"{scratch}/{n}"), asserting=True))
                 for n, (agreement, period) in enumerate(DATASETS)]
        holds.append(told("generated portfolios", generated(options.maal, options.generated, scratch)))
        r, made = random.Random(11), pathlib.Path(scratch) / "made"
        made.mkdir()
        grants = {f"g{n}": Decimal(r.randint(10**8, 10**10)) / 100 for n in range(50)}
        accounts.write(made, grants, accounts.movements(r, grants))
        holds.append(told("50 grants", compare(report(options.maal, str(made), str(accounts.DAY), f"{scratch}/50"))))
    sys.exit(0 if all(holds) else 1)


if __name__ == "__main__":
    main()
