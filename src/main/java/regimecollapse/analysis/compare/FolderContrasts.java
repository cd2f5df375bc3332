package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.FolderContrast.Estimate;
import regimecollapse.analysis.compare.FolderContrast.Measure;
import regimecollapse.analysis.compare.FolderContrast.Sample;
import regimecollapse.analysis.compare.stored.Samples;
import regimecollapse.analysis.compare.stored.StoredRun;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.contrast.ExactTests;
import regimecollapse.stats.contrast.PairedMeans;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.contrast.ShareDifference;
import regimecollapse.stats.contrast.SquareAndAdd;
import regimecollapse.stats.contrast.StudentT;
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.stats.survival.Lifetime;
import regimecollapse.stats.survival.LogRank;
import regimecollapse.stats.survival.PseudoValues;
import regimecollapse.stats.survival.Rmst;
import regimecollapse.stats.survival.RmstContrast;

/**
 * Compares the runs of one cell in two folders, measure by measure.
 *
 * <p>Paired runs are compared pair by pair: shares by McNemar's exact test, restricted means by the
 * mean of the differences, curves by which of the pair falls first. Medians have an interval as if
 * the samples were independent, which for runs that share their chance is rather too wide.
 *
 * @param folder label of the second folder
 * @param horizon days to which means are restricted; NaN if no curve is known
 */
record FolderContrasts(String folder, Cell cell, Samples samples, double horizon) {
  /** Days of all folders alike, whatever windows their cases have. */
  private static final int SOON = 30;

  private static final int SEASON = 90;

  private static final Confidence LEVEL = Confidence.NINETY_FIVE;

  /** All that the runs tell. */
  List<FolderContrast> all() {
    List<FolderContrast> all = new ArrayList<>();
    if (samples.haveLifetimes()) {
      all.add(contrast(Measure.SURVIVAL, Double.NaN, Double.NaN, curves()));
    }
    if (samples.haveOutcomes()) {
      all.add(share(Measure.COLLAPSE, StoredRun::collapsed));
    }
    if (samples.haveLifetimes()) {
      all.add(share(Measure.SOON, run -> within(run, SOON)));
      all.add(share(Measure.SEASON, run -> within(run, SEASON)));
      all.add(restrictedMeans());
      all.add(medians());
      all.add(share(Measure.FALLEN_SOON, run -> fallenBy(run, SOON)));
      all.add(share(Measure.FALLEN_SEASON, run -> fallenBy(run, SEASON)));
    }
    if (samples.haveOffensives()) {
      all.add(share(Measure.FIRST, run -> run.fell(FellIn.FIRST)));
      all.add(share(Measure.LATER, run -> run.fell(FellIn.LATER)));
      all.add(share(Measure.NONE, run -> run.fell(FellIn.NONE)));
    }
    return all;
  }

  /** Whether a run had fallen by a day, also before day 0; empty if it was not observed so long. */
  private static Optional<Boolean> fallenBy(StoredRun run, double days) {
    Lifetime life = run.lifetime().orElseThrow();
    return !life.event() && life.time() < days
        ? Optional.empty()
        : Optional.of(life.event() && life.time() <= days);
  }

  /** The same, one that fell before day 0 not counting. */
  private static Optional<Boolean> within(StoredRun run, double days) {
    boolean before = run.lifetime().orElseThrow().time() < 0;
    return fallenBy(run, days).map(fallen -> fallen && !before);
  }

  private FolderContrast contrast(Measure measure, double a, double b, Estimate estimate) {
    Sample sample =
        new Sample(samples.paired(), samples.a().size(), samples.b().size(), Double.NaN);
    return new FolderContrast(folder, cell, measure, a, b, estimate, sample);
  }

  private Estimate curves() {
    List<Lifetime> a = Samples.lifetimes(samples.a());
    List<Lifetime> b = Samples.lifetimes(samples.b());
    if (!samples.paired()) {
      double p = LogRank.of(List.of(a, b)).pValue();
      boolean alike =
          a.stream().noneMatch(Lifetime::event) && b.stream().noneMatch(Lifetime::event);
      return new Estimate(Double.NaN, Interval.NONE, "log-rank", alike ? 1 : p);
    }
    int aFirst = 0;
    int bFirst = 0;
    for (int i = 0; i < a.size(); i++) {
      aFirst += fallsFirst(a.get(i), b.get(i)) ? 1 : 0;
      bFirst += fallsFirst(b.get(i), a.get(i)) ? 1 : 0;
    }
    double p = ExactTests.sign(aFirst, bFirst);
    return new Estimate(Double.NaN, Interval.NONE, "sign test of who falls first", p);
  }

  /** Whether one is known to end while the other goes on. */
  private static boolean fallsFirst(Lifetime one, Lifetime other) {
    return one.event()
        && (one.time() < other.time() || one.time() == other.time() && !other.event());
  }

