#!/usr/bin/env bash
# Opens the pages of report folders in headless Chromium and audits them: bash Tests/Browser/audit.sh [--screenshots DIR]
# Needs a built `maal` in .build/release. Installs Debian's chromium and, in .build-audit, PyPI's axe-core where missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=.build-audit/venv
pages=.build-audit/pages

missing=()
command -v chromium >/dev/null || missing+=(chromium)
# Debian keeps the part of venv that installs pip in a package of its own.
python3 -c "import ensurepip" 2>/dev/null || missing+=(python3-venv)
if [ "${#missing[@]}" -gt 0 ]; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
if ! cmp -s Tests/Browser/requirements.txt "$venv/installed.txt"; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt
  cp Tests/Browser/requirements.txt "$venv/installed.txt"
fi

# A page with all that a page can show, in both languages; the audit is tried on the first.
rm -rf "$pages"
for language in da en; do
  .build/release/maal report Tests/EndToEndTests/Cases/report-page --period 2022K2 --language "$language" \
    --output "$pages/$language" --quiet
done
"$venv/bin/python" Tests/Browser/audit.py "$@" "$pages"/*/*/*/index.html reports/*/*/index.html
