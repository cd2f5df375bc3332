#!/bin/sh
# Holds the codebook of result folders against the profile of the standard itself (Data Package 2.0), which is fetched; what the
# tests of a build hold it against is written from the text of the standard.
#   src/scripts/check-data-packages.sh [PROFILE]
#   PROFILE   a copy of https://datapackage.org/profiles/2.0/datapackage.json; left out: it is fetched
# Exit codes: 0 every folder of the tests is as the profile says, else what Maven or curl ends with.
set -eu
cd "$(dirname "$0")/../.."
profile=${1:-target/datapackage-2.0.json}
if [ $# -eq 0 ]; then
  mkdir -p target
  curl -fsSL -o "$profile" https://datapackage.org/profiles/2.0/datapackage.json
fi
mvn -B -q test -Djacoco.skip "-Ddatapackage.profile=$profile" \
  -Dtest='CodebookCheckTest,DataPackageTest,RunCommandTest,FitCommandTest,PooledFitCommandTest,TwinsCommandTest,SensitivityCommandTest,BankCommandTest,ChooseCommandTest,CompareCommandTest,AttributionRunTest'
