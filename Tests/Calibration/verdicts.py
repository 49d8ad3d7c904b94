#!/usr/bin/env python3
"""How often a verdict is sure, by simulation through the command line.

Each scenario is one agreement with 200 goals, each of its own made-up series, assessed by one `maal check`. What is asked of it:

- a level that never changes is called behind, or worse, as clear in at most 5 % of the series;
- a level exactly on the path is called clear of its plan, either way, in 3 to 7 %;
- a level that stands still 5 points below the path: clear in at least 95 % with 20,000 cases a period; with 2,000 the figure.

So neither "never sure" nor "always sure" passes. 200 series leave a standard error of 1.5 points on 5 %, so the shares of the
first two are asked of several seeds together (`--seeds`, 1,000 series).
"""

import argparse
import csv
import pathlib
import random
import subprocess
import sys
import tempfile

SERIES = 200


def agreement(target, first, last):
    entries = "\n".join(
        f"  s{i}: {{file: tal.csv, shape: series, columns: {{period: kvartal, numerator: x, denominator: n}}, where: {{serie: s{i}}}}}"
        for i in range(SERIES)
    )
    indicators = "\n".join(
        f"  i{i}: {{title: Serie {i}, unit: percent, better: higher, source: s{i}}}" for i in range(SERIES)
    )
    goals = "\n".join(
        f"  g{i}: {{indicator: i{i}, target: at least {target} %, deadline: {last}}}" for i in range(SERIES)
    )
    return (
        f"title: Simulation\nfirst: {first}\nlast: {last}\narea: 1083\nareas: areas.csv\n"
        f"sources:\n{entries}\nindicators:\n{indicators}\ngoals:\n{goals}\n"
    )


def binomial(rng, n, p):
    """Exact below 1,000 cases, else normal: the counts are whole and the difference can't be seen."""
    if n < 1000:
        return sum(rng.random() < p for _ in range(n))
    return min(n, max(0, round(rng.gauss(n * p, (n * p * (1 - p)) ** 0.5))))


def check(maal, areas, target, level, n, quarters, at, seed):
    """The verdict and the certainty of the pace of each of 200 series, `level` a function of the quarter."""
    rng = random.Random(seed)
    periods = [f"{2019 + q // 4}K{q % 4 + 1}" for q in range(quarters)]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "areas.csv").write_text(areas, encoding="utf-8")
        (folder / "agreement.yaml").write_text(agreement(target, "2019-01-01", "2023-12-31"), encoding="utf-8")
        rows = ["serie;kvartal;x;n"]
        for i in range(SERIES):
            rows += [f"s{i};{period};{binomial(rng, n, level(q))};{n}" for q, period in enumerate(periods)]
        (folder / "tal.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        out = subprocess.run(
            [maal, "check", str(folder), "--period", at, "--format", "csv", "--csv-style", "standard", "--quiet"],
            check=True, capture_output=True, text=True,
        ).stdout
    return [(row["verdict"], row["pace_certainty"]) for row in csv.DictReader(out.splitlines())]


def share(results, predicate):
    return sum(map(predicate, results)) / len(results)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--maal", required=True)
    options.add_argument("--areas", default="datasets/syddanmark-2019-2023/areas.csv")
    options.add_argument("--seeds", type=int, default=5)
    options = options.parse_args()
    areas = pathlib.Path(options.areas).read_text(encoding="utf-8")

    def run(target, level, n, quarters, at):
        return [
            result
            for seed in range(1, options.seeds + 1)
            for result in check(options.maal, areas, target, level, n, quarters, at, seed)
        ]

    worse = {"behind", "far-behind", "wrong-direction"}
    failures = []

    def told(name, value, low, high):
        isright = low <= value <= high
        print(f"{name}: {100 * value:.1f} % (asked: {100 * low:.0f}-{100 * high:.0f} %){'' if isright else '  FAILED'}")
        if not isright:
            failures.append(name)

    # Of 20 quarters to the deadline: a year, two and four after the start.
    for quarters, at in ((4, "2019K4"), (8, "2020K4"), (16, "2022K4")):
        results = run(51, lambda q: 0.45, 300, quarters, at)
        told(
            f"never changing, {at}, n 300: called behind or worse as clear",
            share(results, lambda r: r[0] in worse and r[1] == "clear"), 0, 0.05)
    # From 46 % in 2019K1 to 51 % in 2023K4, 19 quarters later.
    for n, quarters, at in ((2000, 8, "2020K4"), (20_000, 12, "2021K4"), (20_000, 16, "2022K4")):
        results = run(51, lambda q: 0.46 + 0.05 * q / 19, n, quarters, at)
        told(
            f"exactly on the path, {at}, n {n}: clear of the plan either way",
            share([r for r in results if r[1] != "none"], lambda r: r[1] == "clear"), 0.03, 0.07)
    # 46 % throughout; the path to 56 % is 5 points above it halfway, and 5.3 in the eleventh quarter.
    for n, low in ((20_000, 0.95), (2000, 0)):
        results = run(56, lambda q: 0.46, n, 11, "2021K3")
        told(f"standing still 5 points below the path, n {n}: clear", share(results, lambda r: r[1] == "clear"), low, 1)
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
