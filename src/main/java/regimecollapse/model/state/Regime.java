package regimecollapse.model.state;

import regimecollapse.model.rule.MoraleRule;

/** What is the same for the whole regime: support, funds, decay, reform. */
public final class Regime {
  private static final double[] NONE = {};
  private double finance = 1;
  private double alliedFinance = 1;
  private double replacement;
  private double logistics = 1;
  private double air = 1;
  private double advisers = 1;
  private double cover;
  private double strikes;
  private double funds = 1;
  private double foreignFunds;
  private double ownFunds = 1;
  private double pay = 1;
  private double corruption;
  private double ammunition = 1;
  private double fuel = 1;
  private double abandonment;
  private double reform;
  private double settlement;
  private double hold;
  private double spent;
  private double sorties;
  private double staff = 1;
  private double[] staffs = NONE;

  /** Sets support indices of the day: finance, allied, replacement, logistics, air, advisers. */
  public void support(double[] indices) {
    finance = indices[0];
    alliedFinance = indices[1];
    replacement = indices[2];
    logistics = indices[3];
    air = indices[4];
    advisers = indices[5];
  }

  /** Sets strikes by a third country (index) and the air defence against them (share). */
  public void strikes(double index, double coverShare) {
    strikes = index;
    cover = coverShare;
  }

  /** Sets funds: all, the foreign part and the regime's own revenue index. */
  public void funds(double all, double foreign, double own) {
    funds = all;
    foreignFunds = foreign;
    ownFunds = own;
  }

  /** Sets real pay of those without top-ups, index. */
  public void pay(double value) {
    pay = value;
  }

  /** Sets corruption, 0 to 1. */
  public void corruption(double value) {
    corruption = value;
  }

  /** Sets the stocks of ammunition and fuel, index. */
  public void stocks(double ammunitionIndex, double fuelIndex) {
    ammunition = ammunitionIndex;
    fuel = fuelIndex;
  }

  /** Sets the sense of abandonment, 0 to 1. */
  public void abandonment(double value) {
    abandonment = value;
  }

  /** Sets reform reached and settlement reached, 0 to 1. */
  public void reform(double reached, double settled) {
    reform = reached;
    settlement = settled;
  }

  /** Sets the patron's hold over the formations that it pays, 0 to 1. */
  public void hold(double value) {
    hold = value;
  }

  /** Adds to what patrons spent, billions of the currency of the case. */
  public void spend(double billions) {
    spent += billions;
  }

  /** Sets the days of full sorties that are left. */
  public void sorties(double days) {
    sorties = days;
  }

  /** Sets the share of the staff of every ally that is there, 0 to 1. */
  public void staff(double share) {
    staff(share, NONE);
  }

  /**
   * Sets the share of the allies' staff that is there, 0 to 1.
   *
   * @param share over all patrons
   * @param ofPatrons of each patron, in their order; kept, not copied
   */
  public void staff(double share, double[] ofPatrons) {
    staff = share;
    staffs = ofPatrons;
  }

  /** Share of a patron's staff that is there, 0 to 1; 1 where it has none. */
  public double staffOf(int patron) {
    return patron < staffs.length ? staffs[patron] : staff;
  }

  /** Share of the allies' staff that is there, 0 to 1; 1 where a case has none. */
  public double staff() {
    return staff;
  }

  /** Money of the first patron, index. */
  public double finance() {
    return finance;
  }

  /** Money of the allied patron, index. */
  public double alliedFinance() {
    return alliedFinance;
  }

  /** Money in place of the first patron's, index. */
  public double replacement() {
    return replacement;
  }

  /** Logistics, index. */
  public double logistics() {
    return logistics;
  }

  /** Close air support, index. */
  public double air() {
    return air;
  }

  /** Advisers, index. */
  public double advisers() {
    return advisers;
  }

  /** Strikes by a third country that hit, index: those that air defence does not stop. */
  public double unansweredStrikes() {
    return MoraleRule.unanswered(strikes, cover);
  }

  /** All funds, index. */
  public double funds() {
    return funds;
  }

  /** The part of funds that comes from abroad, share of all funds at the reference. */
  public double foreignFunds() {
    return foreignFunds;
  }

  /** The regime's own revenue, index. */
  public double ownFunds() {
    return ownFunds;
  }

  /** Real pay of those without top-ups, index. */
  public double pay() {
    return pay;
  }

  /** Corruption, 0 to 1. */
  public double corruption() {
    return corruption;
  }

  /** Ammunition, index. */
  public double ammunition() {
    return ammunition;
  }

  /** Fuel, index. */
  public double fuel() {
    return fuel;
  }

  /** Sense of abandonment, 0 to 1. */
  public double abandonment() {
    return abandonment;
  }

  /** Reform reached, 0 to 1. */
  public double reform() {
    return reform;
  }

  /** Progress of a settlement, 0 to 1. */
  public double settlement() {
    return settlement;
  }

  /** Hold of the first patron over the formations that it pays, 0 to 1. */
  public double hold() {
    return hold;
  }

  /** What patrons spent so far, billions of the currency of the case. */
  public double spent() {
    return spent;
  }

  /** Days of full sorties that are left. */
  public double sorties() {
    return sorties;
  }
}
