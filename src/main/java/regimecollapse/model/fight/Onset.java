package regimecollapse.model.fight;

/** What falls as soon as it is attacked; all others hear of it before they act (ODD 7.15). */
public final class Onset extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient Captures captures;
  private final transient Strength strength;

  /** Takes what it needs. */
  public Onset(Captures captures, Strength strength) {
    this.captures = captures;
    this.strength = strength;
  }

  @Override
  public void act(double day, double days) {
    if (captures.takeAtOnce(day, days)) {
      strength.refresh();
      captures.noteOdds(day);
    }
  }
}
