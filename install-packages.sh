#!/usr/bin/env bash
# Installs the system packages that maal is built on, where they are missing: libcsv (CSV), libyaml (YAML), GSL (statistics),
# GLPK (disclosure control) and Nettle (SHA-256).
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "Swift mangler: installer Swift 6.2 eller nyere (https://www.swift.org/install), og kør igen." >&2
  echo "Swift is missing: install Swift 6.2 or later (https://www.swift.org/install) and run again." >&2
  exit 1
fi

missing=()
[ -e /usr/include/csv.h ] || missing+=(libcsv-dev)
[ -e /usr/include/yaml.h ] || missing+=(libyaml-dev)
[ -e /usr/include/nettle/sha2.h ] || missing+=(nettle-dev)
[ -e /usr/include/gsl/gsl_cdf.h ] || missing+=(libgsl-dev)
[ -e /usr/include/glpk.h ] || missing+=(libglpk-dev)
command -v pkg-config >/dev/null || missing+=(pkg-config)
[ "${#missing[@]}" -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Installer disse biblioteker med systemets pakkestyring / install these libraries: ${missing[*]}" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Bed en administrator om at køre / ask an administrator to run: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "Installerer / installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
