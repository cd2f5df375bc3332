#!/bin/sh
# A standing attack on all that reads input: seeded mutants of every file of a small country. Nothing may come of one
# but a scenario or a list of problems; of those that are accepted, some are run and have to end in numbers.
# About fifteen minutes on two cores.
#   src/scripts/fuzz.sh [MUTANTS [RUNS [SEED]]]      left out: 100000 500 20241208
set -eu
cd "$(dirname "$0")/../.."
mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
exec java -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
  regimecollapse.fuzz.Fuzz "${1:-100000}" "${2:-500}" "${3:-20241208}"
