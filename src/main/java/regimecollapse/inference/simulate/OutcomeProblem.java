package regimecollapse.inference.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import regimecollapse.quantity.Timeline;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Given;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * What one hypothesis in one arm comes to, as a function of some parameters. All other uncertain
 * numbers are drawn anew with each draw of the model's own chance and count as part of it.
 */
public final class OutcomeProblem implements Problem {
  /** Place of the first output among the summaries: 1 if it collapsed by the horizon, else 0. */
  public static final int COLLAPSE = 0;

  /**
   * Place of the second: days from the arm's offensive (or the reference date) to the collapse, no
   * more than to the horizon; 0 for a collapse before that day.
   */
  public static final int DAYS = 1;

  /** Number of outputs. */
  public static final int OUTPUTS = 2;

  /** Makes runs; a pure function, called by several threads. */
  @FunctionalInterface
  public interface Runs {
    /** The outcome of a run with some parameters given. */
    Outcome of(RunKey key, Given given);
  }

  private final String hypothesis;
  private final String arm;
  private final List<Parameter> parameters;
  private final Runs runs;
  private final double zero;
  private final double horizon;

  /**
   * A problem.
   *
   * @param cell its hypothesis and arm name the runs; the replication is not used
   * @param parameters the arguments of the function
   */
  public OutcomeProblem(Scenario scenario, RunKey cell, List<Parameter> parameters, Runs runs) {
    this.hypothesis = cell.hypothesis();
    this.arm = cell.arm();
    this.parameters = List.copyOf(parameters);
    this.runs = runs;
    this.zero = settings(scenario, arm).zeroDay(scenario);
    this.horizon = scenario.timeline().length() - zero;
  }

  private static ArmSettings settings(Scenario scenario, String id) {
    Arm arm = scenario.arms().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    return ArmSettings.of(scenario, arm);
  }

  /**
   * The parameters that have a range under a hypothesis and that the arm does not set, with their
   * priors, in the order of the parameter list.
   */
  public static Map<Parameter, Prior> uncertain(Scenario scenario, RunKey cell) {
    ArmSettings arm = settings(scenario, cell.arm());
    Hypothesis hypothesis =
        scenario.hypotheses().stream()
            .filter(h -> h.id().equals(cell.hypothesis()))
            .findFirst()
            .orElseThrow();
    Map<Parameter, Prior> uncertain = new EnumMap<>(Parameter.class);
    for (Parameter p : Parameter.values()) {
      Prior prior = scenario.belief(hypothesis, p).prior();
      if (!arm.parameters().containsKey(p) && prior.low() < prior.high()) {
        uncertain.put(p, prior);
      }
    }
    return uncertain;
  }

  /** The value of a parameter at a prior quantile, within its legal range. */
  public static double value(Parameter parameter, Prior prior, double quantile) {
    OptionalDouble value = Given.quantiles(Map.of(parameter, quantile)).of(parameter, prior);
    return Math.max(parameter.least(), Math.min(parameter.most(), value.orElseThrow()));
  }

  /** Days from the arm's offensive to the horizon: the most that the second output can be. */
  public double horizon() {
    return horizon;
  }

  @Override
  public int hypotheses() {
    return 1;
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
    RunKey key = new RunKey(hypothesis, arm, candidate.draw());
    Outcome outcome = runs.of(key, Given.quantiles(given));
    double end = outcome.monthsLived() * Timeline.DAYS_PER_MONTH - zero;
    double days = outcome.collapsed() ? Math.max(0, Math.min(end, horizon)) : horizon;
    double[] summaries = new double[OUTPUTS];
    summaries[COLLAPSE] = outcome.collapsed() ? 1 : 0;
    summaries[DAYS] = days;
    return new Simulation(summaries, new double[0]);
  }

  /** Ids of hypothesis and arm of all cells of some arms. */
  public static List<RunKey> cells(Scenario scenario, List<String> arms) {
    List<RunKey> cells = new ArrayList<>();
    for (String arm : arms) {
      scenario.hypotheses().forEach(h -> cells.add(new RunKey(h.id(), arm, 0)));
    }
    return cells;
  }
}
