package regimecollapse.inference.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.Muster;
import regimecollapse.results.record.MusterDays;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.Soldiers;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;

/**
 * The observations with which runs are compared: turns a run into summary statistics and their
 * discrepancies.
 */
public final class ObservedRecord {
  /** Days that stand for never: as long as an offensive of this war lasts (opposition.campaign). */
  public static final double NEVER = 30;

  private static final double SQUARE_ROOT_OF_TWELVE = Math.sqrt(12);

  private final Scenario scenario;
  private final List<Observation> observations = new ArrayList<>();
  private final Set<String> heldOut;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * The observations of a scenario that have a comparison.
   *
   * @param heldOut ids of observations that are predicted and do not count
   * @throws IllegalArgumentException when a held-out id is none of them, or none is left
   */
  public ObservedRecord(Scenario scenario, Set<String> heldOut) {
    this.scenario = scenario;
    List<String> known = new ArrayList<>();
    for (Observation it : scenario.observations()) {
      if (it.comparison().isPresent()) {
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
    List<Locality> all = scenario.geography().localities();
    for (int j = 0; j < all.size(); j++) {
      places.put(all.get(j).id(), j);
    }
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
    return IntStream.range(0, observations.size()).filter(i -> !isHeldOut(i)).toArray();
  }

  /** Summary statistics of a run and the discrepancies of those that count. */
  public Simulation compare(RunRecord run) {
    double[] summaries = new double[observations.size()];
    double[] discrepancies = new double[summaries.length];
    for (int i = 0; i < summaries.length; i++) {
      Comparison comparison = comparison(i);
      summaries[i] = value(comparison, run);
      discrepancies[i] = isHeldOut(i) ? Double.NaN : comparison.discrepancy(summaries[i]);
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

  private double value(Comparison it, RunRecord run) {
    return switch (it.statistic()) {
      case DAY_OF_FALL -> dayOfFall(it, run);
      case FALLS_BEFORE_OFFENSIVE -> run.falls().stream().filter(f -> f.day() < 0).count();
      case FOUGHT -> fought(it, run);
      case SHARE_TAKEN_BY -> shareTaken(it, run);
      case PLACES_LOST -> run.falls().stream().filter(f -> f.day() < it.until()).count();
      case ARMY_ON_EVE -> onEve(FormationKind.ARMY, run);
      case MILITIA_ON_EVE -> onEve(FormationKind.MILITIA, run);
      case ARMY_ROLLS -> counted(it, run).armyRolls();
      case ARMY_PRESENT -> counted(it, run).armyPresent();
      case FORMATION_LOST -> formationLost(it, run);
      case KILLED_SHARE -> killedShare(run.outcome().soldiers());
      case LEFT_OVER_KILLED -> leftOverKilled(run.outcome().soldiers());
      case DAYS_FROM_HALF_TO_NINE_TENTHS ->
          orNever(
              run.outcome().daysToLose().population()[4]
                  - run.outcome().daysToLose().population()[2]);
      case DAYS_TO_LOSE_A_TENTH -> orNever(run.outcome().daysToLose().population()[0]);
    };
  }

  private double dayOfFall(Comparison it, RunRecord run) {
    int place = places.get(it.places().get(0));
    for (Fall fall : run.falls()) {
      if (fall.locality() == place) {
        return orNever(fall.day());
      }
    }
    return NEVER;
  }

  private double fought(Comparison it, RunRecord run) {
    for (String id : it.places()) {
      int place = places.get(id);
      boolean givenUp = run.falls().stream().anyMatch(f -> f.locality() == place && !f.fought());
      if (!givenUp) {
        return 1;
      }
    }
    return 0;
  }

  private double shareTaken(Comparison it, RunRecord run) {
    Set<Integer> about = new java.util.HashSet<>();
    it.places().forEach(id -> about.add(places.get(id)));
    int lost = 0;
    int taken = 0;
    for (Fall fall : run.falls()) {
      if (fall.kind() != FallKind.HANDOVER && about.contains(fall.locality())) {
        lost++;
        taken += fall.to().equals(it.faction().orElse("")) ? 1 : 0;
      }
    }
    return lost == 0 ? 0 : (double) taken / lost;
  }

  private double onEve(FormationKind kind, RunRecord run) {
    double sum = 0;
    for (int f = 0; f < run.muster().eve().length; f++) {
      sum += scenario.formations().get(f).kind() == kind ? run.muster().eve()[f] : 0;
    }
    return sum;
  }

  private Muster.Count counted(Comparison it, RunRecord run) {
    int call = Arrays.binarySearch(MusterDays.counted(scenario), it.until());
    return run.muster().counts().get(call);
  }

  private double formationLost(Comparison it, RunRecord run) {
    int call = MusterDays.indexOf(scenario, it.until());
    int formation =
        scenario.formations().stream()
            .map(Formation::id)
            .toList()
            .indexOf(it.formation().orElseThrow());
    return run.muster().lost()[call][formation];
  }

  /** Where no front ever moved there was no eve, and nobody was killed. */
  private static double killedShare(Soldiers soldiers) {
    return (double) soldiers.killed() / Math.max(1, soldiers.onEve().orElse(1));
  }

  private static double leftOverKilled(Soldiers soldiers) {
    double left = soldiers.wentHome() + soldiers.surrendered() + soldiers.defected();
    return StrictMath.log10((left + 1) / (soldiers.killed() + 1));
  }

  private static double orNever(double day) {
    return Double.isNaN(day) ? NEVER : Math.min(NEVER, day);
  }
}
