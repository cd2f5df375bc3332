#!/bin/sh
# How fast the working tree is against another commit: builds both, measures both in turn, and prints a table of ratios.
#   src/scripts/compare-speed.sh [--pairs N] [--runs N] REV [ROW]...
#   REV        the commit to compare with, such as 424e8fa; it is built in a folder for the time being
#   --pairs N  measurements of each, of which the middle one counts; left out: 7
#   --runs N   runs of the rows about runs; left out: 2000 (the default job as it is). Fewer are for a trial
#   ROW        left out: all of
#     documented  a run of arm documented, its share of 9 in 10 of the runs: the start costs nothing so
#     quiet       the same for arm no-offensive
#     soldiers    the same for arm documented with all soldiers as agents, soldiers-per-agent 1, and few runs
#     default     the whole default job, with posterior, charts and page
#     list validate help
#     agents      a unit in a week, by JMH, in the working tree alone: one object for each unit on MASON's schedule
#                 instead of that commit; 100 soldiers a unit; means of as many processes as --pairs says
#     memory      whether 5,000 runs of the default scenario with charts and page pass with -Xmx160m
# Measured is the processor time of the process, user and system, so that other work on the machine does little harm.
# Both take the same Java: that in JAVA_HOME, else that on the PATH. The working tree is built anew in its target.
# All rows take about an hour and a half on two cores; a trial: src/scripts/compare-speed.sh --pairs 1 --runs 40 REV
#   COLLAPSE_MVN_FLAGS   more options for Maven, such as -o
set -eu
cd "$(dirname "$0")/../.."
now=$PWD
pairs=7
runs=2000
trial=
rows='documented quiet soldiers default list validate help agents memory'

fail() {
  echo "compare-speed.sh: $1" >&2
  exit 2
}

usage() {
  sed -n 's/^#  \{0,1\}//p; /^set/q' "$0" | sed 1d >&2
  exit 2
}

number() {
  case $1 in
    '' | *[!0-9]* | 0*) fail "$2 needs a whole number from 1, not \"$1\"." ;;
  esac
}

while [ $# -gt 0 ]; do
  case $1 in
    --pairs) number "${2:-}" "$1"; pairs=$2; shift 2 ;;
    --runs) number "${2:-}" "$1"; runs=$2; trial=yes; shift 2 ;;
    -*) usage ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || usage
rev=$(git rev-parse --verify --quiet "$1^{commit}") || fail "There is no commit $1."
shift
[ "$runs" -ge 20 ] || fail "--runs is at least 20."
for row in "$@"; do
  case " $rows " in
    *" $row "*) ;;
    *) fail "There is no row $row. The rows: $rows." ;;
  esac
done
[ $# -gt 0 ] || set -- $rows

work=$(mktemp -d)
base=$work/base
tidy() {
  git worktree remove --force "$base" 2>/dev/null || true
  rm -rf "$work"
  git worktree prune
}
trap tidy EXIT
trap 'exit 130' INT TERM HUP

# One Java for both: launchers of different age look for it in different places.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p') || true
fi
[ -x "$JAVA_HOME/bin/javac" ] || fail "A JDK is needed: set JAVA_HOME to one."
export JAVA_HOME

git worktree add --quiet --detach "$base" "$rev"
rm -f target/collapse.jar
for tree in "$base" "$now"; do
  "$tree/collapse" --version >/dev/null
done

# Runs the launcher of a tree, and prints the seconds of processor time of all that it started.
cpu() (
  tree=$1
  shift
  cd "$tree"
  ./collapse "$@" >"$work/said" 2>&1 || {
    echo "compare-speed.sh: $tree/collapse $* failed:" >&2
    tail -n 5 "$work/said" >&2
    exit 1
  }
  # The second line is that of the processes that ended: 0m1.23s 0m0.04s. In a pipe there would have been none.
  times >"$work/times"
  awk 'NR == 2 { split($1, u, "m"); split($2, s, "m"); print 60 * (u[1] + s[1]) + u[2] + s[2] }' "$work/times"
)

calculate() {
  awk "BEGIN { print $1 }"
}

# Seconds of one run: of many runs without those of a tenth of them, for each of the runs between.
a_run() {
  tree=$1
  most=$2
  shift 2
  few=$(((most + 9) / 10))
  long=$(study "$tree" "$@" --replications "$most") || return 1
  short=$(study "$tree" "$@" --replications "$few") || return 1
  calculate "($long - $short) / ($most - $few)"
}

study() {
  tree=$1
  shift
  cpu "$tree" run scenarios/three-hypotheses.yaml --hypothesis H1-coercion-gamble --prior-only --no-charts \
    --threads 1 --overwrite --out "$work/results" "$@"
}

# Seconds of a row in a tree.
measure() {
  case $2 in
    documented) a_run "$1" "$runs" --arm documented ;;
    quiet) a_run "$1" "$runs" --arm no-offensive ;;
    soldiers) a_run "$1" $((runs / 200 + 2)) --arm documented --set soldiers-per-agent=1 ;;
    default) cpu "$1" run --overwrite --out "$work/results" ${trial:+--replications $((runs / 20))} ;;
    list) cpu "$1" list ;;
    validate) cpu "$1" validate scenarios/three-hypotheses.yaml ;;
    help) cpu "$1" --help ;;
  esac
}

