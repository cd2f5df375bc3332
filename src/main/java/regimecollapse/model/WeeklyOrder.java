package regimecollapse.model;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.model.slow.Belief;
import regimecollapse.model.slow.Compliance;
import regimecollapse.model.slow.Corruption;
import regimecollapse.model.slow.Funds;
import regimecollapse.model.slow.Leadership;
import regimecollapse.model.slow.Manpower;
import regimecollapse.model.slow.Morale;
import regimecollapse.model.slow.Pay;
import regimecollapse.model.slow.Pledges;
import regimecollapse.model.slow.Policies;
import regimecollapse.model.slow.Presence;
import regimecollapse.model.slow.Purges;
import regimecollapse.model.slow.Supply;
import regimecollapse.model.slow.Support;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.ArmSettings;
import sim.engine.Steppable;

/** The slow processes, in the order in which they act each week (ODD 3). */
final class WeeklyOrder {
  private WeeklyOrder() {}

  /**
   * What they share with others.
   *
   * @param support what patrons give
   * @param policies how they decide on it
   * @param purges commanders that are removed
   * @param announced who hears of help that will end
   */
  record Parts(Support support, Policies policies, Purges purges, Pledges.Told announced) {}

  /**
   * Makes them, and sets what follows from the rest on the first day.
   *
   * @param last what acts after them
   */
  static List<Steppable> of(ModelInput input, World world, Parts parts, List<Steppable> last) {
    Support support = parts.support();
    Support history = history(input, world);
    // In this order: some constructors set what later ones, and the first day, are made of.
    Funds funds = new Funds(world, support, input.spending(), input.stocks()[2]);
    Pay pay = new Pay(world, support);
    Corruption corruption = new Corruption(world);
    Presence presence = new Presence(world);
    Supply supply = new Supply(world, input.stocks()[0], input.stocks()[1]);
    Leadership leadership = new Leadership(world);
    Morale morale = new Morale(world);
    Belief belief = new Belief(world, morale);
    Manpower manpower = manpower(input, world);
    Stream purge = input.seed().stream("purge");
    Compliance compliance = new Compliance(world, support, parts.policies(), parts.purges(), purge);
    firstDay(history, funds, pay, morale, belief);
    Pledges pledges = new Pledges(world, input.paths(), parts.announced());
    List<Steppable> all = new ArrayList<>();
    all.add(parts.policies().fallingOut());
    all.addAll(List.of(funds, pay, corruption, presence, supply, leadership, morale, belief));
    all.addAll(List.of(pledges, manpower, compliance));
    all.addAll(last);
    return List.copyOf(all);
  }

  private static Manpower manpower(ModelInput input, World world) {
    return new Manpower(
        world,
        input.paths(),
        input.history(),
        input.seed().stream("desertion"),
        input.seed().stream("recruitment"));
  }

  /** Support as it was before any arm changed it: the first day rests under this. */
  private static Support history(ModelInput input, World world) {
    ArmSettings before = ArmSettings.unchanged(input.scenario());
    Policies policies = new Policies(world, before);
    Support history = new Support(world, input.history(), policies, before.factors());
    history.update(0);
    return history;
  }

  /** Funds, pay, morale and belief of the first day follow from the rest. */
  private static void firstDay(
      Support history, Funds funds, Pay pay, Morale morale, Belief belief) {
    funds.start(history);
    pay.start(history);
    belief.feel();
    morale.start();
    belief.start();
  }
}
