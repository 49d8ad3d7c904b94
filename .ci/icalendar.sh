#!/usr/bin/env bash
# Reads calendars strictly with PyPI's icalendar: bash .ci/icalendar.sh FILE.ics...
set -euo pipefail
venv="$(dirname "$0")/../.build-icalendar"

if [ ! -e "$venv/ready" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check "icalendar==7.*"
  touch "$venv/ready"
fi
"$venv/bin/python" "$(dirname "$0")/../Tests/Portfolio/calendar_check.py" "$@"
