package regimecollapse.scenario.io;

import java.util.Optional;
import regimecollapse.scenario.Stocks;
import regimecollapse.scenario.parameter.Uncertain;

/** The section on what is in store at the start. */
final class StockFormat {
  /** Name of the section. */
  static final String KEY = "stocks";

  private static final String AMMUNITION = "ammunition";
  private static final String FUEL = "fuel";
  private static final String PAY = "pay";

  private StockFormat() {}

  static GroupShape stocks() {
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

  static Stocks bind(View view) {
    return new Stocks(number(view, AMMUNITION), number(view, FUEL), number(view, PAY));
  }

  private static Optional<Uncertain> number(View view, String key) {
    return view.map().has(key) ? Optional.of(view.number(key)) : Optional.empty();
  }
}
