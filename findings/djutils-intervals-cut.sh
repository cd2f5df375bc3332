#!/bin/sh
# djutils-stats 2.4.2 (org.djutils:djutils-stats, JDK 17; the statistics of DSOL): a confidence interval of a Tally never
# reaches beyond the smallest and the largest value seen, and one of one side ends at the mean.
#
# Guess, logged before the run: an interval of one side spends half of alpha. It does not; that it ends at the mean, and
# that all are cut, showed in that run. Then guessed and logged, after a look at the module: so an interval of one side at
# 95 % holds the true mean in about 45 % of samples, one of 99.9 % of two values in at most 50 %, of three in at most 75 %.
#
# Seen: so it is. For the values 1 and 3 the interval is 1 to 3, whether of 80 or of 99.9 %. Two values both lie above the
# true mean, or both below, in half of all samples, and then no interval between them can hold it. The bounds are taken
# from the normal curve besides, not from Student's; of neither does the documentation speak. An interval of one side is
# half of the one of two sides with alpha doubled, so asking for more confidence hardly helps: at 99.9 % it still misses
# in every other sample. A few runs of a simulation, and a tally of their means, are what such intervals are used for.
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
      <groupId>org.djutils</groupId>
      <artifactId>djutils-stats</artifactId>
      <version>2.4.2</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
cat >Intervals.java <<'JAVA'
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.djutils.stats.ConfidenceInterval;
import org.djutils.stats.summarizers.Tally;

public class Intervals {
  /** In how many of 100 samples of a normal curve around 0 the interval holds 0. */
  static double held(int values, double alpha, ConfidenceInterval side) {
    Random random = new Random(1);
    int held = 0;
    int samples = 100_000;
    for (int sample = 0; sample < samples; sample++) {
      Tally tally = new Tally("sample");
      for (int value = 0; value < values; value++) tally.register(random.nextGaussian());
      double[] interval = tally.getConfidenceInterval(alpha, side);
      if (interval[0] <= 0 && interval[1] >= 0) held++;
    }
    return 100.0 * held / samples;
  }

  static void show(int values, double alpha, ConfidenceInterval side) {
    System.out.printf(Locale.ROOT, "%d values, %.1f %%, %s: holds the mean in %.0f %%%n", values, 100 - 100 * alpha,
        side.name().toLowerCase(Locale.ROOT), held(values, alpha, side));
  }

  public static void main(String[] arguments) {
    Tally two = new Tally("two");
    two.register(1, 3);
    for (double alpha : new double[] {0.2, 0.001}) System.out.println(Arrays.toString(two.getConfidenceInterval(alpha)));
    for (int values : new int[] {2, 3, 5, 100}) show(values, 0.001, ConfidenceInterval.BOTH_SIDE_CONFIDENCE);
    for (double alpha : new double[] {0.05, 0.001}) {
      show(100, alpha, ConfidenceInterval.LEFT_SIDE_CONFIDENCE);
      show(100, alpha, ConfidenceInterval.RIGHT_SIDE_CONFIDENCE);
    }
  }
}
JAVA
javac -cp 'jars/*' Intervals.java
java -cp '.:jars/*' Intervals >seen
cat >expected <<'TEXT'
[1.0, 3.0]
[1.0, 3.0]
2 values, 99.9 %, both_side_confidence: holds the mean in 50 %
3 values, 99.9 %, both_side_confidence: holds the mean in 75 %
5 values, 99.9 %, both_side_confidence: holds the mean in 94 %
100 values, 99.9 %, both_side_confidence: holds the mean in 100 %
100 values, 95.0 %, left_side_confidence: holds the mean in 45 %
100 values, 95.0 %, right_side_confidence: holds the mean in 45 %
100 values, 99.9 %, left_side_confidence: holds the mean in 50 %
100 values, 99.9 %, right_side_confidence: holds the mean in 50 %
TEXT
cat seen
diff expected seen && echo "as found"
