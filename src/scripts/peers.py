#!/usr/bin/env python3
"""A small rule in numpy and in Mesa, for a comparison with Java: see PeersBenchmark.java, which has the same.

Each week the morale of 3,000 units moves towards its target, and a soldier goes home with a chance that falls with
morale. Printed is the processor time of an update of one unit, the middle one of seven measurements.

    src/scripts/peers.py      what of numpy and Mesa can be imported; Mesa needs Python 3.11 or later

Exit code 1 when neither is there.
"""

import statistics
import sys
import time

UNITS = 3000
WEEKS = 100
WAY = 0.03
LEAVE = 0.2
MEASUREMENTS = 7
TARGETS = [0.2 + 0.6 * u / UNITS for u in range(UNITS)]


def numpy_weeks():
    import numpy

    morale = numpy.full(UNITS, 0.5)
    target = numpy.array(TARGETS)
    soldiers = numpy.full(UNITS, 100)
    draws = numpy.random.default_rng(1)

    def week():
        nonlocal morale
        morale += WAY * (target - morale)
        goes = (draws.random(UNITS) < LEAVE * (1 - morale)) & (soldiers > 0)
        numpy.subtract(soldiers, goes, out=soldiers)

    return "numpy " + numpy.__version__, week, lambda: int(soldiers.sum())


def mesa_weeks():
    import mesa

    class Unit(mesa.Agent):
        def __init__(self, model, target):
            super().__init__(model)
            self.morale = 0.5
            self.target = target
            self.soldiers = 100

        def step(self):
            self.morale += WAY * (self.target - self.morale)
            if self.soldiers > 0 and self.random.random() < LEAVE * (1 - self.morale):
                self.soldiers -= 1

    class Force(mesa.Model):
        def __init__(self):
            super().__init__(seed=1)
            for target in TARGETS:
                Unit(self, target)

        def step(self):
            self.agents.shuffle_do("step")

    model = Force()
    return "Mesa " + mesa.__version__, model.step, lambda: sum(u.soldiers for u in model.agents)


def measure(make):
    times = []
    for _ in range(MEASUREMENTS):
        name, week, left = make()
        week()
        before = time.process_time()
        for _ in range(WEEKS):
            week()
        times.append((time.process_time() - before) / (UNITS * WEEKS))
    each = 1e9 * statistics.median(times)
    print("%-34s %9.1f ns an update, %5.1f million updates a second; %d soldiers left" % (name, each, 1e3 / each, left()))


def main():
    found = 0
    for make in (numpy_weeks, mesa_weeks):
        try:
            measure(make)
            found += 1
        except ImportError as missing:
            print("passed over: %s" % missing, file=sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
