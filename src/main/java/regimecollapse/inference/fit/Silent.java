package regimecollapse.inference.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.stats.RankCorrelation;

/**
 * Statistics that can tell a fit nothing and so leave the distance: there each would count as much
 * as one that can. They are found in the first wave of draws from the prior, before anything is
 * compared with the record.
 *
 * @param reasons why, by number of the statistic
 */
public record Silent(Map<Integer, Reason> reasons) {
  /** Draws of each hypothesis that are simulated again for {@link Reason#INPUT}. */
  private static final int AGAIN = 10;

  /** First number of their chance, far from that of all other simulations of a fit. */
  private static final int CHANCE = 1_500_000_000;

  /** A rank correlation from which on a statistic is the number itself (assumption). */
  private static final double THE_SAME = 0.999;

  /** Why a statistic tells nothing. */
  public enum Reason {
    /** One value, whatever is drawn. */
    EQUAL("equal in all draws of the first wave"),
    /** What is drawn anew for each simulation sets it alone. */
    INPUT("an input: neither what is inferred nor the model's chance moves it"),
    /** It would say the range of that number twice. */
    INFERRED("an input: it rises or falls with one inferred number alone");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  /** Copies the map; in order of the statistics. */
  public Silent {
    reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
  }

  /** None. */
  public static final Silent NONE = new Silent(Map.of());

  /** Numbers of the statistics. */
  public Set<Integer> statistics() {
    return reasons.keySet();
  }

  /**
   * Finds them.
   *
   * @param first draws of the first wave of each hypothesis
   * @param used statistics that may count
   */
  static Silent of(List<List<Particle>> first, int[] used, Evaluations evaluations)
      throws IOException {
    List<Particle> drawn = new ArrayList<>();
    List<Candidate> others = new ArrayList<>();
    for (List<Particle> of : first) {
      for (int i = 0; i < Math.min(AGAIN, of.size()); i++) {
        Candidate there = of.get((i + 1) % of.size()).candidate();
        drawn.add(of.get(i));
        others.add(of.get(i).candidate().at(there.quantiles()).withChance(CHANCE + i));
      }
    }
    List<Simulation> again = evaluations.simulate("inputs", 0, others);
    Map<Integer, Reason> reasons = new TreeMap<>();
    for (int s : used) {
      reason(s, first, drawn, again).ifPresent(why -> reasons.put(s, why));
    }
    return new Silent(reasons);
  }

  private static Optional<Reason> reason(
      int s, List<List<Particle>> first, List<Particle> drawn, List<Simulation> again) {
    double one = value(s, first.get(0).get(0));
    if (first.stream().flatMap(List::stream).allMatch(p -> value(s, p) == one)) {
      return Optional.of(Reason.EQUAL);
    }
    boolean input = true;
    for (int i = 0; i < drawn.size(); i++) {
      input &= value(s, drawn.get(i)) == again.get(i).summaries()[s];
    }
    if (input) {
      return isOfOne(s, drawn) ? Optional.empty() : Optional.of(Reason.INPUT);
    }
    int parameters = first.get(0).get(0).candidate().quantiles().length;
    for (int k = 0; k < parameters; k++) {
      int parameter = k;
      if (first.stream().allMatch(of -> follows(s, parameter, of))) {
        return Optional.of(Reason.INFERRED);
      }
    }
    return Optional.empty();
  }

  /** Whether the few draws have one value: then they cannot tell what moves it. */
  private static boolean isOfOne(int s, List<Particle> drawn) {
    return drawn.stream().allMatch(p -> value(s, p) == value(s, drawn.get(0)));
  }

  private static boolean follows(int s, int parameter, List<Particle> of) {
    double[] x = of.stream().mapToDouble(p -> p.candidate().quantiles()[parameter]).toArray();
    double[] y = of.stream().mapToDouble(p -> value(s, p)).toArray();
    return Math.abs(RankCorrelation.of(x, y).rho()) >= THE_SAME;
  }

  private static double value(int s, Particle p) {
    return p.simulation().summaries()[s];
  }
}
