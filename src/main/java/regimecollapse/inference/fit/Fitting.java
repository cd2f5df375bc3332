package regimecollapse.inference.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.RuledOutException;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.inference.simulate.Targets;
import regimecollapse.scenario.record.Fit;
import regimecollapse.stats.Limits;

/**
 * The whole of a fit: history matching, sequential ABC in the space that it leaves, and rejection
 * from the whole prior as the baseline.
 *
 * @param seed fixes all chance
 */
public record Fitting(Fit.Effort effort, Targets targets, long seed) {
  /** Chance that a move of a particle keeps its hypothesis. */
  private static final double STAY = 0.7;

  /** First number of draws whose chance no other simulation of a fit has. */
  private static final int AGAIN = 1_000_000_000;

  /** Generations in which fewer candidates are accepted cost more than they tell. */
  private static final double LEAST_ACCEPTANCE = 0.02;

  /**
   * A distance is counted outside of the windows of the record, in what the model cannot say even
   * at its best: at 1 a run is off by no more than that on average, and what is nearer is nearer by
   * luck.
   */
  private static final double LEAST_TOLERANCE = 1;

  /**
   * What came of it.
   *
   * @param matching waves of history matching
   * @param generations of sequential ABC; the last is the posterior
   * @param table draws of the prior for the baseline
   * @param rejection those that it keeps
   * @param again the posterior's uncertain numbers simulated once more, with new chance: what they
   *     predict. The draws of the posterior themselves were accepted together with their luck.
   * @param silent statistics that left the distance
   * @param stop why there are no more generations
   */
  public record Result(
      HistoryMatching.Result matching,
      List<Generation> generations,
      ReferenceTable table,
      Posterior rejection,
      Posterior again,
      Silent silent,
      SequentialAbc.Stop stop) {
    /** Copies the list. */
    public Result {
      generations = List.copyOf(generations);
    }

    /** Draws of the posterior. */
    public Posterior posterior() {
      return generations.get(generations.size() - 1).posterior();
    }
  }

  /**
   * Does it.
   *
   * @param listener hears of each part in a line
   */
  public Result run(Evaluations evaluations, Consumer<String> listener) throws IOException {
    return run(evaluations, Optional.empty(), listener);
  }

  /**
   * The same with draws of the prior that were made before.
   *
   * @param bank serves as the baseline; empty: it is simulated
   */
  public Result run(
      Evaluations evaluations, Optional<ReferenceTable> bank, Consumer<String> listener)
      throws IOException {
    HistoryMatching.Settings waves =
        new HistoryMatching.Settings(effort.waves(), effort.wavePoints(), effort.cutoff(), seed);
    HistoryMatching history = new HistoryMatching(waves, targets, evaluations);
    Silent silent = silent(history, evaluations);
    HistoryMatching.Result matching = history.run();
    listener.accept("history matching: done, waves: " + effort.waves());
    SequentialAbc abc = new SequentialAbc(settings(evaluations), matching.space(), evaluations);
    List<Generation> generations = sequential(abc, listener);
    double tolerance = generations.get(generations.size() - 1).tolerance();
    ReferenceTable table =
        bank.isPresent()
            ? bank.get().leavingOut(silent.statistics())
            : ReferenceTable.inTurn(evaluations, Rejection.STAGE, effort.rejection(), seed);
    Posterior rejection = within(table, tolerance);
    listener.accept(
        "rejection: %d of %d kept"
            .formatted(rejection.particles().size(), table.simulations().size()));
    Posterior posterior = generations.get(generations.size() - 1).posterior();
    return new Result(
        matching,
        generations,
        table,
        rejection,
        again(evaluations, posterior),
        silent,
        abc.stop(generations.get(generations.size() - 1)));
  }

  /** Lets what tells nothing leave the distance. */
  private Silent silent(HistoryMatching history, Evaluations evaluations) throws IOException {
    Silent silent = Silent.of(history.first(), targets.statistics(), evaluations);
    if (silent.statistics().size() == targets.statistics().length) {
      throw new RuledOutException(
          "no statistic is left to compare with: each is an input, or equal in all draws");
    }
    history.leaveOut(silent.statistics());
    evaluations.leaveOut(silent.statistics());
    return silent;
  }

  private SequentialAbc.Settings settings(Evaluations evaluations) {
    return new SequentialAbc.Settings(
        effort.particles(),
        effort.generations(),
        effort.quantile(),
        STAY,
        LEAST_ACCEPTANCE,
        LEAST_TOLERANCE,
        evaluations.made() + effort.simulations(),
        seed);
  }

  private List<Generation> sequential(SequentialAbc abc, Consumer<String> listener)
      throws IOException {
    List<Generation> generations =
        abc.run(
            g ->
                listener.accept(
                    "generation %s: tolerance %s, %s simulations"
                        .formatted(
                            g.number(),
                            Math.round(g.tolerance() * 1000) / 1000.0,
                            g.simulations())));
    if (generations.isEmpty()) {
      throw new RuledOutException(
          "history matching leaves nothing, or nearly nothing, of any hypothesis (cutoff "
              + effort.cutoff()
              + "), or the simulations allowed do not suffice for a first generation");
    }
    Generation last = generations.get(generations.size() - 1);
    SequentialAbc.Stop stop = abc.stop(last);
    listener.accept(
        stop == SequentialAbc.Stop.SIMULATIONS
            ? cutShort(last)
            : "sequential ABC ends: " + stop.words());
    return generations;
  }

  private String cutShort(Generation last) {
    return String.format(
        Locale.ROOT,
        "generation %d would need more than the %,d simulations allowed: generation %d is the"
            + " result",
        last.number() + 1,
        effort.simulations(),
        last.number());
  }

  private static Posterior again(Evaluations evaluations, Posterior posterior) throws IOException {
    List<Candidate> anew = new ArrayList<>();
    for (Particle p : posterior.particles()) {
      anew.add(p.candidate().withChance(AGAIN + anew.size()));
    }
    List<Simulation> results = evaluations.simulate("posterior predictive", 0, anew);
    List<Particle> all = new ArrayList<>();
    for (int i = 0; i < anew.size(); i++) {
      all.add(new Particle(anew.get(i), results.get(i), posterior.particles().get(i).weight()));
    }
    return new Posterior(posterior.hypotheses(), all);
  }

  /**
   * The draws of the prior within the tolerance that the sequential method reached: only so do both
   * estimate the same. Where that would be less than one in a hundred, the nearest hundredth.
   */
  private static Posterior within(ReferenceTable table, double tolerance) {
    long within =
        table.simulations().stream().filter(p -> Limits.atLeast(tolerance, p.distance())).count();
    int kept = (int) Math.max(within, (table.simulations().size() + 99) / 100);
    return table.nearest(s -> s, kept);
  }
}
