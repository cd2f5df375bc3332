#!/bin/sh
# biojava-survival 6.0.5 (org.biojava:biojava-survival, the newest; JDK 17): the Fleming-Harrington curve of survival goes
# up and down, the level of confidence is not heeded, and the strata of a Cox model are mixed.
#
# Guesses, logged before the runs, after a look at the module: the estimator adds the last survival to the hazard, not the
# hazards before, so the curve rises. Strata, marked as the documentation asks, give another coefficient than R's strata(),
# as the data are sorted by time over all of them. Both are so. That bounds are not R's was guessed too; at 95 % they are,
# but the level is not heeded.
#
# Seen: of 10 subjects 0.90 survive day 2, 0.36 day 3, 0.52 day 5 and 0.63 day 10; R's survfit (survival 3.5-3) has 0.905,
# 0.810, 0.608, and 0.340 from day 9. With many subjects and rare events the curve settles at 0.57, the solution of x =
# exp(-x), whatever the data: of 1000 subjects with 100 events, too, where 0.90 is right. The Kaplan-Meier curve is right,
# but its bounds at 50 and at 95 % are the same. The Cox model without strata has R's coefficient, -0.7314; with two strata
# it has -0.6730 and R -0.6347. Nothing tells of any of this.
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
      <groupId>org.biojava</groupId>
      <artifactId>biojava-survival</artifactId>
      <version>6.0.5</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
cat >Curves.java <<'JAVA'
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biojava.nbio.survival.cox.CoxR;
import org.biojava.nbio.survival.cox.StrataInfo;
import org.biojava.nbio.survival.cox.SurvivalInfo;
import org.biojava.nbio.survival.kaplanmeier.figure.SurvFitKM;

public class Curves {
  static final double[] TIME = {2, 3, 3, 5, 5, 6, 8, 9, 9, 10};
  static final int[] EVENT = {1, 1, 0, 1, 1, 0, 1, 0, 1, 0};
  static final double[] COVARIATE = {.1, 1.2, .3, .8, .5, 1.4, .2, .9, .7, .4};
  static final int[] STRATUM = {0, 1, 0, 0, 1, 1, 0, 1, 0, 1};

  /** All subjects by stratum and time, with a mark on the last one of each stratum. */
  static ArrayList<SurvivalInfo> subjects() {
    List<Integer> order = IntStream.range(0, TIME.length).boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> STRATUM[i]).thenComparingDouble(i -> TIME[i])).toList();
    ArrayList<SurvivalInfo> subjects = new ArrayList<>();
    for (int place = 0; place < TIME.length; place++) {
      int i = order.get(place);
      SurvivalInfo subject = new SurvivalInfo(TIME[i], EVENT[i]);
      subject.setOrder(place);
      subject.addContinuousVariable("covariate", COVARIATE[i]);
      subject.addUnknownDataTypeVariable("group", "all");
      boolean last = place + 1 == TIME.length || STRATUM[order.get(place + 1)] != STRATUM[i];
      subject.setStrata(last ? 1 : 0);
      subjects.add(subject);
    }
    return subjects;
  }

  static StrataInfo fit(SurvFitKM.Method method, double confidence) throws Exception {
    return new SurvFitKM().process("group", subjects(), method, SurvFitKM.Error.greenwood, true, confidence,
        SurvFitKM.ConfType.plain, SurvFitKM.ConfLower.usual, null, null, false).getStrataInfoHashMap().get("all");
  }

  /** 1000 subjects, of whom one fails on each of the days 1 to 100. */
  static double many(SurvFitKM.Method method) throws Exception {
    ArrayList<SurvivalInfo> subjects = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      SurvivalInfo subject = new SurvivalInfo(Math.min(i, 101), i <= 100 ? 1 : 0);
      subject.setOrder(i);
      subject.addUnknownDataTypeVariable("group", "all");
      subjects.add(subject);
    }
    return new SurvFitKM().process("group", subjects, method, SurvFitKM.Error.greenwood, true, 0.95,
        SurvFitKM.ConfType.plain, SurvFitKM.ConfLower.usual, null, null, false).getStrataInfoHashMap().get("all")
        .getSurv().get(99);
  }

  static String list(List<Double> values) {
    return values.stream().map(value -> String.format(Locale.ROOT, "%.3f", value)).collect(Collectors.joining(" "));
  }

  public static void main(String[] arguments) throws Exception {
    System.out.println("days " + list(fit(SurvFitKM.Method.kaplanMeier, 0.95).getTime()));
    for (SurvFitKM.Method method : List.of(SurvFitKM.Method.kaplanMeier, SurvFitKM.Method.flemingHarrington))
      System.out.println(method + " " + list(fit(method, 0.95).getSurv()));
    for (SurvFitKM.Method method : List.of(SurvFitKM.Method.kaplanMeier, SurvFitKM.Method.flemingHarrington))
      System.out.printf(Locale.ROOT, "%s, after 100 of 1000: %.3f%n", method, many(method));
    for (double confidence : new double[] {0.5, 0.95})
      System.out.println("lower bound at " + confidence + ": "
          + list(fit(SurvFitKM.Method.kaplanMeier, confidence).getLower()));
    for (boolean strata : new boolean[] {false, true})
      System.out.printf(Locale.ROOT, "Cox, strata %s: %.4f%n", strata,
          new CoxR().process(new ArrayList<>(List.of("covariate")), subjects(), strata, false, false, false)
              .getCoefficient("covariate").getCoeff());
  }
}
JAVA
javac -cp 'jars/*' Curves.java
java -Djava.awt.headless=true -cp '.:jars/*' Curves >seen 2>said || { cat said >&2; exit 1; }
cat >expected <<'TEXT'
days 2.000 3.000 5.000 6.000 8.000 9.000 10.000
kaplanMeier 0.900 0.800 0.571 0.571 0.429 0.286 0.286
flemingHarrington 0.905 0.362 0.523 0.593 0.431 0.466 0.628
kaplanMeier, after 100 of 1000: 0.900
flemingHarrington, after 100 of 1000: 0.567
lower bound at 0.5: 0.714 0.552 0.250 0.250 0.087 -0.037 -0.037
lower bound at 0.95: 0.714 0.552 0.250 0.250 0.087 -0.037 -0.037
Cox, strata false: -0.7314
Cox, strata true: -0.6730
TEXT
cat seen
diff expected seen && echo "as found"
