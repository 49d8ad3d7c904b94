#!/usr/bin/env bash
# What an addition costs. Each patch here adds something that the program is to grow by; its name ends in how many files
# of Sources it may touch (NAME.LIMIT.patch). All are applied to a tree of their own, which is built, and thrown away
# with what was built of it unless KEEP is set. A file NAME.check, if there is one, is run in that tree with the program
# first on the PATH.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
tree=$root/.build-growth/tree

discard() { git worktree remove --force "$tree" 2>/dev/null || true; git worktree prune; }
trap discard EXIT
discard
git worktree add --quiet --detach "$tree" HEAD

for patch in Tests/Growth/*.patch; do
  name=$(basename "$patch" .patch)
  limit=${name##*.}
  files=$(grep -c '^+++ b/Sources/' "$patch")
  if [ "$files" -gt "$limit" ]; then
    echo "$name touches $files files of Sources; it may touch $limit" >&2
    exit 1
  fi
  # A tree that has moved on a little still takes the patch, as long as it says what its lines are.
  git -C "$tree" apply --recount --unidiff-zero -C1 "$root/$patch" || git -C "$tree" apply --recount --3way "$root/$patch"
  echo "$name: $files of at most $limit files"
done

swift build --package-path "$tree" --scratch-path "$root/.build-growth/build" --product maal
export PATH="$root/.build-growth/build/debug:$PATH"
for check in Tests/Growth/*.check; do
  [ -e "$check" ] || continue
  (cd "$tree" && bash -euo pipefail "$root/$check")
  echo "$(basename "$check" .check): works"
done
[ -n "${KEEP:-}" ] || rm -rf "$root/.build-growth"
