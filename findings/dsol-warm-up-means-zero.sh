#!/bin/sh
# DSOL 4.3.2 (nl.tudelft.simulation:dsol-core, JDK 17): at the end of the warm-up a SimPersistent takes what it watches to
# be 0, until the next change; so does it at the start with a value that was told while the model was built.
#
# Guess, logged before the run: the value that holds when the warm-up ends is forgotten, so the time from there to the
# next change counts for nothing. It counts, as 0. That the same happens at the start of a run was not guessed.
#
# Seen: 10 soldiers stand from day 0 to 100, then none, until day 150. Without a warm-up the mean over time is 6.67, as it
# should be; with a warm-up of 50 days it is 0 where 5 is right, and no day from then on is known to have had a soldier:
# the largest value is 0 as well. A garrison that never changes has a mean of 10 without a warm-up and 0 with one. Told of
# in constructModel, it is 0 even without. The manual says that statistics are cleared after the warm-up; what is cleared
# is the state of the model as they know it. The rarer the changes, the larger the error, and it is always towards 0.
#
# Run by hand; needs a JDK from 17 and Maven. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>nl.tudelft.simulation</groupId>
      <artifactId>dsol-core</artifactId>
      <version>4.3.2</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
cat >Garrison.java <<'JAVA'
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.DevsSimulatorInterface;
import nl.tudelft.simulation.dsol.statistics.SimPersistent;
import org.djutils.event.EventProducer;
import org.djutils.event.reference.ReferenceType;

public class Garrison extends AbstractDsolModel<Double, DevsSimulatorInterface<Double>> {
  static final double END = 150;
  final double leave;
  final boolean early;
  SimPersistent<Double> soldiers;

  Garrison(DevsSimulatorInterface<Double> simulator, double leave, boolean early) {
    super(simulator);
    this.leave = leave;
    this.early = early;
  }

  @Override
  public void constructModel() {
    soldiers = new SimPersistent<>("soldiers", "soldiers", this);
    if (early) soldiers.register(0.0, 10);
    else simulator.scheduleEventAbs(0.0, () -> soldiers.register(simulator.getSimulatorTime(), 10));
    if (leave < END) simulator.scheduleEventAbs(leave, () -> soldiers.register(simulator.getSimulatorTime(), 0));
  }

  static void run(String name, double warmUp, double leave, boolean early) throws InterruptedException {
    DevsSimulator<Double> simulator = new DevsSimulator<>(name + warmUp);
    Garrison model = new Garrison(simulator, leave, early);
    simulator.initialize(model, new SingleReplication<>(name + warmUp, 0.0, warmUp, END));
    CountDownLatch ended = new CountDownLatch(1);
    simulator.addListener(event -> ended.countDown(), Replication.END_REPLICATION_EVENT, EventProducer.LAST_POSITION,
        ReferenceType.STRONG);
    simulator.start();
    ended.await();
    System.out.printf(Locale.ROOT, "%s, warm-up %.0f: mean %.2f, largest %.0f, right %.2f%n", name, warmUp,
        model.soldiers.getWeightedSampleMean(), model.soldiers.getMax(), 10 * (leave - warmUp) / (END - warmUp));
  }

  public static void main(String[] arguments) throws InterruptedException {
    for (double warmUp : new double[] {0, 50, 90}) run("leaves", warmUp, 100, false);
    for (double warmUp : new double[] {0, 50}) run("stays", warmUp, END, false);
    run("told early", 0, END, true);
    System.exit(0);
  }
}
JAVA
javac -cp 'jars/*' Garrison.java
java -cp '.:jars/*' Garrison >seen
cat >expected <<'TEXT'
leaves, warm-up 0: mean 6.67, largest 10, right 6.67
leaves, warm-up 50: mean 0.00, largest 0, right 5.00
leaves, warm-up 90: mean 0.00, largest 0, right 1.67
stays, warm-up 0: mean 10.00, largest 10, right 10.00
stays, warm-up 50: mean 0.00, largest 0, right 10.00
told early, warm-up 0: mean 0.00, largest 0, right 10.00
TEXT
cat seen
diff expected seen && echo "as found"
