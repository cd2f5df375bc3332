package regimecollapse.model.slow;

import regimecollapse.model.rule.Money;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.parameter.Parameter;

/** Support of the week, the regime's funds, and the first patron's ledger (ODD 7.1). */
public final class Funds extends Weekly {
  private static final long serialVersionUID = 1L;
  private final transient Regime regime;
  private final transient Support support;
  private final double first;
  private final double allied;
  private final double rate;
  private final double floor;
  private final double cap;
  private final double price;

  /**
   * Takes what it needs.
   *
   * @param world state
   * @param support paths and policies
   * @param spending USD bn a year at index 1, by patron
   */
  public Funds(World world, Support support, double[] spending) {
    this.regime = world.regime();
    this.support = support;
    first = world.numbers().of(Parameter.DEPENDENCE_FIRST_PATRON);
    allied = world.numbers().of(Parameter.DEPENDENCE_ALLIED);
    rate = world.numbers().of(Parameter.DECAY_OWN_RATE);
    floor = world.numbers().of(Parameter.DECAY_OWN_FLOOR);
    cap = world.numbers().of(Parameter.FUNDS_CAP);
    price = support.firstPatron() < 0 ? 0 : spending[support.firstPatron()];
  }

  /** Puts funds at what the support before the run gave. */
  public void start(Support history) {
    set(history, 0);
  }

  private void set(Support given, double day) {
    given.update(day);
    double own = Money.ownRevenue(rate, floor, day / Timeline.DAYS_PER_YEAR);
    double foreign =
        first * (regime.finance() + regime.replacement()) + allied * regime.alliedFinance();
    double all = Math.min(cap, (1 - first - allied) * own + foreign);
    regime.funds(all, foreign, own);
  }

  @Override
  protected void week(double day) {
    set(support, day);
    regime.spend(YEARS * price * regime.finance());
  }
}
