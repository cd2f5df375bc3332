package regimecollapse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.contrast.Contrast;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.report.Scenarios;
import regimecollapse.stats.contrast.PairedMeans;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.contrast.ShareDifference;
import regimecollapse.stats.survival.LogRank;
import regimecollapse.stats.survival.Rmst;
import regimecollapse.stats.survival.RmstContrast;

class WhatIfSentencesTest {
  private static final Estimated UNKNOWN = new Estimated(Double.NaN, Double.NaN, Double.NaN);
  private static final FellIn.Split FIRST = new FellIn.Split(0.5, 0, 0);

  private static Row row(int arm, double share, double median, FellIn.Split split) {
    Estimated p = new Estimated(share, Math.max(0, share - 0.04), Math.min(1, share + 0.04));
    Estimated days =
        Double.isNaN(median) ? UNKNOWN : new Estimated(median, median - 0.5, median + 0.5);
    return new Row(new Cell("H1", "arm-" + arm), 20, 0, p, p, days, UNKNOWN, 400, split);
  }

  /**
   * Pairs: fallen in both, in the arm only, in the base only, in none; and the days of each pair.
   */
  private static Contrast contrast(PairedShares pairs, int identical, double[] arm, double[] base) {
    Optional<Contrast.Times> times =
        arm.length == 0
            ? Optional.empty()
            : Optional.of(
                new Contrast.Times(
                    new RmstContrast(new Rmst(1, 1, 400), new Rmst(1, 1, 400)),
                    PairedMeans.of(arm, base),
                    new LogRank(0, 1)));
    int n = pairs.n();
    return new Contrast(
        "H1",
        "arm-1",
        "arm-0",
        new ShareDifference(pairs.both() + pairs.first(), n, pairs.both() + pairs.second(), n),
        pairs,
        pairs,
        pairs,
        identical,
        times);
  }

  private static String whatIf(Row arm, Contrast contrast) {
    List<Row> rows = new ArrayList<>(List.of(row(0, 0.9, 11.25, FIRST), arm));
    Summary summary = new Summary(rows);
    Scope scope = Scope.of(new Frame(Scenarios.of(1, 2)), summary.byCell().keySet());
    Contrasts contrasts = contrasts(contrast);
    Summary half = new Summary(List.of(row(0, 0.5, Double.NaN, FIRST)));
    List<WhatIfSentences.Told> told =
        WhatIfSentences.of(
                scope,
                new WhatIfWords(scope, summary, contrasts),
                Optional.of(new WhatIfWords(scope, half, contrasts)))
            .get(0)
            .arms();
    assertThat(told.get(0).underFit())
        .isEqualTo(
            "the government falls by 1 Jan 2026 in 50 % of 20 runs (46 to 54 %); all in the first"
                + " offensive.");
    assertThat(told.get(1).fitted()).isFalse();
    assertThat(told.get(0).sentence())
        .isEqualTo(
            "falls in 90 % of 20 runs (86 to 94 %), after 11.25 days (median;"
                + " 10.75 to 11.75); all in the first offensive.");
    return told.get(1).sentence();
  }

  private static final double[] NONE = {};

  /** 18 of 20 against 2 of 20 from the ranges; under the fit 20 of 20 against 10 of 20. */
  @Test
  void underTheFitTheDifferenceFromTheBaseIsThatOfTheRunsUnderTheFit() {
    Summary ranges = new Summary(List.of(row(0, 0.9, 11.25, FIRST), row(1, 0.1, 11.25, FIRST)));
    Summary fit = new Summary(List.of(row(0, 1, 11.25, FIRST), row(1, 0.5, Double.NaN, FIRST)));
    Scope scope = Scope.of(new Frame(Scenarios.of(1, 2)), ranges.byCell().keySet());
    Contrast fewer = contrast(new PairedShares(2, 0, 16, 2), 0, NONE, NONE);
    Contrast half = contrast(new PairedShares(10, 0, 10, 0), 0, NONE, NONE);
    WhatIfSentences.Told told =
        WhatIfSentences.of(
                scope,
                new WhatIfWords(scope, ranges, contrasts(fewer)),
                Optional.of(new WhatIfWords(scope, fit, contrasts(half))))
            .get(0)
            .arms()
            .get(1);
    assertThat(told.sentence()).startsWith("falls in 10 %, not 90 %: 80 points fewer (");
    assertThat(told.underFit())
        .matches(
            "falls in 50 %, not 100 %: 50 points fewer \\([0-9]+ to [0-9]+\\); all in the first offensive\\.");
  }

