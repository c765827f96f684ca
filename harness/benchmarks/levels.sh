#!/usr/bin/env bash
# What each isolation level costs: seconds per submission beside those at level process, all in one run and in turns, so that the
# ratios hold on a noisy machine. Levels that can't be had here are left out.
#
#   harness/benchmarks/levels.sh [ROUNDS] [COPIES]      defaults: 5 rounds, batches of 6 submissions, one job
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-5}
copies=${2:-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sample=submissions/cms/back-populates
mkdir "$work/batch"
for i in $(seq "$copies"); do cp -r "$sample" "$work/batch/student-$i"; done

grade() { ./bothways grade "$work/batch" --jobs 1 --out "$work/out" --isolation "$1" >/dev/null 2>"$work/log"; }
timed() {
    local start
    start=$(date +%s%N)
    grade "$1"
    echo "$((($(date +%s%N) - start) / 1000000))"
}

# Once each without a clock: that makes the archive of the level's worker JVMs.
levels=()
for level in process classloader sandbox container; do
    if grade "$level"; then levels+=("$level"); else echo "$level is left out: $(tail -n 1 "$work/log")"; fi
done
for round in $(seq "$rounds"); do
    for level in "${levels[@]}"; do echo "$round $level $(timed "$level")"; done
done | tee "$work/times" | awk -v n="$copies" '{ printf "round %d: %.2f s a submission at level %s\n", $1, $3 / 1000 / n, $2 }'
awk -v n="$copies" '
    { if ($2 == "process") base = $3; ratio[$2, ++count[$2]] = $3 / base; seconds[$2, count[$2]] = $3 / 1000 / n }
    function median(v, name, size,   i, j, t) {
        for (i = 1; i <= size; i++) for (j = i + 1; j <= size; j++)
            if (v[name, j] < v[name, i]) { t = v[name, i]; v[name, i] = v[name, j]; v[name, j] = t }
        return v[name, int((size + 1) / 2)]
    }
    END { for (name in count)
              printf "median: %.2f s a submission at level %s, x%.2f\n", median(seconds, name, count[name]), name, median(ratio, name, count[name]) }' "$work/times"