# The middle one of the numbers in a column of the file; of an even number of them the mean of the two.
median() {
  cut -d ' ' -f "$1" "$2" | sort -g |
    awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

compare() {
  : >"$work/pairs"
  pair=1
  while [ "$pair" -le "$pairs" ]; do
    old=$(measure "$base" "$1")
    new=$(measure "$now" "$1")
    awk -v o="$old" -v n="$new" 'BEGIN { print o, n, (n > 0 ? o / n : 0) }' >>"$work/pairs"
    pair=$((pair + 1))
  done
  awk -v row="$1" -v o="$(median 1 "$work/pairs")" -v n="$(median 2 "$work/pairs")" -v r="$(median 3 "$work/pairs")" \
    'BEGIN { printf "| %-10s | %9.4f | %9.4f | %-8s |\n", row, o, n, (r > 0 ? sprintf("1/%.2f", r) : "-") }'
}

# Nanoseconds of an update.
agents() {
  # shellcheck disable=SC2086
  JAVA_HOME=$JAVA_HOME mvn -B -q -Dspotless.check.skip ${COLLAPSE_MVN_FLAGS:-} test-compile \
    dependency:build-classpath "-Dmdep.outputFile=$work/classpath" >"$work/said" 2>&1 &&
    "$JAVA_HOME/bin/java" -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
      regimecollapse.benchmark.Benchmarks SchedulingBenchmark.weekly -p soldiersPerUnit=100 -f "$pairs" \
      >"$work/said" 2>&1 || {
    tail -n 5 "$work/said" >&2
    fail "The benchmark failed."
  }
  awk '/ns an update/ { ns[$3] = $4 }
    END { printf "| %-10s | %6.1f ns | %6.1f ns | 1/%-6.2f |\n", "agents", ns["AGENTS"], ns["LOOPS"], ns["AGENTS"] / ns["LOOPS"] }' \
    "$work/said"
}

# 18 cells of the default scenario: 278 replications are 5,004 runs.
memory() {
  replications=278
  [ -z "$trial" ] || replications=$((runs / 20))
  for tree in "$base" "$now"; do
    if (cd "$tree" && COLLAPSE_JAVA_FLAGS=-Xmx160m ./collapse run --prior-only --replications "$replications" \
      --overwrite --out "$work/results") >"$work/said" 2>&1; then
      echo passes
    else
      echo fails
    fi
  done | {
    read -r old
    read -r new
    printf '| %-10s | %9s | %9s | %-8s |\n' memory "$old" "$new" ''
  }
}

echo "$(git log -1 --format=%h "$rev") against the working tree on $(git log -1 --format=%h), medians of $pairs pairs;" \
  "CPU seconds, of a run where a row is about runs"
echo "$(uname -srm), $(getconf _NPROCESSORS_ONLN) processors$(sed -n 's/^model name[^:]*: /, /p' /proc/cpuinfo 2>/dev/null |
  head -n 1); Java $("$JAVA_HOME/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.\(vendor\|runtime\.version\) = //p' | sort | tr '\n' ' ')"
[ -z "$trial" ] || echo "A trial with $runs runs: no figures to keep."
echo
echo '| row        | that one  | this one  | ratio    |'
echo '| ---------- | --------- | --------- | -------- |'
for row in "$@"; do
  case $row in
    agents | memory) "$row" ;;
    *) compare "$row" ;;
  esac
done
