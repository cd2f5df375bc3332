package regimecollapse.analysis.ledger;

import java.util.List;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.RunRow;
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
