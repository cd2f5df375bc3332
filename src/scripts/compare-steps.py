#!/usr/bin/env python3
"""Whether the length of a step of the fight matters: runs the default scenario with steps of six hours and of three,
each run with the same inputs and seed at both, and prints how much the runs differ.

    src/scripts/compare-steps.py     in the folder of the project, after a build: a minute

    COMPARE_RUNS    runs of each arm, shared out over the hypotheses; 1500
    COMPARE_ARMS    arms, with blanks between; "documented full-stop"
    COMPARE_HOURS   the two lengths in hours; "6 3"
    COMPARE_FIT     the fit from which all numbers come; that of the case. "none": from the ranges

Of each arm it prints, for all hypotheses together, the mean difference of the day of collapse over runs that collapse
at both lengths within COMPARE_DAYS (60) days, and by how much the killed soldiers and fighters differ in per cent, each
with its standard error; and the shares of runs that collapse at one length only. No level of any arm is printed.

Exit code 0 if every difference of day is at most 0.1 and every one of the killed at most 3 %, 1 if not.
"""

import csv
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = int(os.environ.get("COMPARE_RUNS", "1500"))
ARMS = os.environ.get("COMPARE_ARMS", "documented full-stop").split()
HOURS = os.environ.get("COMPARE_HOURS", "6 3").split()
DAYS = float(os.environ.get("COMPARE_DAYS", "60"))
FIT = os.environ.get("COMPARE_FIT", "scenarios/cases/syria-2024/fit")
NUMBERS = ["--prior-only"] if FIT == "none" else ["--from-posterior", FIT]
HYPOTHESES = 3
MOST_DAYS = 0.1
MOST_KILLED = 3.0


def mean(values):
    return sum(values) / len(values)


def error(values):
    middle = mean(values)
    return math.sqrt(sum((v - middle) ** 2 for v in values) / (len(values) - 1) / len(values))


def runs(folder, hours):
    """The rows of runs.csv, by hypothesis, arm and replication."""
    out = Path(folder, hours)
    command = ["./collapse", "run", "scenarios/three-hypotheses.yaml", *NUMBERS, "--no-charts",
               "--replications", str(-(-RUNS // HYPOTHESES)), "--set", "hours-per-step=" + hours, "--out", str(out)]
    for arm in ARMS:
        command += ["--arm", arm]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with open(out / "runs.csv", encoding="utf-8") as file:
        return {(r["hypothesis"], r["arm"], r["replication"]): r for r in csv.DictReader(file)}


def day(row):
    """Day of the collapse, if it comes soon; else none."""
    text = row["days_to_collapse"]
    return float(text) if text and float(text) <= DAYS else None


def killed(pairs, column):
    """Difference of the sums in per cent, and its standard error as of a ratio of paired means."""
    long = [float(a[column]) for a, _ in pairs]
    short = [float(b[column]) for _, b in pairs]
    ratio = mean(short) / mean(long)
    rests = [(b - ratio * a) / mean(long) for a, b in zip(long, short)]
    return 100 * (ratio - 1), 100 * error(rests)


def judge(words, difference, standard_error, most, unit):
    met = abs(difference) <= most
    print("  %-18s %+.3f %s (standard error %.3f), aim at most %g: %s"
          % (words, difference, unit, standard_error, most, "met" if met else "MISSED"))
    return met


def compare(arm, before, after):
    pairs = [(before[k], after[k]) for k in before if k[1] == arm]
    print("%s: %d runs, steps of %s hours less steps of %s" % (arm, len(pairs), HOURS[1], HOURS[0]))
    both = [(day(a), day(b)) for a, b in pairs]
    moved = [b - a for a, b in both if a is not None and b is not None]
    met = True
    if len(moved) > 1:
        met = judge("day of collapse", mean(moved), error(moved), MOST_DAYS, "days")
    for words, column in (("soldiers killed", "regime_killed"), ("fighters killed", "opposition_killed")):
        met &= judge(words, *killed(pairs, column), MOST_KILLED, "%")
    only = [sum(a is not None and b is None for a, b in both), sum(a is None and b is not None for a, b in both)]
    print("  runs that collapse at one length only: %.1f %% at %s, %.1f %% at %s"
          % (100 * only[0] / len(pairs), HOURS[0], 100 * only[1] / len(pairs), HOURS[1]))
    return met


def main():
    with tempfile.TemporaryDirectory() as folder:
        before, after = (runs(folder, hours) for hours in HOURS)
    met = [compare(arm, before, after) for arm in ARMS]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
