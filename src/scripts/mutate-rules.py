#!/usr/bin/env python3
"""Breaks equations of the model on purpose and looks whether a test that names the equation fails.

Each mutant of src/scripts/rule-mutants*.json changes one text of one file:

    equation  section of odd.md and name, such as "7.7 common"
    what      what is wrong, in words; left out: the first line of the text
    file      below the folder of the project
    old, new  the text, which must be there exactly once, and what takes its place
    tests     test classes that must find it

It is applied in a copy of the project, compiled, and the tests run. It is killed if a test fails and its message names
the section ("ODD 7.7"), unnamed if none that fails does, broken if it does not compile, and survives if no test fails.

    src/scripts/mutate-rules.py                 all mutants, from the folder of the project
    src/scripts/mutate-rules.py --only 7.7      those whose equation or words contain a text
    src/scripts/mutate-rules.py --list          says what there is; runs nothing

Exit codes: 0 all are killed, 1 one is not, 2 a mutant no longer fits the code, or tests fail without any.
Needs Python 3 and what a build needs; no network. Half a minute for each mutant.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MUTANTS = sorted(Path("src/scripts").glob("rule-mutants*.json"))
# Only what has changed is compiled: mutants change no constant that other classes take in. One Java does all, and takes
# no time to warm up.
MAVEN = ["mvn", "-B", "-q", "-o", "test", "-Dstyle.color=never", "-Djacoco.skip=true", "-Dspotless.check.skip=true",
         "-Dcheckstyle.skip=true", "-Dmaven.compiler.useIncrementalCompilation=false", "-DforkCount=0"]
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
LEFT_OUT = {os.path.join(".", f) for f in (".git", "results", "findings", "target/site", "target/surefire-reports")}


def fail(message):
    print("mutate-rules: " + message, file=sys.stderr)
    sys.exit(2)


def mutants(only):
    """The mutants, each checked against the code."""
    found = [m for file in MUTANTS for m in json.loads(file.read_text(encoding="utf-8"))]
    for m in found:
        if isinstance(m["tests"], str):
            m["tests"] = [m["tests"]]
        m.setdefault("what", m["old"].strip().split("\n")[0][:60])
        count = Path(m["file"]).read_text(encoding="utf-8").count(m["old"])
        if count != 1 or m["old"] == m["new"]:
            fail("%s (%s): the old text is there %d times in %s" % (m["equation"], m["what"], count, m["file"]))
    return [m for m in found if only in m["equation"] or only in m["what"]]


def run(folder, tests):
    """Whether the tests pass, and what Maven says."""
    done = subprocess.run(MAVEN + ["-Dtest=" + ",".join(tests)], cwd=folder, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={"MAVEN_OPTS": QUICK, **os.environ})
    return done.returncode == 0, done.stdout


def verdict(mutant, passed, said):
    """What became of a mutant, and the words of the test that says so."""
    if passed:
        return "SURVIVED", ""
    if "There are test failures" not in said:
        return "BROKEN", "does not compile"
    named = re.findall(r"\bODD [^\n\]]*", said)
    section = re.compile(r"ODD " + re.escape(mutant["equation"].split()[0]) + r"(?!\d|\.\d)")
    own = [words for words in named if section.match(words)]
    return ("killed", own[0]) if own else ("UNNAMED", named[0] if named else "")


def main():
    parser = argparse.ArgumentParser(description="Breaks equations of the model and looks whether a test fails.")
    parser.add_argument("--only", default="", metavar="TEXT", help="mutants whose equation or words contain this")
    parser.add_argument("--list", action="store_true", help="say what there is, run nothing")
    options = parser.parse_args()
    if not MUTANTS:
        fail("run it from the folder of the project: there is no src/scripts/rule-mutants.json")
    chosen = mutants(options.only)
    if options.list:
        for m in chosen:
            print("%-22s %s" % (m["equation"], m["what"]))
        return 0
    with tempfile.TemporaryDirectory(prefix="mutate-rules-") as made:
        copy = Path(made) / "project"
        shutil.copytree(".", copy, ignore=lambda folder, names: [n for n in names if os.path.join(folder, n) in LEFT_OUT])
        passed, said = run(copy, sorted({test for m in chosen for test in m["tests"]}))
        if not passed:
            print(said[-3000:], file=sys.stderr)
            fail("tests fail without any mutant")
        print("%-22s %-52s %-9s %s" % ("equation", "mutant", "verdict", "named by"))
        alive = 0
        for m in chosen:
            file = copy / m["file"]
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace(m["old"], m["new"]), encoding="utf-8")
            state, words = verdict(m, *run(copy, m["tests"]))
            file.write_text(text, encoding="utf-8")
            alive += state != "killed"
            print("%-22s %-52s %-9s %s" % (m["equation"], m["what"], state, words[:90]), flush=True)
    print("%d of %d mutants killed" % (len(chosen) - alive, len(chosen)))
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
