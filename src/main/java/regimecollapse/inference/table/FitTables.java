package regimecollapse.inference.table;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.inference.fit.FittedPriors;
import regimecollapse.inference.fit.Fitting;
import regimecollapse.inference.fit.Generation;
import regimecollapse.inference.fit.HistoryMatching;
import regimecollapse.inference.fit.PriorSensitivity;
import regimecollapse.inference.fit.RegressionAdjustment;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Fit;

/** The results of a fit as tables. */
public final class FitTables {
  private final Scenario scenario;
  private final Fit fit;
  private final ObservedRecord record;

  /**
   * Tables of a fit of a scenario.
   *
   * @param scenario with a fit
   * @param record with which it was compared
   */
  public FitTables(Scenario scenario, ObservedRecord record) {
    this.scenario = scenario;
    this.fit = scenario.fit().orElseThrow();
    this.record = record;
  }

  /** All of them. */
  public List<FitTable> of(Fitting.Result result, PriorSensitivity priors) {
    int kept = result.rejection().particles().size();
    double share = (double) kept / result.table().simulations().size();
    HypothesisTables weights = new HypothesisTables(scenario, record);
    ObservationTables observations = new ObservationTables(scenario, record);
    return List.of(
        draws("posterior.csv", result.posterior()),
        draws("adjusted.csv", adjusted(result.posterior())),
        draws("rejection.csv", result.rejection()),
        new HypothesisWeights(scenario, record).table(result),
        new Marginals(scenario, fit).table(result.posterior()),
        generations(result.generations()),
        waves(result.matching()),
        weights.bayesFactors(result),
        weights.byObservation(result.table(), kept),
        weights.byTolerance(result.table(), kept),
        weights.byPrior(priors, share),
        observations.observations(result.table(), result.posterior(), result.again()),
        observations.scores(result.table(), kept, result.posterior()));
  }

  /** Moved to what a regression expects where nothing is outside its window. */
  private Posterior adjusted(Posterior posterior) {
    double[] nothing = new double[record.used().length];
    Posterior moved = RegressionAdjustment.adjust(record.excess(posterior), nothing);
    List<Particle> before = new ArrayList<>();
    for (int h = 0; h < posterior.hypotheses(); h++) {
      before.addAll(posterior.of(h));
    }
    List<Particle> all = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Particle to = moved.particles().get(i);
      all.add(new Particle(to.candidate(), before.get(i).simulation(), to.weight()));
    }
    return new Posterior(posterior.hypotheses(), all);
  }

  private FitTable draws(String name, Posterior posterior) {
    List<String> header = new ArrayList<>(List.of("hypothesis", "weight", "distance"));
    fit.parameters().forEach(p -> header.add(p.key()));
    fit.parameters().forEach(p -> header.add("quantile:" + p.key()));
    record.observations().forEach(o -> header.add("statistic:" + o.id()));
    FittedPriors priors = new FittedPriors(scenario, fit.parameters());
    List<List<Object>> rows = new ArrayList<>();
    for (Particle p : posterior.particles()) {
      rows.add(row(p, priors));
    }
    return new FitTable(name, header, rows);
  }

  private List<Object> row(Particle p, FittedPriors priors) {
    List<Parameter> parameters = fit.parameters();
    double[] quantiles = p.candidate().quantiles();
    List<Object> row = new ArrayList<>();
    row.add(scenario.hypotheses().get(p.hypothesis()).id());
    row.add(p.weight());
    row.add(p.distance());
    for (int k = 0; k < parameters.size(); k++) {
      row.add(priors.value(p.hypothesis(), k, quantiles[k]));
    }
    for (double quantile : quantiles) {
      row.add(quantile);
    }
    for (int s = 0; s < record.observations().size(); s++) {
      row.add(p.simulation().summaries()[s]);
    }
    return row;
  }

  private static FitTable generations(List<Generation> generations) {
    List<List<Object>> rows = new ArrayList<>();
    for (Generation g : generations) {
      rows.add(
          List.of(
              g.number(),
              g.tolerance(),
              g.simulations(),
              g.attempts(),
              g.acceptance(),
              g.posterior().effectiveSize()));
    }
    return new FitTable(
        "generations.csv",
        List.of("number", "tolerance", "simulations", "attempts", "acceptance", "ess"),
        rows);
  }

  private FitTable waves(HistoryMatching.Result matching) {
    List<List<Object>> rows = new ArrayList<>();
    for (HistoryMatching.Wave wave : matching.waves()) {
      for (int h = 0; h < wave.left().length; h++) {
        rows.add(List.of(wave.number(), scenario.hypotheses().get(h).id(), wave.left()[h]));
      }
    }
    return new FitTable("waves.csv", List.of("wave", "hypothesis", "not_ruled_out"), rows);
  }
}
