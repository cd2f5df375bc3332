package regimecollapse.model.fight.leaving;

import regimecollapse.model.state.Front;

/**
 * How men come to leave. A mechanism answers three questions about a unit (how surely it would
 * stand, what it thinks of the regime's chances, at what rate it leaves) and is told what happens;
 * all else in the model is the same under each of them (ODD 7.11, 7.12).
 */
public interface Mechanism {
  /**
   * The front is quiet, on the eve of a campaign or for an estimate of the opposition: what was
   * learnt in the last campaign is over, nobody counts as attacked, all peers count as there.
   *
   * @param day model day
   */
  default void quiet(double day) {}

  /**
   * A part of a step begins: before anybody's will to stand is assessed in it.
   *
   * @param day model day on which it begins
   * @param days its length
   */
  default void begin(double day, double days) {}

  /**
   * Those who are not under assault are about to stand or go.
   *
   * @param day model day on which the part of the step begins
   */
  default void expose(double day) {}

  /**
   * What the units that are asked next have in common.
   *
   * @param place index of their place
   * @param formation index of their formation
   * @param share of the strength at the place that its garrison takes to be its own, 0 to 1
   * @param left share of the garrison of the eve that is there, 0 to 1
   * @param lost share of the formation that is lost, 0 to 1
   */
  void look(int place, int formation, double share, double left, double lost);

  /** Chance that a unit is willing to stand, 0 to 1, in the place and formation looked at. */
  double stand(int unit);

  /** What a unit thinks of the chance that the regime lives, 0 to 1. */
  double prospect(int unit);

  /** Whether a unit has its commander. */
  default boolean commanded(int unit) {
    return true;
  }

  /**
   * Rate at which a unit leaves, per day, before what makes it steadier or less so.
   *
   * @param assaulted whether its place is under assault
   */
  double hazard(int unit, boolean assaulted);

  /** A place has fallen, and its garrison is gone. */
  default void fell(Front.LostPlace loss) {}

  /** An assault on a place has been given up, or the place has been retaken. */
  default void held(int place) {}

  /** Help that all can see: strikes, promises, reinforcement. */
  default void helped() {}

  /**
   * Allies leave, and all see it.
   *
   * @param size of the news
   */
  default void staffLeft(double size) {}

  /**
   * All hear that help will end.
   *
   * @param share of all that the regime rests on, 0 to 1
   */
  default void announced(double share) {}
}
