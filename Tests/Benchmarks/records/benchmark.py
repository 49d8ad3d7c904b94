"""Compares whole processes of maal, DuckDB and polars on the same question over the same made-up records.

The question: of the certificates that fell due, how many were there, how many were answered in time, how many at all,
and in how many days at the median, by municipality and quarter. The answers are compared first, then the times are
taken in rounds, one after another in an order that changes from round to round, so that whatever else the machine does hits
all of them alike.

Data and the virtual environment lie in .build-benchmark and are kept between runs. Run by `make benchmark`.
"""

import csv
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WORK = ROOT / ".build-benchmark"
MAAL = ROOT / ".build/release/maal"
SAMPLE = ROOT / ".build/release/maal-sample-data"
PYTHON = WORK / "venv/bin/python"
AS_OF = "2023-12-31"
ROUNDS = int(os.environ.get("ROUNDS", "7"))


def main():
    prepare()
    versions()
    records = sample(5)
    programs = {
        "maal": maal(records),
        "duckdb": query("duckdb", records),
        "polars": query("polars", records),
    }
    for command, _ in programs.values():
        run(command)
    compare({name: read() for name, (_, read) in programs.items()})
    pairs("certificates 5M", {name: command for name, (command, _) in programs.items()})
    growth()
    limits(records)
    startup()
    trend()


def prepare():
    WORK.mkdir(exist_ok=True)
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", WORK / "venv"], check=True)
        subprocess.run(
            [PYTHON, "-m", "pip", "install", "--quiet", "--requirement", HERE / "requirements.txt"], check=True
        )


def versions():
    for name in ("duckdb", "polars"):
        command = [PYTHON, "-c", f"import {name}; print({name}.__version__)"]
        print(f"version: {name} {subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()}")


def sample(millions):
    path = WORK / f"certificates-{millions}.csv"
    if not path.exists():
        rows = str(millions * 1_000_000)
        subprocess.run([SAMPLE, "certificates", "--rows", rows, "--seed", "1", "--output", path], check=True)
    return path


def agreement(records):
    """A folder with an agreement over the records."""
    folder = WORK / records.stem
    folder.mkdir(exist_ok=True)
    shutil.copy(HERE / "agreement.yaml", folder)
    shutil.copy(ROOT / "datasets/syddanmark-2019-2023/areas.csv", folder)
    link = folder / "certificates.csv"
    # Made anew, since the tree may have been moved.
    link.unlink(missing_ok=True)
    link.symlink_to(records)
    return folder


def maal(records):
    """The command, and how to read its answer."""
    command = [
        MAAL, "report", agreement(records), "--allow-outside", "--hide-below", "0", "--csv-style", "standard",
        "--quiet", "--replace", "--output", WORK / "reports",
    ]

    def read():
        path = WORK / "reports" / records.stem / "2023K4" / "observations.csv"
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = [row for row in csv.DictReader(file) if row["area_code"] != "1083"]
        return {
            (row["area"], row["period"]): (
                int(row["denominator"]), int(row["numerator"]), int(row["answered"]), float(row["days_median"]),
            )
            for row in rows
        }

    return command, read


def query(name, records):
    output = WORK / f"{name}.csv"

    def read():
        with open(output, newline="", encoding="utf-8") as file:
            return {
                (row["municipality"], row["period"]): (
                    int(row["due"]), int(row["on_time"]), int(row["answered"]), float(row["days_median"]),
                )
                for row in csv.DictReader(file)
            }

    return [PYTHON, HERE / f"{name}_query.py", records, AS_OF, output], read


def compare(answers):
    expected = answers["duckdb"]
    for name, answer in answers.items():
        if answer != expected:
            differing = sorted(key for key in answer.keys() | expected.keys() if answer.get(key) != expected.get(key))
            sys.exit(f"{name} answers differently, first for {differing[0]}")
    due = sum(row[0] for row in expected.values())
    on_time = sum(row[1] for row in expected.values())
    answered = sum(row[2] for row in expected.values())
    print(f"answers equal: {len(expected)} cells; {due} due, {on_time} on time, {answered} answered")


def run(command, **options):
    """Runs a process to its end: seconds, processor seconds, and the most memory it held, in MiB."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def spread(values):
    return f"{statistics.median(values):.2f} s ({min(values):.2f}-{max(values):.2f})"


def pairs(title, commands):
    # Each begins as often as the others: what a process leaves behind in caches and clocks hits the next one.
    names = list(commands)
    rounds = []
    for number in range(ROUNDS):
        first = number % len(names)
        rounds.append({name: run(commands[name]) for name in names[first:] + names[:first]})
    for name in commands:
        seconds, processor, memory = zip(*(round[name] for round in rounds))
        print(
            f"{title}: {name} {spread(seconds)}, processor {statistics.median(processor):.2f} s, "
            f"peak {max(memory):.0f} MiB"
        )
    for other in [name for name in commands if name != "maal"]:
        ratios = [round["maal"][0] / round[other][0] for round in rounds]
        own, others = (statistics.median(round[name][0] for round in rounds) for name in ("maal", other))
        print(
            f"{title}: maal {own:.2f} s, {other} {others:.2f} s, ratio {statistics.median(ratios):.2f} "
            f"({min(ratios):.2f}-{max(ratios):.2f}, {ROUNDS} pairs)"
        )


def growth():
    for millions in (1, 2, 5, 10):
        command, _ = maal(sample(millions))
        seconds, processor, memory = zip(*(run(command) for _ in range(ROUNDS)))
        print(
            f"growth: {millions}M rows {spread(seconds)}, processor {statistics.median(processor):.2f} s, "
            f"{1000 * statistics.median(processor) / millions:.0f} ns a row, peak {max(memory):.0f} MiB"
        )


def limits(records):
    """What no program can be faster than, and how much of the others' time is Python's and their own start."""
    for name in ("duckdb", "polars"):
        print(f"limit: import {name} {spread([run([PYTHON, '-c', f'import {name}'])[0] for _ in range(ROUNDS)])}")
    for command in (["wc", "-l", records], ["cat", records]):
        print(f"limit: {command[0]} {spread([run(command)[0] for _ in range(ROUNDS)])}")


def startup():
    command = [MAAL, "check", ROOT / "datasets/syddanmark-2019-2023", "--quiet"]
    times = [1000 * run(command)[0] for _ in range(3 * ROUNDS)]
    print(f"start-up: maal check {statistics.median(times):.0f} ms ({min(times):.0f}-{max(times):.0f})")


def trend():
    path = WORK / "series-100000.csv"
    if not path.exists():
        subprocess.run([SAMPLE, "series", "--count", "100000", "--seed", "1", "--output", path], check=True)
    command = [
        MAAL, "trend", path, "--time", "period", "--numerator", "numerator", "--denominator", "denominator",
        "--series", "series", "--format", "csv", "--quiet",
    ]
    seconds, _, memory = run(command)
    print(f"trend: 100000 series of 20 quarters {seconds:.1f} s, peak {memory:.0f} MiB")


if __name__ == "__main__":
    main()
