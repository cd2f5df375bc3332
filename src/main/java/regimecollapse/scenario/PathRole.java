package regimecollapse.scenario;

import java.util.Locale;

/** What a dated path drives in the model. */
public enum PathRole {
  /** Money of the first patron, index 1 at the reference. */
  FINANCE,
  /** Money of the allied patron, index. */
  ALLIED_FINANCE,
  /** Money that would replace the patrons', as a share of all funds at the reference. */
  REPLACEMENT_FINANCE,
  /** Ammunition, fuel and spare parts, index. */
  LOGISTICS,
  /** Close air support, index. */
  AIR,
  /** Advisers, index. */
  ADVISERS,
  /** Air defence extended to the client, 0 (none) to 1 (full). */
  AIR_DEFENCE,
  /** Pay on top, in hard currency, of the formations that name the path; index. */
  TOP_UP,
  /** Consumer prices, index. */
  PRICES,
  /** Nominal domestic pay, index. */
  NOMINAL_PAY,
  /** Air strikes by a third country on the forces, index. */
  STRIKES,
  /** Quality of the opposition's fighters, index. */
  OPPOSITION_QUALITY,
  /** Number of the opposition's fighters, index. */
  OPPOSITION_STRENGTH,
  /** Rolls of the formations that name the path, index. */
  STRENGTH;

  /** Name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether several paths may have this role. */
  public boolean many() {
    return this == TOP_UP || this == STRENGTH;
  }
}
