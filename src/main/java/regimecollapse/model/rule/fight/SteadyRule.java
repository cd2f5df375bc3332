package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.model.rule.Exponential;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What keeps men at their posts or drives them away, by the same equations under every mechanism of
 * leaving: home, fear of their own side, their commander; and who gives up to whom (ODD 7.12.5).
 *
 * @param place weight of home ground
 * @param far weight of being far from home
 * @param distance km over which that comes to bear
 * @param lost weight of a home that the enemy holds; either sign
 * @param revenge weight of a community that the opposition threatens
 * @param fear weight of fear of the own side
 * @param dead own dead that a unit of fear adds, relative
 * @param initiative what a unit of fear takes off the logarithm of the rate of counter-attacks
 * @param commander weight of the commander
 * @param gone weight of what a purge took; a commander lost in the fight is not weighed by it
 * @param safe weight of safe conduct
 */
public record SteadyRule(
    double place,
    double far,
    double distance,
    double lost,
    double revenge,
    double fear,
    double dead,
    double initiative,
    double commander,
    double gone,
    double safe) {
  /** Quality of an ordinary commander; an assumption. */
  private static final double ORDINARY = 0.5;

  /** The rule with the parameters of a run. */
  public static SteadyRule of(ToDoubleFunction<Parameter> numbers) {
    return new SteadyRule(
        numbers.applyAsDouble(Parameter.HOME_PLACE),
        numbers.applyAsDouble(Parameter.HOME_FAR),
        numbers.applyAsDouble(Parameter.HOME_DISTANCE),
        numbers.applyAsDouble(Parameter.HOME_LOST),
        numbers.applyAsDouble(Parameter.HOME_REVENGE),
        numbers.applyAsDouble(Parameter.FEAR_WEIGHT),
        numbers.applyAsDouble(Parameter.FEAR_DEAD),
        numbers.applyAsDouble(Parameter.FEAR_INITIATIVE),
        numbers.applyAsDouble(Parameter.COMMANDER_EFFECT),
        numbers.applyAsDouble(Parameter.COMMANDER_GONE),
        numbers.applyAsDouble(Parameter.SAFE_WEIGHT));
  }

  /**
   * How far a unit is on home ground that is worth holding, 0 to 1.
   *
   * @param share of the unit that is at home there, 0 to 1
   * @param sympathy of the people there with the opposition, 0 to 1
   */
  public static double ground(double share, double sympathy) {
    return share * (1 - sympathy);
  }

  /** How much a road distance from home counts, 0 to 1. */
  public double away(double km) {
    return 1 - Exponential.of(-km / distance);
  }

  /**
   * What home does for a unit, log units.
   *
   * @param ground how far it is on home ground that is worth holding, 0 to 1
   * @param away how much its distance from home counts, 0 to 1
   * @param lostHome share of its homes that the enemy holds, 0 to 1
   * @param threatened share of it whose community has the opposition to fear, 0 to 1
   */
  public double home(double ground, double away, double lostHome, double threatened) {
    return place * ground - far * away + lost * lostHome + revenge * threatened;
  }

  /**
   * What fear of the own side does, log units: it needs a side that will be there tomorrow.
   *
   * @param control how firmly a formation is led, 0 to 1
   * @param prospect what a unit thinks of the regime's chances, 0 to 1
   */
  public double fear(double control, double prospect) {
    return fear * control * prospect;
  }

  /**
   * What the commander does, log units.
   *
   * @param there whether the unit has him
   * @param quality of the commander of its formation, 0 to 1
   * @param shock what purges have taken from its leadership, 0 to 1
   */
  public double commander(boolean there, double quality, double shock) {
    return (there ? commander * (quality - ORDINARY) : 0) - gone * shock;
  }

  /** Factor on the rate of leaving. */
  public static double factor(double steady) {
    return Exponential.of(-steady);
  }

  /** Factor on the own dead: who may not go back dies where he stands. */
  public double deadlier(double fear) {
    return 1 + dead * fear;
  }

  /** Factor on the rate of counter-attacks: who fears his own side waits for orders. */
  public double slower(double fear) {
    return Exponential.of(-initiative * fear);
  }

  /**
   * Factor on the rate of deals and of surrender.
   *
   * @param promised safe conduct that the attackers promise, 0 to 1
   * @param threatened share whose community has them to fear, 0 to 1
   */
  public double givesUp(double promised, double threatened) {
    return Exponential.of(safe * promised - revenge * threatened);
  }

  /**
   * A chance of something, at a rate that is so many times as high.
   *
   * @param chance at the ordinary rate, 0 to 1
   */
  public static double chance(double chance, double factor) {
    return factor == 1 ? chance : 1 - StrictMath.pow(1 - chance, factor);
  }
}
