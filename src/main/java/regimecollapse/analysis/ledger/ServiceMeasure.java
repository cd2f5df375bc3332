package regimecollapse.analysis.ledger;

import java.util.List;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.stats.Quantiles;

/** The four things that a patron can get for its support; each from 0 to 1, never added up. */
public enum ServiceMeasure {
  /** How far the leader has reformed. */
  REFORM("reform", "Reform reached", "all that the patron asks", RunRow.Service::reform),
  /** How far the formations that the patron pays obey it. */
  HOLD("hold", "Hold over paid formations", "full obedience", RunRow.Service::hold),
  /** How far the leader has settled with his enemies. */
  SETTLEMENT("settlement", "Settlement reached", "a full settlement", RunRow.Service::settlement),
  /** How many of its bases the government holds, or handed over with a guarantee. */
  BASES("bases", "Bases kept", "all its bases", RunRow.Service::bases);

  private final String key;
  private final String title;
  private final String whole;
  private final ToDoubleFunction<RunRow.Service> value;

  ServiceMeasure(String key, String title, String whole, ToDoubleFunction<RunRow.Service> value) {
    this.key = key;
    this.title = title;
    this.whole = whole;
    this.value = value;
  }

  /** Whether it is the leader who gives it. */
  public boolean concession() {
    return this == REFORM || this == SETTLEMENT;
  }

  /**
   * Whether anything in a scenario gives it: hold needs formations with top-up pay, reform and
   * settlement a leader whom his own will or pressure moves.
   */
  public boolean moves(Scenario scenario) {
    boolean driven =
        mayBe(scenario, Parameter.REFORM_UNPROMPTED) || mayBe(scenario, Parameter.REFORM_PRESSURE);
    return switch (this) {
      case REFORM -> driven;
      case SETTLEMENT -> driven && mayBe(scenario, Parameter.SETTLEMENT_RATIO);
      case HOLD -> scenario.formations().stream().anyMatch(f -> f.topUpPath().isPresent());
      case BASES -> scenario.patrons().stream().anyMatch(p -> !p.bases().isEmpty());
    };
  }

  /** Whether a parameter can be other than 0, by any hypothesis or arm. */
  private static boolean mayBe(Scenario scenario, Parameter parameter) {
    return scenario.hypotheses().stream()
            .map(h -> scenario.belief(h, parameter).prior())
            .anyMatch(prior -> prior.low() != 0 || prior.high() != 0)
        || scenario.arms().stream()
            .map(arm -> ArmSettings.of(scenario, arm).parameters().get(parameter))
            .anyMatch(value -> value != null && value.prior().high() != 0);
  }

  /** Name in tables. */
  public String key() {
    return key;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** What 1 stands for. */
  public String whole() {
    return whole;
  }

  /** The values of runs, those that tell it. */
  public double[] values(List<RunRow> rows) {
    return rows.stream()
        .mapToDouble(row -> value.applyAsDouble(row.service()))
        .filter(v -> !Double.isNaN(v))
        .toArray();
  }

  /** The spread over runs. */
  public Quantiles spread(List<RunRow> rows) {
    return Quantiles.of(values(rows));
  }
}
