"""Makes every allocation of the C libraries, and every read, write, rename and flush, fail in turn.

    python3 Tests/Faults/faults.py [--maal PATH] [--every N]

Runs `report`, over nothing and over an older report, and `check`, with Tests/Faults/failing.c loaded before the program:
once for each call that the program makes, and once more with all later ones failing too. Each run has to end with the
right answer, or with an error that is documented and said; the folder is the old one or the new one, whole. Every N-th
call only, where told. Ends with 1 where one doesn't.
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
KINDS = ["alloc", "read", "write", "rename", "sync"]
# Wrong input; out of memory; can't be read; can't be written; a fault of the machine.
CODES = {65, 66, 70, 71, 73, 74, 78}

AGREEMENT = """title: T
first: 2019-01-01
last: 2025-12-31
area: 1083
sources:
  a: {file: a.csv, shape: series, columns: {period: p, area: a, numerator: x, denominator: n}}
  b: {file: b.csv, shape: series, columns: {period: p, area: a, value: v}}
indicators:
  ia: {title: "Andel \\"a\\"", unit: percent, better: higher, source: a}
  ib: {title: B, unit: kroner, better: lower, source: b}
goals:
  ga: {indicator: ia, target: at least 50 %, deadline: 2025-12-31}
  gb: {indicator: ib, target: monitored, area: each municipality}
"""
CODES_OF_AREAS = {"Kolding": 621, "Aabenraa": 580, "Odense": 461, "Vejle": 630}


def write_agreement(folder, title):
    folder.mkdir(parents=True)
    (folder / "agreement.yaml").write_text(AGREEMENT.replace("title: T", f"title: {title}"))
    (folder / "areas.csv").write_text(
        "code;name;kind;cluster;region\n1083;Region Syddanmark;region;;\n"
        + "".join(f"{code};{name};municipality;A;1083\n" for name, code in CODES_OF_AREAS.items()))
    rows, values = ["p;a;x;n"], ["p;a;v"]
    for year in range(2016, 2023):
        for index, name in enumerate(CODES_OF_AREAS):
            # libcsv reads only rows with quotes.
            rows.append(f'{year};"{name}";{[3, 15, 21, 30][index] + year % 3};{40 + index}')
            values.append(f'{year};"{name}";{1000 * index + year}')
    (folder / "a.csv").write_text("\n".join(rows) + "\n")
    (folder / "b.csv").write_text("\n".join(values) + "\n")


def content(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()} if folder.is_dir() else None


class Machine:
    def __init__(self, maal, scratch):
        self.maal, self.scratch = maal, scratch
        self.shim = scratch / "failing.so"
        compiler = os.environ.get("CC") or shutil.which("cc") or "clang"
        flags = ["-O2", "-Wall", "-Wextra", "-shared", "-fPIC"]
        subprocess.run([compiler, *flags, "-o", self.shim, HERE / "failing.c", "-ldl"], check=True)
        for name in ["old", "new"]:
            write_agreement(scratch / name / "ag", name)
            self.run(scratch / "expected" / name, "report", scratch / name / "ag")
        self.expected = {name: content(self.place(scratch / "expected" / name)) for name in ["old", "new"]}

    @staticmethod
    def place(output):
        return output / "ag" / "2022K4"

    def run(self, output, command, agreement, **environment):
        arguments = [self.maal, command, agreement, "--period", "2022K4"]
        if command == "report":
            arguments += ["--output", output, "--replace"]
        # The program is to say the same of a fault on every machine.
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", **{k: str(v) for k, v in environment.items()})
        return subprocess.run(arguments, capture_output=True, env=environment, timeout=120)

    def attempt(self, command, before, kind, at, on, count=None):
        """Returns what came of it, in a word or two, and what is wrong, if anything is."""
        with tempfile.TemporaryDirectory(dir=self.scratch) as output:
            output = pathlib.Path(output)
            if before == "old":
                self.place(output).parent.mkdir(parents=True)
                shutil.copytree(self.place(self.scratch / "expected" / "old"), self.place(output))
            environment = {"LD_PRELOAD": self.shim, "MAAL_FAIL_KIND": kind, "MAAL_FAIL_AT": at, "MAAL_FAIL_ON": int(on)}
            if count:
                environment["MAAL_FAIL_COUNT"] = count
            try:
                done = self.run(output, command, self.scratch / "new" / "ag", **environment)
            except subprocess.TimeoutExpired:
                return "hangs", "no end after 120 s"
            return self.judge(command, before, done, output)

    def judge(self, command, before, done, output):
        wrong = []
        if done.returncode < 0 or done.returncode >= 128:
            return "crash", f"signal or trap {done.returncode}: {done.stderr[-300:]}"
        if done.returncode not in CODES | {0}:
            wrong.append(f"ends with {done.returncode}")
        if done.returncode != 0 and not done.stderr.strip():
            wrong.append(f"ends with {done.returncode} and says nothing")
        if command == "check":
            if done.returncode == 0 and done.stdout != self.answer:
                wrong.append("another answer, and no error")
            return ("right" if done.returncode == 0 else f"error {done.returncode}"), "; ".join(wrong)
        found = content(self.place(output))
        state = "nothing" if found is None else next((n for n in ["old", "new"] if found == self.expected[n]), "torn")
        if state == "torn" or state not in [before, "new"]:
            wrong.append(f"the folder is {state}, and was {before}")
        if done.returncode == 0 and state != "new":
            wrong.append(f"ends with 0, and the folder is {state}")
        return ("right" if done.returncode == 0 else f"error {done.returncode}") + f", {state}", "; ".join(wrong)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--maal", default=".build/release/maal")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    faults = points = 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        machine = Machine(os.path.abspath(options.maal), scratch)
        machine.answer = machine.run(scratch, "check", scratch / "new" / "ag").stdout
        for command, before in [("report", "nothing"), ("report", "old"), ("check", "nothing")]:
            for kind in KINDS:
                counted = scratch / "count"
                counted.write_text("0")
                machine.attempt(command, before, kind, 0, False, counted)
                calls = int(counted.read_text())
                outcomes = collections.Counter()
                cases = [(at, on) for at in range(1, calls + 1, options.every) for on in (False, True)]
                with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
                    results = pool.map(lambda case: machine.attempt(command, before, kind, *case), cases)
                    for (at, on), (outcome, wrong) in zip(cases, results):
                        outcomes[outcome] += 1
                        if wrong:
                            faults += 1
                            print(f"  {command} over {before}: {kind} {at}{' and later ones' if on else ''}: {wrong}")
                points += len(cases)
                told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
                print(f"{command} over {before}, {kind}: {calls} calls, {len(cases)} runs: {told}", flush=True)
    print(f"fault injection: {points} faults, {faults} with a wrong outcome")
    sys.exit(1 if faults else 0)


main()
