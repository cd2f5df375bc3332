package regimecollapse.scenario;

import java.util.Locale;

/** A documented factor that can be switched off. The comment says what holds then. */
public enum Factor {
  /** Off: the first patron's money stays at the value of the start of 2022-23 (index 1). */
  FINANCE,
  /** Off: logistics stay at index 1. */
  LOGISTICS,
  /** Off: close air support stays at index 1. */
  AIR,
  /** Off: advisers stay at index 1. */
  ADVISERS,
  /** Off: top-up pay stays at index 1. */
  TOP_UP_PAY,
  /** Off: prices do not eat pay. */
  PRICES,
  /** Off: corruption stays at its start. */
  CORRUPTION,
  /** Off: corruption diverts no supply. */
  DIVERSION,
  /** Off: no leave is sold. */
  SOLD_LEAVE,
  /** Off: corruption makes no officer absent. */
  ABSENT_OFFICERS,
  /** Off: commanders are neither removed nor reinstated. */
  PURGE,
  /** Off: allied contingents stay. */
  CONTINGENT_WITHDRAWAL,
  /** Off: no third country strikes. */
  STRIKES,
  /** Off: the lack of air defence does not matter, strikes count as if covered. */
  AIR_DEFENCE,
  /** Off: nobody feels abandoned by the patron. */
  ABANDONMENT,
  /** Off: long service does not tire. */
  FATIGUE,
  /** Off: no demobilisation; rolls of army and militia follow desertion and recruitment only. */
  DEMOBILISATION,
  /** Off: every formation obeys the general command. */
  FRAGMENTED_COMMAND,
  /** Off: news of falls and repulses changes no belief. */
  NEWS,
  /** Off: former rebels do not rise. */
  EX_REBELS,
  /** Off: no garrison hands over its place by a deal. */
  SURRENDER_DEALS,
  /** Off: no reserves are sent. */
  RESERVES,
  /** On: the opposition attacks when its own estimate says so, not on the date. */
  OPPOSITION_DECIDES;

  /** Name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
