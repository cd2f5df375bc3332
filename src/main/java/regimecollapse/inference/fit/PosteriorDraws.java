package regimecollapse.inference.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.random.Seed;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Given;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Weighted draws of parameters under each hypothesis, from which runs take their parameters: each
 * replication draws one of its hypothesis, by weight and with replacement, the same in all arms. A
 * draw that knows its simulation gives all uncertain numbers of it; the chance of a run stays its
 * own.
 */
public final class PosteriorDraws implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A draw.
   *
   * @param weight at least 0
   * @param values of the parameters, in their units
   * @param inputs seed from which the simulation drew all other uncertain numbers, if it is known
   */
  public record Draw(double weight, Map<Parameter, Double> values, Optional<Seed> inputs) {
    /** Copies the map. */
    public Draw {
      EnumMap<Parameter, Double> copy = new EnumMap<>(Parameter.class);
      copy.putAll(values);
      values = Collections.unmodifiableMap(copy);
    }
  }

  private final Map<String, List<Draw>> draws = new LinkedHashMap<>();

  /** Draws by id of the hypothesis. */
  public PosteriorDraws(Map<String, List<Draw>> draws) {
    draws.forEach(
        (hypothesis, list) -> {
          List<Draw> weighty = list.stream().filter(d -> d.weight() > 0).toList();
          if (!weighty.isEmpty()) {
            this.draws.put(hypothesis, weighty);
          }
        });
  }

  /** Ids of the hypotheses that have a draw. */
  public Set<String> hypotheses() {
    return Collections.unmodifiableSet(draws.keySet());
  }

  /** Runs whose parameters come from the draws; an arm keeps those that it sets itself. */
  public RunFunction runs(RunFunction model, long seed) {
    return new Drawn(this, model, seed);
  }

  private record Drawn(PosteriorDraws draws, RunFunction model, long seed) implements RunFunction {
    @Override
    public RunRecord run(RunKey key) {
      return model.run(key, draws.given(key, seed));
    }

    @Override
    public RunRecord run(RunKey key, Given given) {
      return model.run(key, given);
    }
  }

  /**
   * What a run is given: the draw that falls to its replication, the same in all arms.
   *
   * @param seed of the scenario that is run
   * @throws IllegalArgumentException for a hypothesis without a draw
   */
  public Given given(RunKey key, long seed) {
    double u = new Seed(seed, key.replication()).stream("posterior").uniform(0, 0);
    Draw draw = draw(key.hypothesis(), u);
    Given values = Given.values(draw.values());
    return draw.inputs().map(values::withInputsOf).orElse(values);
  }

  /** The draw at which the weight of those so far first exceeds a share of all. */
  Draw draw(String hypothesis, double u) {
    List<Draw> of = new ArrayList<>(draws.getOrDefault(hypothesis, List.of()));
    if (of.isEmpty()) {
      throw new IllegalArgumentException("no draw of " + hypothesis);
    }
    double all = of.stream().mapToDouble(Draw::weight).sum();
    double reached = 0;
    for (Draw draw : of) {
      reached += draw.weight();
      if (reached > u * all) {
        return draw;
      }
    }
    return of.get(of.size() - 1);
  }
}
