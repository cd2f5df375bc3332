package regimecollapse.app.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import regimecollapse.analysis.sensitivity.DriverOutput;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.inference.sensitivity.BoxSearch;
import regimecollapse.inference.sensitivity.LinearEffects;
import regimecollapse.inference.sensitivity.Morris;
import regimecollapse.inference.sensitivity.NoiseShare;
import regimecollapse.inference.sensitivity.Prim;
import regimecollapse.inference.sensitivity.ReplicatedSobol;
import regimecollapse.inference.sensitivity.SensitivityEffort;
import regimecollapse.inference.sensitivity.SensitivityStudy;
import regimecollapse.inference.sensitivity.Sobol;
import regimecollapse.inference.simulate.OutcomeProblem;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;
import regimecollapse.stats.contrast.ExactTests;
import regimecollapse.stats.contrast.Holm;

/** Turns what a study found into rows of tables. */
final class SensitivityFindings {
  private final SensitivityEffort effort;
  private final List<Drivers.Effect> effects = new ArrayList<>();
  private final List<Drivers.Linear> linear = new ArrayList<>();
  private final List<Drivers.Share> shares = new ArrayList<>();
  private final List<Drivers.Noise> noise = new ArrayList<>();
  private final List<Drivers.SurvivalBox> boxes = new ArrayList<>();

  SensitivityFindings(SensitivityEffort effort) {
    this.effort = effort;
  }

  Drivers drivers(String arm) {
    return new Drivers(arm, effects, linear, shares, noise, boxes);
  }

  void add(SensitivityStudy.Result result) {
    for (DriverOutput output : DriverOutput.values()) {
      Drivers.Place place = new Drivers.Place(result.hypothesis(), output);
      addEffects(place, result);
      if (!result.linear().isEmpty()) {
        addLinear(place, result);
      }
      addShares(place, result);
      ReplicatedSobol.Result found = result.shares().get(output.ordinal());
      double deviation = Math.sqrt(Math.max(0, found.variance()));
      noise.add(
          new Drivers.Noise(
              place,
              Drivers.Noise.KEPT,
              found.mean(),
              deviation,
              estimate(found.noise()),
              effort.bases() * (result.kept().size() + 2),
              effort.draws()));
      NoiseShare all = result.noise().get(output.ordinal());
      noise.add(
          new Drivers.Noise(
              place,
              Drivers.Noise.ALL,
              all.mean(),
              all.deviation(),
              estimate(all.share()),
              Math.min(effort.twice(), effort.boxRuns()),
              2));
    }
    boxes.add(box(result));
  }

  private void addEffects(Drivers.Place place, SensitivityStudy.Result result) {
    List<Parameter> all = List.copyOf(result.priors().keySet());
    Morris.Effect[] found = result.screening().get(place.output().ordinal());
    double[] strengths = Morris.strengths(found);
    double[] holm = Holm.adjust(Arrays.stream(found).mapToDouble(Morris.Effect::p).toArray());
    List<Integer> order = order(strengths);
    for (int i = 0; i < order.size(); i++) {
      int k = order.get(i);
      Morris.Effect e = found[k];
      boolean kept = result.kept().contains(all.get(k));
      effects.add(
          new Drivers.Effect(
              place,
              all.get(k).key(),
              effort.trajectories(),
              new Estimate(e.mean(), e.low(), e.high()),
              holm[k],
              e.meanAbsolute(),
              e.deviation(),
              strengths[k],
              i + 1,
              kept));
    }
  }

  private static List<Integer> order(double[] strengths) {
    return IntStream.range(0, strengths.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -strengths[k]))
        .toList();
  }

  private void addLinear(Drivers.Place place, SensitivityStudy.Result result) {
    List<Parameter> all = List.copyOf(result.priors().keySet());
    LinearEffects found = result.linear().get(place.output().ordinal());
    double[] p = found.effects().stream().mapToDouble(LinearEffects.Effect::p).toArray();
    double[] holm = Holm.adjust(p);
    double[] sizes =
        found.effects().stream().mapToDouble(e -> Math.abs(e.change().value())).toArray();
    List<Integer> order = order(sizes);
    for (int i = 0; i < order.size(); i++) {
      int k = order.get(i);
      LinearEffects.Effect e = found.effects().get(k);
      linear.add(
          new Drivers.Linear(
              place,
              all.get(k).key(),
              result.box().search(),
              estimate(e.change()),
              holm[k],
              estimate(e.share()),
              found.explained(),
              i + 1,
              result.kept().contains(all.get(k))));
    }
  }

  private void addShares(Drivers.Place place, SensitivityStudy.Result result) {
    List<ReplicatedSobol.Shares> found = result.shares().get(place.output().ordinal()).shares();
    for (int k = 0; k < found.size(); k++) {
      ReplicatedSobol.Shares s = found.get(k);
      shares.add(
          new Drivers.Share(
              place,
              result.kept().get(k).key(),
              estimate(s.first()),
              estimate(s.total()),
              estimate(s.withChance())));
    }
  }

  private static Estimate estimate(Sobol.Index index) {
    return new Estimate(index.value(), index.low(), index.high());
  }

  private static Drivers.SurvivalBox box(SensitivityStudy.Result result) {
    BoxSearch found = result.box();
    List<Drivers.Limit> limits = new ArrayList<>();
    for (int k = 0; k < result.kept().size(); k++) {
      if (found.chosen().isPresent() && found.chosen().get().restricts(k)) {
        limits.add(limit(result, k));
      }
    }
    Prim.Box tested = found.tested().orElse(null);
    int in = tested == null ? 0 : (int) Math.rint(tested.mass() * found.test());
    int hits = tested == null ? 0 : (int) Math.rint(tested.density() * in);
    return new Drivers.SurvivalBox(
        result.hypothesis(),
        found.trajectory().stream().map(SensitivityFindings::peel).toList(),
        found.chosen().map(SensitivityFindings::peel),
        limits,
        share(hits, found.cases()),
        share(hits, in),
        share(found.cases(), found.test()),
        ExactTests.fisher(hits, in, found.cases() - hits, found.test() - in),
        found.search(),
        found.test());
  }

  private static Drivers.Peel peel(Prim.Box box) {
    int limits = (int) IntStream.range(0, box.low().length).filter(box::restricts).count();
    return new Drivers.Peel(box.coverage(), box.density(), box.mass(), limits);
  }

  private static Drivers.Limit limit(SensitivityStudy.Result result, int k) {
    Parameter parameter = result.kept().get(k);
    Map<Parameter, Prior> priors = result.priors();
    Prim.Box box = result.box().chosen().orElseThrow();
    return new Drivers.Limit(
        parameter.key(),
        value(parameter, priors.get(parameter), box.low()[k]),
        value(parameter, priors.get(parameter), box.high()[k]),
        box.low()[k],
        box.high()[k],
        result.box().quasiP()[k]);
  }

  /** The ends of a prior are its lowest and highest value. */
  private static double value(Parameter parameter, Prior prior, double quantile) {
    if (quantile <= 0) {
      return Math.max(parameter.least(), prior.low());
    }
    return quantile >= 1
        ? Math.min(parameter.most(), prior.high())
        : OutcomeProblem.value(parameter, prior, quantile);
  }

  /** A share with its Wilson interval; not defined without trials. */
  private static Estimate share(int hits, int n) {
    Interval interval = Wilson.interval(hits, n, Confidence.NINETY_FIVE);
    return n == 0
        ? new Estimate(Double.NaN, Double.NaN, Double.NaN)
        : new Estimate((double) hits / n, interval.low(), interval.high());
  }
}
