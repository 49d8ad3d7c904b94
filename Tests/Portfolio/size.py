"""Times `maal portfolio` on a large portfolio: 500 initiatives, 20 quarters, and a status from each of 98 municipalities.

    python3 Tests/Portfolio/size.py [--maal PATH] [--initiatives N] [--quarters N] [--municipalities N] [--rounds N]

Prints the size of the table and the seconds of each round, whole processes with reading. Same arguments, same bytes.
"""

import argparse
import pathlib
import subprocess
import tempfile
import time

STATUSES = ["under forberedelse", "i gang", "i gang", "i gang", "sat i bero", "afsluttet"]


def write(folder, initiatives, quarters, municipalities):
    days = [f"{year}-{month:02}-15" for year in range(2019, 2019 + quarters) for month in (2, 5, 8, 11)][:quarters]
    with open(folder / "initiatives.csv", "w", encoding="utf-8") as file:
        file.write("id;title;kind;goal;group;years\n")
        file.writelines(f"i{n};Indsats {n};indsats;m;g{n % 20};2019-2023\n" for n in range(initiatives))
    with open(folder / "statuses.csv", "w", encoding="utf-8") as file:
        file.write("initiative;date;status;text;next_step;by_when;reported_by\n")
        for q, day in enumerate(days):
            for n in range(initiatives):
                status = STATUSES[(n + q) % 5]
                file.writelines(f"i{n};{day};{status};Kommunen er begyndt.;Ansætte;2024-06-01;Kommune {m}\n"
                                for m in range(municipalities))
    with open(folder / "meetings.csv", "w", encoding="utf-8") as file:
        file.write("id;group;date;status\n")
        file.writelines(f"f{q};forum;{day};holdt\n" for q, day in enumerate(days))
    (folder / "areas.csv").write_text("code;name;kind;cluster;region;valid_from;valid_to\n"
                                      "1083;Region Syddanmark;region;;;;\n580;Aabenraa;municipality;;1083;;\n")
    (folder / "tal.csv").write_text("aar;a;b\n2019;1;10\n")
    groups = "".join(f"  g{n}: {{title: Gruppe {n}, reports-to: forum}}\n" for n in range(20))
    sources = "".join(f"  {name}: {{file: {name}.csv, shape: {name}}}\n"
                      for name in ("initiatives", "statuses", "meetings"))
    (folder / "agreement.yaml").write_text(
        "title: Stor portefølje\nfirst: 2019-01-01\nlast: 2023-12-31\narea: 1083\n"
        f"groups:\n  forum: {{title: Forum}}\n{groups}"
        "sources:\n  tal: {file: tal.csv, shape: series, columns: {period: aar, numerator: a, denominator: b}}\n"
        f"{sources}indicators:\n  tal: {{title: Tal, unit: percent, source: tal}}\n"
        "goals:\n  m: {indicator: tal, target: at least 50 %, deadline: 2023-12-31}\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--maal", default=".build/release/maal")
    arguments.add_argument("--initiatives", type=int, default=500)
    arguments.add_argument("--quarters", type=int, default=20)
    arguments.add_argument("--municipalities", type=int, default=98)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        write(folder, options.initiatives, options.quarters, options.municipalities)
        size = (folder / "statuses.csv").stat().st_size
        rows = options.initiatives * options.quarters * options.municipalities
        seconds = []
        for _ in range(options.rounds):
            start = time.perf_counter()
            subprocess.run([options.maal, "portfolio", str(folder), "--period", "2023-12-31", "--quiet"], check=True,
                           stdout=subprocess.DEVNULL)
            seconds.append(time.perf_counter() - start)
    print(f"{rows} statuses, {size / 1e6:.1f} MB: " + ", ".join(f"{s:.2f}" for s in seconds) + " s")


if __name__ == "__main__":
    main()