  private static Contrasts contrasts(Contrast one) {
    return new Contrasts("arm-0", List.of(one), Map.of(), 400);
  }

  /** Of 0 in 20: 1 - 0.025^(1/20) = 0.168 (R: binom.test(0, 20)); else Newcombe's interval. */
  @Test
  void aDifferenceThatTheRunsCannotShowIsToldWithWhatTheyCanExclude() {
    Contrast same = contrast(new PairedShares(18, 0, 0, 2), 0, NONE, NONE);
    assertThat(whatIf(row(1, 0.9, 11.25, FIRST), same))
        .isEqualTo(
            "falls in 90 %, in the same runs as the base; of so few (20 pairs) up to 17 in 100"
                + " could differ unseen.");
    Contrast near = contrast(new PairedShares(16, 2, 1, 1), 0, NONE, NONE);
    assertThat(whatIf(row(1, 0.9, 11.25, FIRST), near))
        .matches(
            "falls in 90 %, the base in 90 %: 20 pairs of runs do not tell them apart"
                + " \\(\u2212[0-9]+ to \\+[0-9]+ points\\)\\.");
  }

  @Test
  void fewerOrMoreIsToldInPointsWithBothEndsInOneDirection() {
    Contrast fewer = contrast(new PairedShares(2, 0, 16, 2), 0, NONE, NONE);
    assertThat(whatIf(row(1, 0.1, Double.NaN, FIRST), fewer))
        .matches(
            "falls in 10 %, not 90 %: 80 points fewer \\([0-9]+ to [0-9]+\\); all in the first offensive\\.");
    Contrast more = contrast(new PairedShares(2, 16, 0, 2), 0, NONE, NONE);
    assertThat(whatIf(row(1, 0.9, Double.NaN, FIRST), more)).contains("80 points more (");
  }

  @Test
  void firstAndLaterOffensiveAreToldApart() {
    Contrast fewer = contrast(new PairedShares(8, 0, 10, 2), 0, NONE, NONE);
    assertThat(whatIf(row(1, 0.4, Double.NaN, new FellIn.Split(0.1, 0.3, 0)), fewer))
        .endsWith("; first offensive 10 %, a later one 30 %.");
  }

  @Test
  void theSameShareButSoonerIsToldAsThat() {
    double[] arm = new double[20];
    double[] base = new double[20];
    for (int i = 0; i < 20; i++) {
      arm[i] = 4 + 0.1 * i;
      base[i] = 11 + 0.2 * i;
    }
    Contrast sooner = contrast(new PairedShares(18, 0, 0, 2), 0, arm, base);
    assertThat(whatIf(row(1, 0.9, 4.75, FIRST), sooner))
        .contains("in the same runs as the base", "; sooner: after 4.75 days (median;")
        .endsWith(", not 11.25.");
    Contrast longer = contrast(new PairedShares(18, 0, 0, 2), 0, base, arm);
    assertThat(whatIf(row(1, 0.9, Double.NaN, FIRST), longer))
        .matches(
            ".*; it lives 8 days longer on average \\([0-9.]+ to [0-9.]+ of the first 400\\)\\.");
  }

  @Test
  void anArmThatChangesNoRunSaysSo() {
    assertThat(
            whatIf(
                row(1, 0.9, 11.25, FIRST), contrast(new PairedShares(18, 0, 0, 2), 20, NONE, NONE)))
        .isEqualTo("no run differs from the base.");
  }
}
