#!/bin/sh
# Makes every file of expected figures anew, beside this script.
set -eu
cd "$(dirname "$0")"
for script in *.R; do
  [ "$script" = common.R ] || Rscript --vanilla "$script"
done
for script in *.py; do python3 "$script"; done
