#!/usr/bin/env bash
# Checks report folders as Frictionless Data Packages: bash .ci/frictionless.sh FOLDER...
set -euo pipefail
venv="$(dirname "$0")/../.build-frictionless"

if [ ! -x "$venv/bin/frictionless" ]; then
  # Debian keeps the part of venv that installs pip in a package of its own.
  if ! python3 -m venv "$venv" >/dev/null 2>&1; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
    python3 -m venv --clear "$venv"
  fi
  "$venv/bin/pip" install --quiet --disable-pip-version-check "frictionless==5.21.*"
fi
"$venv/bin/python" "$(dirname "$0")/../Tests/Publishing/check_packages.py" "$@"
