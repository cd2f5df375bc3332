package regimecollapse.model.fight;

/**
 * The garrisons under assault: they stand or go, and fight, and look again at what is left of them
 * several times in a part of a step, because there it changes fastest (ODD 7.12, 7.14).
 */
public final class Assaults extends Fast {
  /** How often in a part. */
  private static final int ROUNDS = 2;

  private static final long serialVersionUID = 1L;

  private final transient Strength strength;
  private final transient StandOrGo standOrGo;
  private final transient Combat combat;

  /** Takes what it needs. */
  public Assaults(Strength strength, StandOrGo standOrGo, Combat combat) {
    this.strength = strength;
    this.standOrGo = standOrGo;
    this.combat = combat;
  }

  @Override
  public void act(double day, double days) {
    double round = days / ROUNDS;
    for (int i = 0; i < ROUNDS; i++) {
      if (i > 0) {
        strength.again();
      }
      standOrGo.underAssault(day + i * round, round);
      combat.act(day + i * round, round);
    }
  }
}
