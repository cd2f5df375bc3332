package regimecollapse.inference.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import regimecollapse.results.record.RunFigures;
import regimecollapse.results.record.RunRecord;
import regimecollapse.scenario.RecordSpan;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;

/**
 * The observations with which runs are compared: turns a run into summary statistics and their
 * discrepancies.
 */
public final class ObservedRecord {
  /** Days that stand for never at the least, see {@link RecordSpan#never()}. */
  public static final double NEVER = RecordSpan.LEAST;

  private static final double SQUARE_ROOT_OF_TWELVE = Math.sqrt(12);

  private final RunFigures figures;
  private final List<Observation> observations = new ArrayList<>();
  private final Set<String> heldOut;
  private final Set<Integer> leftOut = new TreeSet<>();

  /**
   * The observations of a scenario that are for a fit and have a comparison; those that are for
   * checks do not enter, and as little those of days outside of the run, of which nothing is known.
   *
   * @param heldOut ids of observations that are predicted and do not count
   * @throws IllegalArgumentException when a held-out id is none of them, or none is left
   */
  public ObservedRecord(Scenario scenario, Set<String> heldOut) {
    this.figures = new RunFigures(scenario);
    List<String> known = new ArrayList<>();
    for (Observation it : scenario.observations()) {
      if (it.isFitted() && figures.isKnown(it.comparison().orElseThrow())) {
        known.add(it.id());
        observations.add(it);
      }
    }
    this.heldOut = Set.copyOf(heldOut);
    if (!known.containsAll(heldOut)) {
      throw new IllegalArgumentException(heldOut + " are not all among " + known);
    }
    if (known.size() == heldOut.size()) {
      throw new IllegalArgumentException("no observation is left to compare with");
    }
    for (int i = 0; i < observations.size(); i++) {
      if (restsOnHeldOut(i)) {
        leftOut.add(i);
      }
    }
  }

  private ObservedRecord(ObservedRecord of, Set<Integer> silent) {
    this.figures = of.figures;
    this.heldOut = of.heldOut;
    observations.addAll(of.observations);
    leftOut.addAll(of.leftOut);
    leftOut.addAll(silent);
  }

  /** The same in which more statistics do not count. */
  public ObservedRecord leavingOut(Set<Integer> statistics) {
    return new ObservedRecord(this, statistics);
  }

  /** Whether it is a figure of falls one of which is predicted: it would tell of that one. */
  public boolean restsOnHeldOut(int i) {
    Set<String> places =
        observations.stream()
            .filter(o -> heldOut.contains(o.id()))
            .flatMap(o -> o.place().stream())
            .collect(Collectors.toSet());
    return comparison(i).statistic().isPattern()
        && comparison(i).about().places().stream().anyMatch(places::contains);
  }

  private boolean counts(int i) {
    return !isHeldOut(i) && !leftOut.contains(i);
  }

  /** The observations, those held out included, in the order of the statistics. */
  public List<Observation> observations() {
    return List.copyOf(observations);
  }

  /** Whether an observation is predicted and does not count. */
  public boolean isHeldOut(int i) {
    return heldOut.contains(observations.get(i).id());
  }

  /** Positions of the observations that count. */
  public int[] used() {
    return IntStream.range(0, observations.size()).filter(this::counts).toArray();
  }

  /** Summary statistics of a run and the discrepancies of those that count. */
  public Simulation compare(RunRecord run) {
    double[] summaries = new double[observations.size()];
    for (int i = 0; i < summaries.length; i++) {
      summaries[i] = figures.of(comparison(i), run);
    }
    return measure(summaries);
  }

  /** The discrepancies of statistics that are known. */
  public Simulation measure(double[] summaries) {
    double[] discrepancies = new double[summaries.length];
    for (int i = 0; i < summaries.length; i++) {
      discrepancies[i] = counts(i) ? comparison(i).discrepancy(summaries[i]) : Double.NaN;
    }
    return new Simulation(summaries, discrepancies);
  }

  /**
   * Centres and spreads for an emulator, of the observations that count: the middle of each window,
   * and the standard deviation of an even spread over it as the observation error.
   */
  public Targets targets() {
    int[] used = used();
    int n = used.length;
    Targets targets = new Targets(used, new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      Comparison it = comparison(used[i]);
      targets.centre()[i] = (it.low() + it.high()) / 2;
      targets.observation()[i] = (it.high() - it.low()) / SQUARE_ROOT_OF_TWELVE;
      targets.discrepancy()[i] = it.tolerance();
    }
    return targets;
  }

  /**
   * Draws whose summaries are the excess over the windows of the observations that count, in
   * tolerances: what a regression may take for the distance to a record that is 0 in all. The
   * middle of a wide window would be a point that nobody observed, and perhaps far from all runs.
   */
  public Posterior excess(Posterior draws) {
    int[] used = used();
    List<Particle> all = new ArrayList<>();
    for (Particle p : draws.particles()) {
      double[] excess = new double[used.length];
      for (int i = 0; i < used.length; i++) {
        excess[i] = comparison(used[i]).excess(p.simulation().summaries()[used[i]]);
      }
      double[] off = Arrays.stream(excess).map(Math::abs).toArray();
      all.add(new Particle(p.candidate(), new Simulation(excess, off), p.weight()));
    }
    return new Posterior(draws.hypotheses(), all);
  }

  private Comparison comparison(int i) {
    return observations.get(i).comparison().orElseThrow();
  }
}
