#!/bin/sh
# Whether a change of the model has kept its law of chance: runs the same inputs with many seeds in this version and
# with as many other seeds in another one, and compares means and spreads. Prints the tables behind performance.md.
#   src/scripts/compare-law.sh REVISION [POINTS [SEEDS]]     3 points and 400 seeds by default: some three minutes
# REVISION must have what src/test/java/regimecollapse/validation/Equivalence.java uses.
#   COLLAPSE_MVN_FLAGS   more options for Maven, such as -o
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
first=0
for side in "$folder/before" "$home"; do
  cd "$side"
  # shellcheck disable=SC2086
  mvn -B -q -Dspotless.check.skip ${COLLAPSE_MVN_FLAGS:-} compile dependency:build-classpath \
    -Dmdep.outputFile=target/law.classpath >&2
  mkdir -p target/law
  javac -d target/law -cp "target/classes:$(cat target/law.classpath)" "$home/$program"
  java -cp "target/law:target/classes:$(cat target/law.classpath)" regimecollapse.validation.Equivalence \
    sample "$folder/$first.csv" "$points" "$first" "$seeds"
  first=$((first + seeds))
done
java -cp "target/law:target/classes:$(cat target/law.classpath)" regimecollapse.validation.Equivalence \
  compare "$folder/0.csv" "$folder/$seeds.csv"
