package regimecollapse.inference.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.ensemble.ModelRuns;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.random.Seed;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Given;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * The model against the record: some parameters are inferred, all other uncertain numbers are drawn
 * anew with each simulation. Which they were stays known, by the number of the draw.
 */
public final class ScenarioProblem implements Problem {
  private final List<String> hypotheses;
  private final List<Parameter> parameters;
  private final String arm;
  private final RunFunction runs;
  private final ObservedRecord record;
  private final long seed;
  private final Optional<PriorChange> change;

  /**
   * A problem.
   *
   * @param scenario its hypotheses are weighed
   * @param arm the arm that happened
   * @param parameters those that are inferred
   * @param record what they are compared with
   */
  public ScenarioProblem(
      Scenario scenario, String arm, List<Parameter> parameters, ObservedRecord record) {
    this(scenario, arm, parameters, record, new ModelRuns(scenario));
  }

  /** The same with runs that somebody else makes. */
  public ScenarioProblem(
      Scenario scenario,
      String arm,
      List<Parameter> parameters,
      ObservedRecord record,
      RunFunction runs) {
    this.hypotheses = scenario.hypotheses().stream().map(Hypothesis::id).toList();
    this.parameters = List.copyOf(parameters);
    this.arm = arm;
    this.runs = runs;
    this.record = record;
    this.seed = scenario.seed();
    this.change = Optional.empty();
  }

  private ScenarioProblem(ScenarioProblem of, PriorChange change) {
    this.hypotheses = of.hypotheses;
    this.parameters = of.parameters;
    this.arm = of.arm;
    this.runs = of.runs;
    this.record = of.record;
    this.seed = of.seed;
    this.change = Optional.of(change);
  }

  /** The same with priors of the inferred parameters changed, the hypotheses' own included. */
  public ScenarioProblem with(PriorChange other) {
    return new ScenarioProblem(this, other);
  }

  /** The parameters that are inferred. */
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public int hypotheses() {
    return hypotheses.size();
  }

  @Override
  public int dimension() {
    return parameters.size();
  }

  @Override
  public Simulation simulate(Candidate candidate) {
    Map<Parameter, Double> given = new EnumMap<>(Parameter.class);
    for (int k = 0; k < parameters.size(); k++) {
      given.put(parameters.get(k), candidate.quantiles()[k]);
    }
    RunKey key = new RunKey(hypotheses.get(candidate.hypothesis()), arm, candidate.chance());
    Given quantiles = Given.quantiles(given);
    Given all = (p, prior) -> quantiles.of(p, changed(p, prior));
    return record.compare(runs.run(key, all.withInputsOf(new Seed(seed, candidate.draw()))));
  }

  private Prior changed(Parameter p, Prior prior) {
    return change.map(c -> c.of(p, prior)).orElse(prior);
  }
}
