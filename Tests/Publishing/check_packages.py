"""Validates report folders as Frictionless Data Packages, and makes sure that a validation can fail.

usage: check_packages.py FOLDER...

Each FOLDER holds a datapackage.json. Besides what `frictionless validate` checks (schema, types, keys, sizes and
hashes), every table has to read with its own headings, decimals as numbers, and a file of which a byte is changed has to
be found out.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from frictionless import Package, validate


def faults(folder: Path) -> list[str]:
    report = validate(str(folder / "datapackage.json"))
    return [f"{folder}: {row}" for row in report.flatten(["name", "rowNumber", "fieldName", "type", "note"])]


def reading_faults(folder: Path) -> list[str]:
    found = []
    described = {path.name for path in folder.glob("*.csv")}
    for resource in Package(str(folder / "datapackage.json")).resources:
        described.discard(resource.path)
        numbers = [field.name for field in resource.schema.fields if field.type == "number"]
        rows = resource.read_rows()
        for row in rows:
            for name in numbers:
                if row[name] is not None and "," in str(row[name]):
                    found.append(f"{folder}/{resource.path}: {name} reads as {row[name]!r}")
        with resource:
            if resource.header != resource.schema.field_names:
                found.append(f"{folder}/{resource.path}: headings {resource.header}")
    return found + [f"{folder}/{name} is not described" for name in sorted(described)]


def unseen_change(folder: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "copy"
        shutil.copytree(folder, copy)
        table = copy / "goal-check.csv"
        table.write_bytes(table.read_bytes().replace(b"behind", b"bEhind").replace(b"true", b"tRue"))
        changed = table.read_bytes() != (folder / "goal-check.csv").read_bytes()
        return [] if not changed or faults(copy) else [f"{folder}: a changed goal-check.csv is not found out"]


def main() -> None:
    folders = [Path(argument) for argument in sys.argv[1:]]
    if not folders:
        sys.exit("no report folder to check")
    found = [fault for folder in folders for check in (faults, reading_faults, unseen_change) for fault in check(folder)]
    print("\n".join(found) if found else f"{len(folders)} data packages are valid")
    sources = [len(json.loads((folder / "datapackage.json").read_text())["sources"]) for folder in folders]
    if min(sources) == 0:
        found.append("a package names no source")
    sys.exit(1 if found else 0)


main()
