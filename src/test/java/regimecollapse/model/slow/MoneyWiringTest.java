package regimecollapse.model.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.model.slow.DistinctWorld.DAY;
import static regimecollapse.model.slow.DistinctWorld.course;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import regimecollapse.model.rule.CorruptionRule;
import regimecollapse.model.rule.FundsRule;
import regimecollapse.model.rule.PayRule;
import regimecollapse.model.rule.PresenceRule;
import regimecollapse.model.rule.Rates;
import regimecollapse.model.rule.SupplyRule;
import regimecollapse.model.state.Regime;

/** Funds, pay, corruption, presence and supply take the numbers that their equations name. */
class MoneyWiringTest {
  private static final Offset<Double> EXACT = within(1e-13);

  private final DistinctWorld it = DistinctWorld.of(DistinctWorld.tiny());
  private final Regime regime = it.world().regime();
  private final double[] pay = it.world().formations().pay();

  /** The paths of tiny(), on the day. */
  private final double finance = course(0.91, 0.3);

  private final double replacement = course(0.13, 0.52);
  private final double allied = course(1.31, 0.8);

  @Test
  void theSupportOfTheDayIsThatOfThePaths() {
    it.support().update(DAY);
    assertThat(regime.finance()).as("ODD 7.1 finance").isCloseTo(finance, EXACT);
    assertThat(regime.alliedFinance()).as("ODD 7.1 alliedFinance").isCloseTo(allied, EXACT);
    assertThat(regime.replacement()).as("ODD 7.1 replacement").isCloseTo(replacement, EXACT);
    assertThat(regime.logistics()).as("ODD 7.5 logistics").isCloseTo(course(0.95, 0.42), EXACT);
    assertThat(regime.air()).as("ODD 7.8 air").isCloseTo(course(1.11, 0.23), EXACT);
    assertThat(regime.advisers()).as("ODD 7.7 advisers").isCloseTo(course(0.86, 0.34), EXACT);
    assertThat(regime.unansweredStrikes())
        .as("ODD 7.7 strikes * (1 - cover)")
        .isCloseTo(course(0.29, 1.71) * (1 - course(0.17, 0.66)), EXACT);
  }

  @Test
  void fundsTakeTheirTerms() {
    Funds funds = new Funds(it.world(), it.support(), new double[] {1.61, 0.7, 0.2});
    it.regime();
    funds.week(DAY);
    FundsRule rule = new FundsRule(it.numbers());
    double own = rule.own(DAY / 365.2425);
    double foreign = rule.foreign(finance, replacement, allied);
    assertThat(regime.ownFunds()).as("ODD 7.1 ownFunds").isCloseTo(own, EXACT);
    assertThat(regime.foreignFunds()).as("ODD 7.1 foreignFunds").isCloseTo(foreign, EXACT);
    assertThat(regime.funds()).as("ODD 7.1 funds").isCloseTo(rule.funds(own, foreign), EXACT);
    double spent = 7 / 365.2425 * 1.61 * finance;
    assertThat(regime.spent()).as("ODD 7.1 spent").isCloseTo(spent, EXACT);
    funds.week(DAY);
    assertThat(regime.spent()).as("ODD 7.1 spent, twice").isCloseTo(2 * spent, EXACT);
  }

  @Test
  void payAndArrearsTakeTheirTerms() {
    Pay process = new Pay(it.world(), it.support());
    it.regime();
    double[] before = it.world().formations().arrears().clone();
    process.week(DAY);
    PayRule rule = new PayRule(it.numbers(), 7);
    double buys = rule.buys(course(1.07, 1.93), course(1.4, 5.3));
    double general = rule.general(0.88, buys, 0.51);
    assertThat(regime.pay()).as("ODD 7.2 general").isCloseTo(general, EXACT);
    for (int f = 0; f < pay.length; f++) {
      double share = it.world().formations().topUpShare()[f];
      double topUp = f == DistinctWorld.LEGION ? course(1.23, 0.14) : course(0.57, 0.04);
      boolean has = f == DistinctWorld.LEGION || f == DistinctWorld.SECOND;
      double expected = has ? PayRule.withTopUp(share, general, topUp) : general;
      assertThat(pay[f]).as("ODD 7.2 pay(%d)", f).isCloseTo(expected, EXACT);
      double paid = has ? PayRule.withTopUp(share, 0.81, topUp) : 0.81;
      assertThat(it.world().formations().arrears()[f])
          .as("ODD 7.2 arrears(%d)", f)
          .isCloseTo(rule.arrears(before[f], paid), EXACT);
    }
  }

  @Test
  void corruptionTakesItsTerms() {
    Corruption process = new Corruption(it.world());
    assertThat(regime.corruption()).as("ODD 5.4 corruption").isEqualTo(0.37);
    it.regime();
    process.week(DAY);
    CorruptionRule rule = new CorruptionRule(it.numbers(), 7);
    assertThat(regime.corruption())
        .as("ODD 7.3 corruption")
        .isCloseTo(rule.next(0.34, rule.change(0.34, 0.57, 0.23)), EXACT);
  }

  @Test
  void presenceTakesItsTerms() {
    double[] present = it.world().formations().present();
    it.regime();
    Presence process = new Presence(it.world());
    PresenceRule rule = new PresenceRule(it.numbers(), 7);
    assertThat(present).as("ODD 5.4 present").containsOnly(rule.balance(rule.sold(0.34, 1)));
    DistinctWorld.fill(present, 0.59, 0.0031);
    double[] before = present.clone();
    process.week(DAY);
    for (int f = 0; f < present.length; f++) {
      assertThat(present[f])
          .as("ODD 7.4 present of formation %d", f)
          .isCloseTo(rule.next(before[f], rule.sold(0.34, pay[f])), EXACT);
    }
  }

  @Test
  void supplyTakesItsTerms() {
    it.regime();
    Supply process = new Supply(it.world());
    SupplyRule rule = new SupplyRule(it.numbers(), 7);
    double ammunition = rule.ammunition(rule.delivered(0.71), 0.34);
    double fuel = rule.fuel(rule.delivered(0.71), 0.34);
    assertThat(regime.ammunition())
        .as("ODD 7.5 ammunition of the first day")
        .isCloseTo(ammunition, EXACT);
    assertThat(regime.fuel()).as("ODD 7.5 fuel of the first day").isCloseTo(fuel, EXACT);
    regime.stocks(0.62, 0.53);
    process.week(DAY);
    assertThat(regime.ammunition())
        .as("ODD 7.5 ammunition")
        .isCloseTo(rule.next(0.62, ammunition), EXACT);
    assertThat(regime.fuel()).as("ODD 7.5 fuel").isCloseTo(rule.next(0.53, fuel), EXACT);
  }

  /** Both steps are part of the calendar of the page. */
  @Test
  void aWeekIsSevenDaysOfAGregorianYear() {
    assertThat(Weekly.DAYS).as("ODD 2 week").isEqualTo(7);
    assertThat(Rates.years(7)).as("ODD week").isCloseTo(7 / 365.2425, EXACT);
  }
}
