#!/usr/bin/env bash
# Fuzzes the reading of delimited text, of the figures in it and of agreements with libFuzzer and the address sanitizer (Linux).
#
#   Fuzz/run.sh [SECONDS]        300 seconds unless told; further arguments go to libFuzzer, such as -jobs=2
#
# The seeds in Fuzz/Seeds are committed. What a run finds beyond them is kept in .build-fuzz/corpus for the next one; an
# input that breaks something is written to .build-fuzz as crash-…, to be made a test and then a seed.
set -eu
cd "$(dirname "$0")/.."
build=.build-fuzz
seconds=${1:-300}
[ $# -eq 0 ] || shift
mkdir -p "$build/corpus"

features="-enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
  -enable-upcoming-feature MemberImportVisibility"
# Optimised, but with the checks that a debug build makes.
compile="swiftc -swift-version 6 -package-name maal $features -O -enforce-exclusivity=checked -enable-testing -parse-as-library \
  -module-cache-path $build/modules -sanitize=fuzzer,address -I $build -I Sources/CLibCSV -I Sources/CLibYAML -I Sources/CScan/include"

counts="-profile-generate -profile-coverage-mapping"

clang -O2 -c -I Sources/CScan/include Sources/CScan/scan.c -o "$build/scan.o"

for module in Basics SafeText Findings Files Geography DelimitedText Agreement Evidence Reading AgreementFiles; do
  # What of the readers is reached is told after the run.
  case $module in DelimitedText | Reading | AgreementFiles) counted=$counts ;; *) counted= ;; esac
  $compile $counted -wmo -emit-module -emit-module-path "$build/$module.swiftmodule" -module-name "$module" \
    -c $(find Sources/"$module" -name '*.swift' | sort) -o "$build/$module.o"
done
$compile $counts -module-name Fuzz Fuzz/Target.swift \
  Tests/DelimitedTextTests/Invariants.swift Tests/DelimitedTextTests/PlainReading.swift \
  "$build"/{Basics,SafeText,Findings,Files,Geography,DelimitedText,Agreement,Evidence,Reading,AgreementFiles,scan}.o -lcsv -lyaml -o "$build/fuzz"

# The backtracer of Swift and the sanitizer are in each other's way.
export SWIFT_BACKTRACE=enable=no
LLVM_PROFILE_FILE="$build/run.profraw" "$build/fuzz" -max_total_time="$seconds" -max_len=2048 -timeout=10 -rss_limit_mb=2048 \
  -print_final_stats=1 -dict=Fuzz/delimited-text.dict -artifact_prefix="$build/" "$@" "$build/corpus" Fuzz/Seeds

# What all inputs together reach, by file of the readers.
tools=$(dirname "$(command -v swiftc)")
LLVM_PROFILE_FILE="$build/reached.profraw" "$build/fuzz" -runs=0 "$build/corpus" Fuzz/Seeds 2>"$build/replay.log"
"$tools/llvm-profdata" merge -sparse "$build/reached.profraw" -o "$build/reached.profdata"
"$tools/llvm-cov" report "$build/fuzz" -instr-profile "$build/reached.profdata" \
  Sources/DelimitedText Sources/Reading Sources/AgreementFiles
