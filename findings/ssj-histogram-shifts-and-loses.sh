#!/bin/sh
# SSJ 3.3.2 (ca.umontreal.iro.simul:ssj, JDK 17; statistics of simulations): a TallyHistogram prints each bin with the
# limits of the bin before it, and loses its last bin when bins are merged; two of them added, scaled to an area of 1,
# have 2.
#
# Guess, logged before the run, after a look at the module: printed, each bin has the limits of the bin before it;
# aggregateBins loses the last bin and gives a wrong upper end; the sum of two histograms counts the observations of the
# first only, so that its ScaledHistogram has an area of 2; a copy of that has lost its first bin. All four are so.
#
# Seen: of ten delays from 12 to 57 days, in five bins from 10 to 60, the two below 20 are printed as between 0 and 10,
# where none is, and none is printed above 50, where four are. Merged by twos, 10 values become 6, as the 4 in the last
# bin are gone, and the bins, of width 20, reach from 10 to 30; by the documentation they should reach to 70. Merged to
# one bin, it is from 10 to 10. The sum of two equal histograms has 20 values in its bins and says that it has 10;
# scaled to an area of 1 it has 2, and says 1. A copy of that has 0 in its first bin. By getCounters all is right
# before. Nothing warns.
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
      <groupId>ca.umontreal.iro.simul</groupId>
      <artifactId>ssj</artifactId>
      <version>3.3.2</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
cat >Delays.java <<'JAVA'
import java.util.Arrays;
import java.util.Locale;
import umontreal.ssj.stat.ScaledHistogram;
import umontreal.ssj.stat.TallyHistogram;

public class Delays {
  static void tell(String name, TallyHistogram histogram) {
    int[] counts = histogram.getCounters();
    System.out.printf(Locale.ROOT, "%s: %s, %d of %d values, from %.0f to %.0f in bins of %.0f%n", name,
        Arrays.toString(counts), Arrays.stream(counts).sum(), histogram.numberObs(), histogram.getA(), histogram.getB(),
        histogram.getH());
  }

  static void tell(String name, ScaledHistogram histogram, double width) {
    double[] heights = histogram.getHeights();
    System.out.printf(Locale.ROOT, "%s: %s, area %.2f, said %.2f%n", name, Arrays.toString(heights),
        Arrays.stream(heights).sum() * width, histogram.getIntegral());
  }

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    TallyHistogram delays = new TallyHistogram("delays", 10, 60, 5);
    delays.fillFromArray(new double[]{12, 13, 25, 27, 28, 36, 51, 55, 56, 57});
    tell("as counted", delays);
    delays.toString().lines().filter(line -> line.startsWith("   (")).forEach(System.out::println);
    tell("merged by 2", delays.aggregateBins(2));
    tell("merged by 5", delays.aggregateBins(5));
    TallyHistogram sum = delays.addHistograms(delays.clone());
    tell("sum of two", sum);
    ScaledHistogram scaled = new ScaledHistogram(sum, 1);
    tell("scaled to 1", scaled, sum.getH());
    tell("its copy", scaled.clone(), sum.getH());
  }
}
JAVA
javac -cp 'jars/*' Delays.java
java -Djava.awt.headless=true -cp '.:jars/*' Delays >seen
cat >expected <<'TEXT'
as counted: [2, 3, 1, 0, 4], 10 of 10 values, from 10 to 60 in bins of 10
   (-inf, 10.000)    0
   ( 0.000, 10.000)    2
   (10.000, 20.000)    3
   (20.000, 30.000)    1
   (30.000, 40.000)    0
   (40.000, 50.000)    4
   (60.000, inf)    0
merged by 2: [5, 1, 0], 6 of 10 values, from 10 to 30 in bins of 20
merged by 5: [6], 6 of 10 values, from 10 to 10 in bins of 50
sum of two: [4, 6, 2, 0, 8], 20 of 10 values, from 10 to 60 in bins of 10
scaled to 1: [0.04, 0.06, 0.02, 0.0, 0.08], area 2.00, said 1.00
its copy: [0.0, 0.06, 0.02, 0.0, 0.08], area 1.60, said 1.00
TEXT
cat seen
diff expected seen && echo "as found"
