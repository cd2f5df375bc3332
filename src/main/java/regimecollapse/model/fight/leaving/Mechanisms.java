package regimecollapse.model.fight.leaving;

import java.util.function.DoubleSupplier;
import regimecollapse.model.state.World;
import regimecollapse.random.Seed;
import regimecollapse.scenario.parameter.MechanismKind;

/** Makes the mechanism of a run. */
public final class Mechanisms {
  private Mechanisms() {}

  /**
   * The mechanism of a kind.
   *
   * @param attackers worth of all attackers in the field
   */
  public static Mechanism of(MechanismKind kind, World world, DoubleSupplier attackers, Seed seed) {
    return switch (kind) {
      case NEWS -> new ByNews(world);
      case ATTRITION -> new ByAttrition(world, seed.stream("what a unit bears"));
      case PRECEDENT -> new ByPrecedent(world);
      case ORDERS -> new ByOrders(world, seed.stream("commander"));
      case COORDINATION -> new ByCoordination(world, attackers, seed.stream("private sign"));
    };
  }
}
