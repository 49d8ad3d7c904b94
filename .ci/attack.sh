#!/usr/bin/env bash
# Attacks the reports of generated agreements, and the report folders: bash .ci/attack.sh FOLDER...
set -euo pipefail
here="$(dirname "$0")/.."
venv="$here/.build-attack"

if ! [ -x "$venv/bin/python" ]; then
  # Debian keeps the part of venv that installs pip in a package of its own.
  if ! python3 -m venv "$venv" >/dev/null 2>&1; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
    python3 -m venv --clear "$venv"
  fi
  "$venv/bin/pip" install --quiet --disable-pip-version-check "scipy==1.*"
fi
"$venv/bin/python" "$here/Tests/Attack/attack.py" --maal "$here/.build/release/maal" "$@"
