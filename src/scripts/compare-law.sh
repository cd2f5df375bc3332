#!/bin/sh
# Whether a change of the model has kept its law of chance: runs the same inputs with many seeds in this version and
# in another one, and compares means and spreads. Prints the table that performance.md shows.
#   src/scripts/compare-law.sh REVISION [POINTS [SEEDS]]     3 points and 400 seeds by default: some five minutes
# REVISION must have what src/test/java/regimecollapse/validation/Equivalence.java uses.
set -eu
cd "$(dirname "$0")/../.."
revision=${1:?"a revision to compare with is needed, such as HEAD~1"}
points=${2:-3}
seeds=${3:-400}
folder=$(mktemp -d)
trap 'git worktree remove --force "$folder/before" 2>/dev/null; rm -rf "$folder"' EXIT
git worktree add -q --detach "$folder/before" "$revision"
program=src/test/java/regimecollapse/validation/Equivalence.java
home=$PWD
for side in "$folder/before" "$home"; do
  cd "$side"
  mvn -B -q -DskipTests compile dependency:build-classpath -Dmdep.outputFile=target/law.classpath
  mkdir -p target/law
  javac -d target/law -cp "target/classes:$(cat target/law.classpath)" "$home/$program"
  java -cp "target/law:target/classes:$(cat target/law.classpath)" regimecollapse.validation.Equivalence \
    sample "$folder/$(basename "$side").csv" "$points" "$seeds"
done
cd "$home"
java -cp "target/law:target/classes:$(cat target/law.classpath)" regimecollapse.validation.Equivalence \
  compare "$folder/before.csv" "$folder/$(basename "$home").csv"
