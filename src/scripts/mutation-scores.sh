#!/bin/sh
# How many mistakes the tests of a floor find in a room: PIT changes one thing of its bytecode at a time and runs those tests of
# model, or of stats, that reach it; those of whole runs and commands would find more and take days.
# Ends with a table by package: mutants, those found, those in which a test never came to its end, the part found.
#   src/scripts/mutation-scores.sh [ROOM]...
#   ROOM   packages below regimecollapse, as PIT names them; left out: 'model.*' and 'stats.*'
#   THREADS   left out: 2
#   PATIENCE  seconds after which a test that takes longer than it should is ended; left out: 60. A machine with much else to do
#             needs more: a mutant whose test was too slow counts as found
# Details of each mutant: target/mutation/ROOM/index.html. All of model and stats take hours.
# Exit codes: 0 at least 85 % of each room are found, 1 fewer, 2 a room has no mutants or the build fails.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- 'model.*' 'stats.*'
few=0
rm -rf target/mutation
mvn -B -q test-compile -Djacoco.skip -Dspotless.check.skip || exit 2
for room in "$@"; do
  name=$(echo "$room" | tr -d '*' | sed 's/\.$//')
  mvn -B -q -Pmutation -Djacoco.skip "-Dmutation.room=$room" "-Dmutation.tests=${room%%.*}.*" "-Dmutation.patience=${PATIENCE:-60}000" \
    "-Dthreads=${THREADS:-2}" "-Dmutation.folder=$name" org.pitest:pitest-maven:mutationCoverage >/dev/null || exit 2
  echo "$room"
  awk -F, '
    function row(name, i) { return sprintf("  %-40s %5d %5d %5d %5.1f %%", name, all[i], found[i], late[i], 100 * found[i] / all[i]) }
    {
      room = $2; sub(/\.[^.]*$/, "", room); sub(/^regimecollapse\./, "", room)
      hit = $6 == "KILLED" || $6 == "TIMED_OUT" || $6 == "MEMORY_ERROR" || $6 == "RUN_ERROR"
      all[room]++; found[room] += hit; late[room] += $6 == "TIMED_OUT"
      all[""]++; found[""] += hit; late[""] += $6 == "TIMED_OUT"
    }
    END {
      for (room in all) if (room != "") print row(room, room) | "sort"
      close("sort")
      print row("all", "")
      exit found[""] < 0.85 * all[""]
    }' "target/mutation/$name/mutations.csv" || few=1
done
exit $few
