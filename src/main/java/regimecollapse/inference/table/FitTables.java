package regimecollapse.inference.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import regimecollapse.inference.fit.FittedPriors;
import regimecollapse.inference.fit.Fitting;
import regimecollapse.inference.fit.Generation;
import regimecollapse.inference.fit.HistoryMatching;
import regimecollapse.inference.fit.PriorSensitivity;
import regimecollapse.inference.fit.RegressionAdjustment;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Fit;
import regimecollapse.scenario.record.Observation;

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
  public List<ResultTable> of(Fitting.Result result, PriorSensitivity priors) {
    int kept = result.rejection().particles().size();
    double share = (double) kept / result.table().simulations().size();
    HypothesisTables weights = new HypothesisTables(scenario, record);
    ObservationTables observations = new ObservationTables(scenario, record);
    return List.of(
        draws(TableFile.POSTERIOR, result.posterior()),
        draws(TableFile.ADJUSTED, adjusted(result.posterior())),
        draws(TableFile.REJECTION, result.rejection()),
        new HypothesisWeights(scenario, record).table(result),
        new Marginals(scenario, fit).table(result.posterior()),
        generations(result.generations(), result.stop().words()),
        observations.leftOut(result.silent()),
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

  static ResultTable table(String name) {
    return new ResultTable(FolderKind.FIT.file(name), ResultTable::tenDigits);
  }

  private ResultTable draws(String name, Posterior posterior) {
    List<String> parameters = fit.parameters().stream().map(Parameter::key).toList();
    List<String> observations = record.observations().stream().map(Observation::id).toList();
    ResultTable table =
        new ResultTable(
            FolderKind.FIT.file(name),
            Map.of("parameter", parameters, "observation", observations),
            ResultTable::tenDigits);
    FittedPriors priors = new FittedPriors(scenario, fit.parameters());
    for (Particle p : posterior.particles()) {
      double[] quantiles = p.candidate().quantiles();
      table.add(
          scenario.hypotheses().get(p.hypothesis()).id(),
          p.weight(),
          p.distance(),
          scenario.seed(),
          p.candidate().draw(),
          IntStream.range(0, parameters.size())
              .mapToObj(k -> priors.value(p.hypothesis(), k, quantiles[k]))
              .toList(),
          Arrays.stream(quantiles).boxed().toList(),
          Arrays.stream(p.simulation().summaries()).limit(observations.size()).boxed().toList());
    }
    return table;
  }

  private static ResultTable generations(List<Generation> generations, String stop) {
    ResultTable table = table(TableFile.GENERATIONS);
    for (Generation g : generations) {
      table.add(
          g.number(),
          g.tolerance(),
          g.simulations(),
          g.attempts(),
          g.acceptance(),
          g.posterior().effectiveSize(),
          g.number() == generations.size() - 1 ? stop : "");
    }
    return table;
  }

  private ResultTable waves(HistoryMatching.Result matching) {
    ResultTable table = table(TableFile.WAVES);
    for (HistoryMatching.Wave wave : matching.waves()) {
      for (int h = 0; h < wave.left().length; h++) {
        table.add(wave.number(), scenario.hypotheses().get(h).id(), wave.left()[h]);
      }
    }
    return table;
  }
}
