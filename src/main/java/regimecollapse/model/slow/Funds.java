package regimecollapse.model.slow;

import regimecollapse.model.rule.FundsRule;
import regimecollapse.model.rule.Rates;
import regimecollapse.model.rule.StockRule;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;

/** Support of the week, the regime's funds, and the ledger of all patrons (ODD 7.1). */
public final class Funds extends Weekly {
  private static final long serialVersionUID = 1L;
  private final transient Regime regime;
  private final transient Support support;
  private final transient FundsRule rule;
  private final transient StockRule stocks;
  private final transient double[] prices;
  private double chest;
  private double pays;

  /**
   * Takes what it needs.
   *
   * @param world state
   * @param support paths and policies
   * @param spending billions a year at index 1, by patron
   */
  public Funds(World world, Support support, double[] spending) {
    this(world, support, spending, Double.NaN);
  }

  /**
   * Takes what it needs where there may be a chest.
   *
   * @param world state
   * @param support paths and policies
   * @param spending billions a year at index 1, by patron
   * @param chest months of the first patron's share of pay; NaN: none
   */
  public Funds(World world, Support support, double[] spending, double chest) {
    this.chest = Double.isNaN(chest) ? 0 : chest;
    stocks = new StockRule(world.numbers()::of, DAYS);
    this.regime = world.regime();
    this.support = support;
    rule = new FundsRule(world.numbers()::of);
    prices = spending.clone();
  }

  /** Puts funds at what the support before the run gave. */
  public void start(Support history) {
    set(history, 0);
  }

  private void set(Support given, double day) {
    given.update(day);
    double own = rule.own(Rates.years(day));
    double instead = regime.replacement();
    pays = chest > 0 ? stocks.pays(chest, regime.finance() + instead) : 0;
    double foreign = rule.foreign(regime.finance(), instead + pays, regime.alliedFinance());
    regime.funds(rule.funds(own, foreign), foreign, own);
  }

  @Override
  protected void week(double day) {
    set(support, day);
    chest = stocks.chest(chest, pays);
    for (int i = 0; i < prices.length; i++) {
      regime.spend(FundsRule.spending(Rates.years(DAYS), prices[i], support.counted(i)));
    }
  }
}
