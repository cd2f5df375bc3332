#!/bin/sh
# MASON 18 (fr.irit.smac.thirdparty.edu.gmu.cs:mason:18, JDK 17): a step that is scheduled for the present time runs
# at a later time, after all steps of the present, whatever its order.
#
# Guess, logged before the run: orders decide among steps of one time, so a step that at time 7 asks for time 7 and
# order 1 should run before one of time 7 and order 2. It will not: MASON moves it to the next number that a double
# can hold. A repeating step that begins so will be off the grid once, and back on it after rounding.
#
# Seen: the order asked for is lost, the clock shows 7.000000000000001, and the step counts as another time in
# Schedule.getSteps(). So a model in which one step starts another "now" does not run in the order written in it,
# and tests such as time % 7 == 0 are false there.
#
# Run by hand; needs a JDK from 17 and Maven. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q dependency:copy -Dartifact=fr.irit.smac.thirdparty.edu.gmu.cs:mason:18 -DoutputDirectory=. -Dmdep.stripVersion=true
cat >Now.java <<'JAVA'
import sim.engine.SimState;

public class Now {
  public static void main(String[] args) {
    SimState state = new SimState(1L);
    state.start();
    state.schedule.scheduleOnce(7.0, 0, s -> {
      s.schedule.scheduleOnce(7.0, 1, t -> System.out.println("order 1 at " + t.schedule.getTime()));
      s.schedule.scheduleRepeating(7.0, 1, t -> System.out.println("weekly at " + t.schedule.getTime()), 7.0);
    });
    state.schedule.scheduleOnce(7.0, 2, s -> System.out.println("order 2 at " + s.schedule.getTime()));
    while (state.schedule.getTime() < 14 && state.schedule.step(state)) {}
    System.out.println("times " + state.schedule.getSteps());
  }
}
JAVA
javac -cp mason.jar Now.java
java -Djava.awt.headless=true -cp .:mason.jar Now | sort >seen
sort >expected <<'TEXT'
order 1 at 7.000000000000001
order 2 at 7.0
times 3
weekly at 14.0
weekly at 7.000000000000001
TEXT
cat seen
diff expected seen && echo "as found"
