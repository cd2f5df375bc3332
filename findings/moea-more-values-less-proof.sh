#!/bin/sh
# MOEA Framework 5.0 (org.moeaframework:moeaframework, its newest; JDK 17): the tests of Mann-Whitney and of Wilcoxon
# are of two sides up to 20 and 50 values and of one side above, at the same alpha; and that of Wilcoxon depends on the
# order of the values.
#
# Guesses, logged before the runs, after a look at the module: at alpha 0.05 about 10 % of true hypotheses are rejected
# above those sizes, so what is no proof with 20 values is one with 21. Differences of one size and other signs are no
# ties, so the same values in another order give another outcome. All is so.
#
# Seen: of samples that are drawn alike the test of Mann-Whitney rejects 5 % with 20 values each, and 10 % with 21 or
# more; that of Wilcoxon 5 % with 50 values and 10 % with 51 or more. So 1 to 20 against the same plus 3.5 do not
# differ, 1 to 21 against the same plus 3.5 do, though the p of R's wilcox.test rises from 0.086 to 0.092. Both are said
# to ask whether medians differ, so of two sides, and the tables up to 20 and 50 are. Of the differences -2 -1 -1 1 2 2
# 3 3 4 4 the ranks of the negative sum up to 9 by hand and by R, which is not enough (8 is the limit); in rising order
# 7 is found, and the hypothesis rejected, in falling order 11. 50 runs of each model, and a comparison at 0.05, are a
# usual way to use these.
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
      <groupId>org.moeaframework</groupId>
      <artifactId>moeaframework</artifactId>
      <version>5.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
cat >Tests.java <<'JAVA'
import java.util.Locale;
import java.util.Random;
import org.moeaframework.util.statistics.MannWhitneyUTest;
import org.moeaframework.util.statistics.WilcoxonSignedRanksTest;

public class Tests {
  static final int SAMPLES = 10_000;

  static double rejectedByMannWhitney(int size, Random random) {
    int rejected = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      MannWhitneyUTest test = new MannWhitneyUTest();
      for (int value = 0; value < 2 * size; value++) {
        test.add(random.nextGaussian(), value % 2);
      }
      rejected += test.test(0.05) ? 1 : 0;
    }
    return 100.0 * rejected / SAMPLES;
  }

  static double rejectedByWilcoxon(int size, Random random) {
    int rejected = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      WilcoxonSignedRanksTest test = new WilcoxonSignedRanksTest(0);
      for (int value = 0; value < size; value++) {
        test.add(random.nextGaussian());
      }
      rejected += test.test(0.05) ? 1 : 0;
    }
    return 100.0 * rejected / SAMPLES;
  }

  public static void main(String[] arguments) {
    Random random = new Random(1);
    for (int size : new int[]{10, 20, 21, 40}) {
      System.out.printf(Locale.ROOT, "Mann-Whitney, %d values: %.1f %% of true hypotheses rejected%n", size,
          rejectedByMannWhitney(size, random));
    }
    for (int size : new int[]{10, 50, 51, 100}) {
      System.out.printf(Locale.ROOT, "Wilcoxon, %d values: %.1f %% of true hypotheses rejected%n", size,
          rejectedByWilcoxon(size, random));
    }
    for (int size = 19; size <= 22; size++) {
      MannWhitneyUTest test = new MannWhitneyUTest();
      for (int value = 1; value <= size; value++) {
        test.add(value, 0);
        test.add(value + 3.5, 1);
      }
      System.out.println("1 to " + size + " and 3.5 more differ: " + test.test(0.05));
    }
    for (double[] differences : new double[][]{
        {-2, -1, -1, 1, 2, 2, 3, 3, 4, 4}, {4, 4, 3, 3, 2, 2, 1, -1, -1, -2}}) {
      WilcoxonSignedRanksTest test = new WilcoxonSignedRanksTest(0);
      test.addAll(differences);
      System.out.println((differences[0] < 0 ? "rising" : "falling") + " order, median is not 0: " + test.test(0.05));
    }
  }
}
JAVA
javac -cp 'jars/*' Tests.java
java -cp '.:jars/*' Tests >seen
cat >expected <<'TEXT'
Mann-Whitney, 10 values: 4.4 % of true hypotheses rejected
Mann-Whitney, 20 values: 5.0 % of true hypotheses rejected
Mann-Whitney, 21 values: 10.1 % of true hypotheses rejected
Mann-Whitney, 40 values: 10.0 % of true hypotheses rejected
Wilcoxon, 10 values: 5.2 % of true hypotheses rejected
Wilcoxon, 50 values: 5.0 % of true hypotheses rejected
Wilcoxon, 51 values: 9.9 % of true hypotheses rejected
Wilcoxon, 100 values: 9.8 % of true hypotheses rejected
1 to 19 and 3.5 more differ: false
1 to 20 and 3.5 more differ: false
1 to 21 and 3.5 more differ: true
1 to 22 and 3.5 more differ: true
rising order, median is not 0: true
falling order, median is not 0: false
TEXT
cat seen
diff expected seen && echo "as found"
