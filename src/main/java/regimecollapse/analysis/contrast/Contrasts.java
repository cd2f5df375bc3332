package regimecollapse.analysis.contrast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.SurvivalCurves;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.contrast.PairedMeans;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.contrast.ShareDifference;
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.stats.survival.Lifetime;
import regimecollapse.stats.survival.LogRank;
import regimecollapse.stats.survival.PseudoValues;
import regimecollapse.stats.survival.Rmst;
import regimecollapse.stats.survival.RmstContrast;

/**
 * Every arm against the base arm, which is the first arm of the scenario that was run.
 *
 * <p>Runs of the same hypothesis and replication share their chance, so the arms are also compared
 * pair by pair. A run that collapsed before its offensive counts as collapsed on day 0.
 *
 * @param base id of the base arm; empty if nothing was run
 * @param byHypothesis every hypothesis and, under it, every arm but the base, in the order of the
 *     scenario
 * @param stratified by arm, whether the hazards differ from those of the base within hypotheses,
 *     added up; none unless there are two hypotheses
 * @param horizon days to which times are restricted, the same for all
 */
public record Contrasts(
    String base, List<Contrast> byHypothesis, Map<String, LogRank> stratified, double horizon) {
  /** Copies the lists, keeping their order. */
  public Contrasts {
    byHypothesis = List.copyOf(byHypothesis);
    stratified = Collections.unmodifiableMap(new LinkedHashMap<>(stratified));
  }

  /** Compares the arms of a result folder. */
  public static Contrasts of(Scenario scenario, RunTable runs) {
    List<String> arms = new Frame(scenario).arms(runs.finished().keySet());
    List<String> hypotheses = new Frame(scenario).hypotheses(runs.finished().keySet());
    double horizon = SurvivalCurves.of(runs).commonHorizon();
    if (arms.isEmpty()) {
      return new Contrasts("", List.of(), Map.of(), horizon);
    }
    String base = arms.get(0);
    List<String> others = arms.subList(1, arms.size());
    List<Contrast> contrasts = new ArrayList<>();
    for (String hypothesis : hypotheses) {
      Sample reference = Sample.of(runs, new Cell(hypothesis, base), horizon);
      for (String arm : others) {
        Sample sample = Sample.of(runs, new Cell(hypothesis, arm), horizon);
        contrasts.add(contrast(sample, reference, runs));
      }
    }
    Map<String, LogRank> stratified = new LinkedHashMap<>();
    if (hypotheses.size() > 1) {
      others.forEach(arm -> stratified.put(arm, stratified(runs, hypotheses, arm, base)));
    }
    return new Contrasts(base, contrasts, stratified, horizon);
  }

  private static Contrast contrast(Sample arm, Sample base, RunTable runs) {
    List<int[]> pairs = pairs(arm.rows, base.rows);
    return new Contrast(
        arm.cell.hypothesis(),
        arm.cell.arm(),
        base.cell.arm(),
        new ShareDifference(arm.events(), arm.rows.size(), base.events(), base.rows.size()),
        pairedShares(Within.HORIZON, runs, pairs, arm.rows, base.rows),
        pairedShares(Within.SOON, runs, pairs, arm.rows, base.rows),
        pairedShares(Within.SEASON, runs, pairs, arm.rows, base.rows),
        identical(pairs, arm.rows, base.rows),
        times(pairs, arm, base));
  }

  private static Optional<Contrast.Times> times(List<int[]> pairs, Sample arm, Sample base) {
    if (arm.rmst.isEmpty() || base.rmst.isEmpty()) {
      return Optional.empty();
    }
    RmstContrast unpaired = new RmstContrast(arm.rmst.get(), base.rmst.get());
    PairedMeans paired =
        PairedMeans.of(
            pairs.stream().mapToDouble(p -> arm.restricted[p[0]]).toArray(),
            pairs.stream().mapToDouble(p -> base.restricted[p[1]]).toArray());
    LogRank logRank = LogRank.of(List.of(arm.lifetimes, base.lifetimes));
    return Optional.of(new Contrast.Times(unpaired, paired, logRank));
  }

  /** Places of the runs of the same replication, in the order of the first. */
  private static List<int[]> pairs(List<RunRow> first, List<RunRow> second) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      places.put(second.get(i).replication(), i);
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Integer place = places.get(first.get(i).replication());
      if (place != null) {
        pairs.add(new int[] {i, place});
      }
    }
    return pairs;
  }

  private static int identical(List<int[]> pairs, List<RunRow> arm, List<RunRow> base) {
    return (int) pairs.stream().filter(p -> arm.get(p[0]).mark() == base.get(p[1]).mark()).count();
  }

  private static PairedShares pairedShares(
      Within within, RunTable runs, List<int[]> pairs, List<RunRow> arm, List<RunRow> base) {
    int[] counts = new int[4];
    for (int[] pair : pairs) {
      RunRow inArm = arm.get(pair[0]);
      RunRow inBase = base.get(pair[1]);
      if (!within.judges(inArm, runs.windows()) || !within.judges(inBase, runs.windows())) {
        return new PairedShares(0, 0, 0, 0);
      }
      counts[
          (within.fallen(inArm, runs.windows()) ? 0 : 2)
              + (within.fallen(inBase, runs.windows()) ? 0 : 1)]++;
    }
    return new PairedShares(counts[0], counts[1], counts[2], counts[3]);
  }

  private static LogRank stratified(
      RunTable runs, List<String> hypotheses, String arm, String base) {
    List<List<List<Lifetime>>> strata = new ArrayList<>();
    for (String hypothesis : hypotheses) {
      strata.add(
          List.of(
              Sample.lifetimes(runs.of(new Cell(hypothesis, arm))),
              Sample.lifetimes(runs.of(new Cell(hypothesis, base)))));
    }
    return LogRank.stratified(strata);
  }

  /** Whether no run of an arm differs from that of the base, under any hypothesis. */
  public boolean changesNothing(String arm) {
    return byHypothesis.stream()
        .filter(c -> c.arm().equals(arm))
        .allMatch(Contrast::changesNothing);
  }

  /** A sentence on each arm that changes nothing here, or nothing under some hypothesis. */
  public List<String> idle(UnaryOperator<String> arm, UnaryOperator<String> hypothesis) {
    List<String> sentences = new ArrayList<>();
    for (String id : byHypothesis.stream().map(Contrast::arm).distinct().toList()) {
      List<String> under =
          byHypothesis.stream()
              .filter(c -> c.arm().equals(id) && c.changesNothing())
              .map(c -> hypothesis.apply(c.hypothesis()))
              .toList();
      if (!under.isEmpty()) {
        String where =
            changesNothing(id) ? "No run of " : "Under " + String.join(", ", under) + " no run of ";
        sentences.add(
            "%s%s differs from %s: this arm changes nothing here."
                .formatted(where, arm.apply(id), arm.apply(base)));
      }
    }
    return sentences;
  }

  /** Runs over all hypotheses in which an arm, or its base, was compared. */
  int total(String arm, ToIntFunction<Contrast> count) {
    return byHypothesis.stream().filter(c -> c.arm().equals(arm)).mapToInt(count).sum();
  }

  /** The runs of a cell, with what each adds to the restricted mean. */
  private record Sample(
      Cell cell,
      List<RunRow> rows,
      List<Lifetime> lifetimes,
      double[] restricted,
      Optional<Rmst> rmst) {
    static Sample of(RunTable runs, Cell cell, double horizon) {
      List<RunRow> rows = runs.of(cell);
      List<Lifetime> lifetimes = lifetimes(rows);
      Optional<Rmst> rmst =
          rows.isEmpty()
              ? Optional.empty()
              : Optional.of(Rmst.of(KaplanMeier.of(lifetimes), horizon));
      double[] restricted = PseudoValues.restricted(lifetimes, horizon);
      return new Sample(cell, rows, lifetimes, restricted, rmst);
    }

    static List<Lifetime> lifetimes(List<RunRow> rows) {
      return rows.stream().map(RunRow::fromDayZero).toList();
    }

    int events() {
      return (int) lifetimes.stream().filter(Lifetime::event).count();
    }
  }
}
