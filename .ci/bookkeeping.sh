#!/usr/bin/env bash
# Books the movements of money of reports with PyPI's beancount: bash .ci/bookkeeping.sh MAAL
set -euo pipefail
venv="$(dirname "$0")/../.build-beancount"

if [ ! -e "$venv/ready" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check "beancount==3.*"
  touch "$venv/ready"
fi
"$venv/bin/python" "$(dirname "$0")/../Tests/Portfolio/bookkeeping.py" --maal "$1"
