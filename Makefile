# make report  builds maal and writes the reports of every period that lies under reports/
# make test    builds everything and runs the tests
# make frictionless  checks the report folders as Frictionless Data Packages, with PyPI's frictionless
# make audit   opens the pages of the reports in headless Chromium and audits them with axe-core
# make benchmark    compares the reading of records with DuckDB and polars, and times the statistics of 100,000 series
# make calibration  makes the tables of Documentation/calibration.md by simulation
# make simulation  checks by simulation how often the verdicts of `maal check` are sure
# make portfolio  compares the portfolio with a second computation in Python, on 200 generated ones, and reads its calendars
# make bookkeeping  books the movements of money of a report with PyPI's beancount, and compares the balances
# make attack  attacks the reports of generated agreements and of reports/, for about an hour
# make faults  makes every allocation of the C libraries, read, write, rename and flush fail in turn, for about half an hour
# All install the Debian packages that are missing, as root or through sudo.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := report
.PHONY: report test frictionless portfolio bookkeeping attack faults audit benchmark calibration simulation build packages format lint clean

maal := .build/release/maal

# In the order of the days that they speak of, since each is compared with the one before.
report: build
	@grep -H '^  "as_of"' $(wildcard reports/*/*/datapackage.json) | sort -t '"' -k 4 | cut -d : -f 1 | while read -r package; do \
	  period=$$(dirname "$$package"); agreement=$$(basename "$$(dirname "$$period")"); \
	  asked=$$(basename "$$period"); final=; \
	  if [ "$$asked" = final ]; then asked=$$(sed -n 's/^  "period" : "\(.*\)",$$/\1/p' "$$package"); final=--final; fi; \
	  $(maal) report "datasets/$$agreement" --period "$$asked" $$final --output reports --replace; \
	done

build: packages
	swift build --configuration release --static-swift-stdlib --product maal

# A target that uses a module without naming it builds only where the other happens to be built first.
test: packages
	swift test --explicit-target-dependency-import-check error

frictionless:
	bash .ci/frictionless.sh $(sort $(wildcard reports/*/*))

portfolio: build
	python3 Tests/Portfolio/compare.py --maal $(maal) --seeds 200
	python3 Tests/Portfolio/accounts.py --maal $(maal)
	bash .ci/icalendar.sh $(sort $(wildcard reports/*/*/calendar.ics))

bookkeeping: build
	bash .ci/bookkeeping.sh $(maal)

attack: build
	bash .ci/attack.sh $(sort $(wildcard reports/*/*))

faults: build
	python3 Tests/Faults/faults.py --maal $(maal)

audit: build
	bash Tests/Browser/audit.sh

benchmark: packages
	swift build --configuration release --static-swift-stdlib --product maal
	swift build --configuration release --static-swift-stdlib --product maal-sample-data
	python3 Tests/Benchmarks/records/benchmark.py
	swift run --package-path Tests/Benchmarks --scratch-path .build-benchmark/statistics --configuration release Benchmarks

calibration: packages
	swift run --package-path Tests/Calibration --scratch-path .build-benchmark/calibration --configuration release Calibration

simulation: build
	python3 Tests/Calibration/verdicts.py --maal $(maal)

packages:
	@bash install-packages.sh

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build .build-*
