package regimecollapse.scenario.io.section;

import java.util.Optional;
import regimecollapse.scenario.Stocks;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.parameter.Uncertain;

/** The section on what is in store at the start. */
public final class StockFormat {
  /** Name of the section. */
  public static final String KEY = "stocks";

  private static final String AMMUNITION = "ammunition";
  private static final String FUEL = "fuel";
  private static final String PAY = "pay";

  private StockFormat() {}

  /** What the section may be. */
  public static GroupShape stocks() {
    return GroupShape.of(
        Key.optional(
            AMMUNITION,
            NumberShape.notNegative("days"),
            "ammunition, days of full use; left out: supply follows deliveries with a lag"),
        Key.optional(
            FUEL,
            NumberShape.notNegative("days"),
            "fuel, days of full use; left out: supply follows deliveries with a lag"),
        Key.optional(
            PAY,
            NumberShape.notNegative("months"),
            "money for pay, months of what the first patron pays; left out: none"));
  }

  /** The stocks made of the section, which has been checked. */
  public static Stocks bind(View view) {
    return new Stocks(number(view, AMMUNITION), number(view, FUEL), number(view, PAY));
  }

  private static Optional<Uncertain> number(View view, String key) {
    return view.map().has(key) ? Optional.of(view.number(key)) : Optional.empty();
  }
}
