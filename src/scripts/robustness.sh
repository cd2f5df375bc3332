#!/bin/sh
# How far the documented day of collapse hangs on single numbers: each parameter at half and at one and a half
# times its middle, and other garrisons. Prints what the section "How robust the documented day is" of
# src/site/markdown/validation.md says. About 10,500 runs: three to six minutes.
set -eu
cd "$(dirname "$0")/../.."
mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
exec java -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
  regimecollapse.validation.Robustness
