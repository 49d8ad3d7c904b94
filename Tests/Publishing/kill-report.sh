#!/usr/bin/env bash
# Kills `maal report` at random moments and looks at what it leaves: the old report or the new one, whole.
#
#   kill-report.sh AGREEMENT PERIOD [ROUNDS [SEED]]
#
# `maal` has to be on the PATH. Every second round waits for the draft before it counts down, so that the kill falls
# while files are written and put in place. Every third round begins without a report.
set -euo pipefail
agreement=$1 period=$2 rounds=${3:-20} seed=${4:-$RANDOM}
RANDOM=$seed

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# Two agreements of one name whose reports differ in every file.
for side in old new; do
  mkdir -p "$side" expected
  cp -r "$agreement" "$side/agreement"
  sed -i "s/^title:.*/title: The $side agreement/; /^title:/,/^first:/{/^  /d}" "$side/agreement/agreement.yaml"
  maal report "$side/agreement" --period "$period" --output "expected/$side" --quiet
done
if diff -rq expected/old expected/new >/dev/null; then
  echo "the two reports are the same: nothing could be told apart" >&2
  exit 1
fi

place=reports/agreement
report() { maal report "$1/agreement" --period "$period" --output reports --replace --quiet; }
is() { diff -r "$place/$period" "expected/$1/agreement/$period" >/dev/null 2>&1; }
has_draft() { compgen -G "$place/.*.draft" >/dev/null; }
# Without a process of its own, which would take longer than what is to be hit.
microseconds() { now=${EPOCHREALTIME/[.,]/}; }
wait_for() {
  local until
  microseconds
  until=$((now + $1))
  while ((now < until)); do microseconds; done
}

microseconds
began=$now
report new
microseconds
whole_run=$((now - began + 1))

declare -A left=([nothing]=0 [old]=0 [new]=0)
leftovers=0
for ((round = 1; round <= rounds; round++)); do
  rm -rf reports
  mkdir -p "$place"
  before=nothing
  if ((round % 3)); then
    report old
    before=old
  fi

  # Not through the function: what is killed has to be maal, and not a shell that waits for it.
  maal report new/agreement --period "$period" --output reports --replace --quiet 2>/dev/null &
  process=$!
  if ((round % 2)); then
    wait_for $((RANDOM * 32768 % (whole_run * 5 / 4)))
  else
    while kill -0 "$process" 2>/dev/null && ! has_draft; do :; done
    wait_for $((RANDOM % 4000))
  fi
  kill -KILL "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true

  if [ ! -e "$place/$period" ]; then after=nothing; elif is old; then after=old; elif is new; then after=new; else
    echo "round $round (seed $seed): $place/$period is neither the old report nor the new one:" >&2
    ls -la "$place/$period" >&2
    exit 1
  fi
  if [ "$after" != "$before" ] && [ "$after" != new ]; then
    echo "round $round (seed $seed): there was $before, and then $after" >&2
    exit 1
  fi
  left[$after]=$((left[$after] + 1))
  ! has_draft || leftovers=$((leftovers + 1))

  # The next run mends all.
  report new
  if ! is new || has_draft; then
    echo "round $round (seed $seed): the run after the killed one left: $(ls -A "$place")" >&2
    exit 1
  fi
done
echo "$rounds kills (seed $seed): ${left[nothing]} left nothing, ${left[old]} the old report, ${left[new]} the new one;" \
  "$leftovers drafts left and removed"