  private FolderContrast share(Measure measure, Function<StoredRun, Optional<Boolean>> happened) {
    // Where one run does not tell, the rest is no fair sample: who survives the watch drops out.
    boolean told =
        Stream.concat(samples.a().stream(), samples.b().stream())
            .allMatch(run -> happened.apply(run).isPresent());
    if (!told) {
      return contrast(measure, Double.NaN, Double.NaN, Estimate.NONE);
    }
    return samples.paired() ? paired(measure, happened) : unpaired(measure, happened);
  }

  private FolderContrast paired(Measure measure, Function<StoredRun, Optional<Boolean>> happened) {
    int[] counts = new int[4];
    for (int i = 0; i < samples.a().size(); i++) {
      boolean inA = happened.apply(samples.a().get(i)).orElseThrow();
      boolean inB = happened.apply(samples.b().get(i)).orElseThrow();
      counts[(inB ? 0 : 2) + (inA ? 0 : 1)]++;
    }
    PairedShares pairs = new PairedShares(counts[0], counts[1], counts[2], counts[3]);
    int n = pairs.n();
    Estimate estimate =
        n == 0
            ? Estimate.NONE
            : new Estimate(
                pairs.difference(),
                error(pairs.interval(LEVEL)),
                "McNemar exact",
                pairs.exactMcNemar());
    double a = (double) (counts[0] + counts[2]) / n;
    double b = (double) (counts[0] + counts[1]) / n;
    return new FolderContrast(
        folder, cell, measure, a, b, estimate, new Sample(true, n, n, Double.NaN));
  }

  /** Where no run differs, the difference is 0 and has no sampling error. */
  private Interval error(Interval interval) {
    return samples.same() ? Interval.NONE : interval;
  }

  private FolderContrast unpaired(
      Measure measure, Function<StoredRun, Optional<Boolean>> happened) {
    List<Boolean> a = samples.a().stream().map(happened).flatMap(Optional::stream).toList();
    List<Boolean> b = samples.b().stream().map(happened).flatMap(Optional::stream).toList();
    int inA = (int) a.stream().filter(yes -> yes).count();
    int inB = (int) b.stream().filter(yes -> yes).count();
    ShareDifference difference = new ShareDifference(inB, b.size(), inA, a.size());
    Estimate estimate =
        new Estimate(
            difference.value(),
            difference.interval(LEVEL),
            "Fisher exact",
            ExactTests.fisher(inA, a.size(), inB, b.size()));
    Sample sample = new Sample(false, a.size(), b.size(), Double.NaN);
    double shareA = (double) inA / a.size();
    double shareB = (double) inB / b.size();
    return new FolderContrast(folder, cell, measure, shareA, shareB, estimate, sample);
  }

  private FolderContrast restrictedMeans() {
    List<Lifetime> a = Samples.lifetimes(samples.a());
    List<Lifetime> b = Samples.lifetimes(samples.b());
    Rmst ofA = Rmst.of(KaplanMeier.of(a), horizon);
    Rmst ofB = Rmst.of(KaplanMeier.of(b), horizon);
    Estimate estimate = samples.paired() ? pairedMeans(a, b) : unpairedMeans(ofA, ofB);
    Sample sample = new Sample(samples.paired(), a.size(), b.size(), horizon);
    return new FolderContrast(
        folder, cell, Measure.RMST, ofA.value(), ofB.value(), estimate, sample);
  }

  private Estimate pairedMeans(List<Lifetime> a, List<Lifetime> b) {
    double[] first = PseudoValues.restricted(b, horizon);
    double[] second = PseudoValues.restricted(a, horizon);
    PairedMeans means = PairedMeans.of(first, second);
    double p = StudentT.pValue(means);
    String test = Double.isNaN(p) ? "" : "paired t";
    return new Estimate(means.difference(), error(means.interval(LEVEL)), test, p);
  }

  private static Estimate unpairedMeans(Rmst ofA, Rmst ofB) {
    RmstContrast means = new RmstContrast(ofB, ofA);
    String test = Double.isNaN(means.pValue()) ? "" : "normal";
    return new Estimate(means.difference(), means.interval(LEVEL), test, means.pValue());
  }

  private FolderContrast medians() {
    KaplanMeier a = KaplanMeier.of(Samples.lifetimes(samples.a()));
    KaplanMeier b = KaplanMeier.of(Samples.lifetimes(samples.b()));
    OptionalDouble ofA = a.median();
    OptionalDouble ofB = b.median();
    Estimate estimate = Estimate.NONE;
    if (ofA.isPresent() && ofB.isPresent()) {
      double difference = ofB.getAsDouble() - ofA.getAsDouble();
      Interval interval =
          SquareAndAdd.difference(
              ofA.getAsDouble(),
              a.medianInterval(LEVEL),
              ofB.getAsDouble(),
              b.medianInterval(LEVEL));
      estimate = new Estimate(difference, error(interval), "", Double.NaN);
    }
    return contrast(Measure.MEDIAN, ofA.orElse(Double.NaN), ofB.orElse(Double.NaN), estimate);
  }
}
