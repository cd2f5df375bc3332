package regimecollapse.scenario;

import java.util.Optional;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * What is in store at the start. Where a store is not stated, supply follows deliveries with a lag.
 *
 * @param ammunition days of full use
 * @param fuel days of full use
 * @param pay months of the patron's share of the pay
 */
public record Stocks(
    Optional<Uncertain> ammunition, Optional<Uncertain> fuel, Optional<Uncertain> pay) {
  /** No store. */
  public static final Stocks NONE =
      new Stocks(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether anything is in store. */
  public boolean any() {
    return ammunition.isPresent() || fuel.isPresent() || pay.isPresent();
  }
}
