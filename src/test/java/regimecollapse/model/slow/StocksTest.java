package regimecollapse.model.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.rule.StockRule;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Stores last after help has stopped: full, then rationed, then empty (ODD 7.1, 7.5). */
class StocksTest {
  private static final double NONE = Double.NaN;

  private static StockRule rule(double days) {
    Map<Parameter, Double> numbers = new EnumMap<>(Parameter.class);
    numbers.put(Parameter.STOCK_RESERVE, 20.0);
    numbers.put(Parameter.STOCK_QUIET, 0.25);
    return new StockRule(numbers::get, days);
  }

  @Test
  void withoutDeliveriesSupplyIsFullUntilTheReserveToTheDay() {
    StockRule day = rule(1);
    double stock = 100;
    int full = 0;
    while (day.supply(stock, 0) == 1) {
      stock = day.next(stock, 0, day.use(1), 0);
      full++;
    }
    // On day 80 the reserve of 20 days is left, on day 81 less than that.
    assertThat(full).isEqualTo(81);
    assertThat(day.supply(stock, 0)).isCloseTo(19 / 20.0, within(1e-12));
    for (int i = 0; i < 19; i++) {
      stock = day.next(stock, 0, day.use(1), 0);
    }
    assertThat(day.supply(stock, 0)).isZero();
  }

  @Test
  void aQuietFrontLastsLonger() {
    StockRule week = rule(7);
    assertThat(week.next(100, 0, week.use(0), 0)).isCloseTo(100 - 7 * 0.25, within(1e-12));
    assertThat(week.next(100, 0, week.use(1), 0)).isCloseTo(93, within(1e-12));
    assertThat(week.next(100, 1, week.use(1), 0)).isEqualTo(100);
  }

  private static TinyWorld cutOff() {
    return TinyWorld.line(4)
        .noOffensive()
        .path("logistics", 0)
        .off(Factor.DIVERSION)
        .set(Parameter.SUPPLY_PATRON_SHARE, 1)
        .set(Parameter.STOCK_QUIET, 1)
        .set(Parameter.STOCK_RESERVE, 28);
  }

  @Test
  void inARunTheStoreIsUsedUpInItsTimeAndEachForItself() {
    Drive run = Drive.of(cutOff().stocks(140, 70, NONE));
    // The reserve of 28 days is reached after 112 and after 42 days; then it takes 28 more.
    World world = run.to(42).world();
    assertThat(world.regime().ammunition()).isEqualTo(1);
    assertThat(world.regime().fuel()).isEqualTo(1);
    run.to(49);
    assertThat(world.regime().fuel()).isCloseTo(0.75, within(1e-12));
    run.to(112);
    assertThat(world.regime().fuel()).isZero();
    assertThat(world.regime().ammunition()).isEqualTo(1);
    run.to(119);
    assertThat(world.regime().ammunition()).isCloseTo(0.75, within(1e-12));
    run.to(140);
    assertThat(world.regime().ammunition()).isZero();
  }

  @Test
  void whereNothingIsInStoreSupplyIsWhatArrives() {
    World world = Drive.of(cutOff().path("logistics", 0.4).stocks(0, NONE, NONE)).to(21).world();
    assertThat(world.regime().ammunition()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void corruptionEmptiesAStoreToo() {
    TinyWorld tiny =
        TinyWorld.line(4)
            .noOffensive()
            .set(Parameter.SUPPLY_PATRON_SHARE, 1)
            .set(Parameter.SUPPLY_DIVERSION, 1)
            .set(Parameter.CORRUPTION_START, 0.9)
            .set(Parameter.STOCK_RESERVE, 100)
            .stocks(100, NONE, NONE);
    World world = Drive.of(tiny).to(180).world();
    assertThat(world.regime().ammunition()).isBetween(0.3, 0.9);
  }

  private static double fundsOn(double day, double chest) {
    TinyWorld tiny = TinyWorld.line(4).noOffensive().path("finance", 0).stocks(NONE, NONE, chest);
    return Drive.of(tiny).to(day).world().regime().foreignFunds();
  }

  @Test
  void theChestPaysWhatThePatronDoesNotUntilItIsEmpty() {
    double without = fundsOn(7, NONE);
    double full = fundsOn(7, 2);
    assertThat(full).isGreaterThan(without);
    // Two months are 60.9 days: eight weeks in full, and 4.9 of 7 days of the ninth.
    assertThat(fundsOn(49, 2)).isEqualTo(full);
    double ninth = fundsOn(56, 2);
    assertThat((ninth - without) / (full - without)).isCloseTo(4.8738 / 7, within(1e-3));
    assertThat(fundsOn(63, 2)).isEqualTo(without);
  }
}
