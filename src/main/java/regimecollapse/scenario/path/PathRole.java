package regimecollapse.scenario.path;

import java.util.Optional;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Keyed;

/** What a dated path drives in the model. */
public enum PathRole implements Keyed {
  FINANCE("money of the first patron, or of several, index, 1 at the reference"),
  ALLIED_FINANCE("money of the allied patron, index"),
  REPLACEMENT_FINANCE(
      "money that would replace the first patron's, index, 1 = all that it paid at the reference"),
  LOGISTICS("ammunition, fuel and spare parts, index"),
  AIR("close air support, index"),
  ADVISERS("advisers, index"),
  AIR_DEFENCE("air defence extended to the client, 0 (none) to 1 (full)"),
  TOP_UP("pay on top, in hard currency, of the formations that name the path; index"),
  PRICES("consumer prices, index"),
  NOMINAL_PAY("nominal domestic pay, index"),
  STRIKES("air strikes by a third country on the forces, index"),
  OPPOSITION_QUALITY("quality of the opposition's fighters, index"),
  OPPOSITION_STRENGTH("number of the opposition's fighters, index"),
  STRENGTH("rolls of the formations that name the path, index"),
  ALLIED_STAFF(
      "officers of the allied patron who run a part of the command, 0 (gone) to 1 (all there)"),
  SAFE_CONDUCT(
      "safe conduct that the groups that name the path promise to those who give up, 0 to 1"),
  OFFER("offer to the commanders that name the path, index");

  private final String meaning;

  PathRole(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning + "; no such path: as if at " + (neutral() == 0 ? "0" : "1");
  }

  /** The switch that turns a path of this role off, if there is one. */
  public Optional<Factor> factor() {
    return switch (this) {
      case FINANCE -> Optional.of(Factor.FINANCE);
      case LOGISTICS -> Optional.of(Factor.LOGISTICS);
      case AIR -> Optional.of(Factor.AIR);
      case ADVISERS -> Optional.of(Factor.ADVISERS);
      case TOP_UP -> Optional.of(Factor.TOP_UP_PAY);
      case STRIKES -> Optional.of(Factor.STRIKES);
      case AIR_DEFENCE -> Optional.of(Factor.AIR_DEFENCE);
      default -> Optional.empty();
    };
  }

  /**
   * Whether a path of this role acts only on the formations or groups that name it. Of any other
   * role the index of a day is the mean of its paths by weight.
   */
  public boolean named() {
    return this == TOP_UP || this == STRENGTH || this == SAFE_CONDUCT || this == OFFER;
  }

  /**
   * The index that holds where a case has no path of this role: money, supplies, advisers, pay,
   * prices and the opposition are as at the reference; aircraft are neither missed nor there;
   * nobody strikes, covers, replaces money, pays on top or promises safe conduct.
   */
  public double neutral() {
    return switch (this) {
      case REPLACEMENT_FINANCE, AIR_DEFENCE, TOP_UP, STRIKES, SAFE_CONDUCT -> 0;
      default -> 1;
    };
  }

  /** Whether it is money for the government, which a ledger can count. */
  public boolean money() {
    return this == FINANCE || this == ALLIED_FINANCE || this == REPLACEMENT_FINANCE;
  }

  /** Whether it is support that a patron gives, so that a path of this role names the patron. */
  public boolean support() {
    return switch (this) {
      case FINANCE, ALLIED_FINANCE, LOGISTICS, AIR, ADVISERS, AIR_DEFENCE, TOP_UP, ALLIED_STAFF ->
          true;
      default -> false;
    };
  }
}
