package regimecollapse.model.state;

import java.util.Arrays;
import java.util.List;
import regimecollapse.model.rule.CountrysideRule;
import regimecollapse.scenario.Countryside;
import regimecollapse.scenario.Scenario;

/**
 * The countryside of the provinces: how much of it is lost, and which places are cut off by that
 * (ODD 7.24). A case without countryside has none: nothing is lost and nobody is cut off.
 */
public final class Land {
  private final int[] districts;
  private final int all;
  private final double[] first;
  private final double[] lost;
  private final int[] province;
  private final boolean[] cut;
  private final CountrysideRule rule;

  /**
   * Takes the provinces as they are on the first day.
   *
   * @param contested lost share of the countryside of each, 0 to 1
   */
  public Land(Scenario scenario, Numbers numbers, double[] contested) {
    List<Countryside> provinces = scenario.countryside();
    List<String> ids = provinces.stream().map(Countryside::province).toList();
    districts = provinces.stream().mapToInt(Countryside::districts).toArray();
    first =
        provinces.stream()
            .mapToDouble(it -> it.on().map(scenario.timeline()::dayOf).orElse(0.0))
            .toArray();
    all = Arrays.stream(districts).sum();
    lost = contested.clone();
    province =
        scenario.geography().localities().stream()
            .mapToInt(it -> ids.indexOf(it.governorate()))
            .toArray();
    cut = new boolean[province.length];
    rule = new CountrysideRule(numbers::of);
    markCut();
  }

  /** Whether the case tells countryside apart from towns. */
  public boolean exists() {
    return districts.length > 0;
  }

  /** Number of provinces that have countryside. */
  public int count() {
    return districts.length;
  }

  /** Number of the province of a place; -1 if that has no countryside. */
  public int provinceOf(int place) {
    return province[place];
  }

  /** Lost share of the countryside of a province, 0 to 1. */
  public double lost(int of) {
    return lost[of];
  }

  /** Part of all districts that a province has. */
  public double part(int of) {
    return CountrysideRule.part(districts[of], all);
  }

  /** Districts that are lost: the lost shares of all provinces, by their districts. */
  public double districtsLost() {
    double sum = 0;
    for (int i = 0; i < lost.length; i++) {
      sum += districts[i] * lost[i];
    }
    return sum;
  }

  /** Model day up to which a province is as it is stated, unless an offensive comes before. */
  public double first(int of) {
    return first[of];
  }

  /**
   * A time passes in a province. Who is cut off follows with {@link #markCut}.
   *
   * @param fighters strength of the fighters there
   * @param defenders strength of the government there
   */
  public void pass(int of, double fighters, double defenders, double days) {
    lost[of] = rule.next(lost[of], fighters, defenders, days);
  }

  /** Notes which places are cut off. */
  public void markCut() {
    for (int j = 0; j < cut.length; j++) {
      cut[j] = province[j] >= 0 && rule.cutsOff(lost[province[j]]);
    }
  }

  /**
   * Whether a place is cut off, as its countryside is lost: nothing reaches it by road. Never
   * without countryside.
   */
  public boolean cutOff(int place) {
    return cut[place];
  }
}
