package regimecollapse.model;

import java.util.List;
import regimecollapse.model.fight.Assaults;
import regimecollapse.model.fight.Attack;
import regimecollapse.model.fight.Campaign;
import regimecollapse.model.fight.CampaignEnd;
import regimecollapse.model.fight.CampaignStep;
import regimecollapse.model.fight.Captures;
import regimecollapse.model.fight.Combat;
import regimecollapse.model.fight.Counter;
import regimecollapse.model.fight.Deals;
import regimecollapse.model.fight.Fast;
import regimecollapse.model.fight.Leader;
import regimecollapse.model.fight.Leaving;
import regimecollapse.model.fight.Marching;
import regimecollapse.model.fight.News;
import regimecollapse.model.fight.Objectives;
import regimecollapse.model.fight.Onset;
import regimecollapse.model.fight.Opportunists;
import regimecollapse.model.fight.Risings;
import regimecollapse.model.fight.StandOrGo;
import regimecollapse.model.fight.Strength;
import regimecollapse.model.fight.Takeover;
import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.fight.base.Rural;
import regimecollapse.model.fight.command.Command;
import regimecollapse.model.fight.command.Reserves;
import regimecollapse.model.fight.leaving.ByOrders;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.fight.leaving.Mechanisms;
import regimecollapse.model.slow.Belief;
import regimecollapse.model.slow.Compliance;
import regimecollapse.model.slow.Corruption;
import regimecollapse.model.slow.Funds;
import regimecollapse.model.slow.Leadership;
import regimecollapse.model.slow.Manpower;
import regimecollapse.model.slow.Morale;
import regimecollapse.model.slow.Pay;
import regimecollapse.model.slow.Policies;
import regimecollapse.model.slow.Presence;
import regimecollapse.model.slow.Purges;
import regimecollapse.model.slow.Supply;
import regimecollapse.model.slow.Support;
import regimecollapse.model.state.World;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.path.PathRole;
import sim.engine.Steppable;

/** The processes of a run, in the order in which they act. */
final class Processes {
  private final Policies policies;
  private final Support support;
  private final Purges purges;
  private final News news;
  private final Mechanism mechanism;
  private final Campaign campaign;
  private final Leader leader;
  private Rural rural;
  private final List<Steppable> weekly;
  private final List<Fast> fast;

  Processes(ModelInput input, World world) {
    policies = new Policies(world, input.arm());
    support = new Support(world, input.paths(), policies, input.arm().factors());
    Support history = history(input, world);
    purges = new Purges(world, support);
    Seed seed = input.seed();
    Attack attack = new Attack(world, support);
    mechanism = Mechanisms.of(input.mechanism(), world, attack::ofAll, seed);
    news = new News(world, mechanism);
    Leaving leaving = new Leaving(world, mechanism, seed.stream("leaving"));
    Takeover takeover = new Takeover(world, leaving, news);
    Strength strength = new Strength(world, attack, mechanism);
    leader = new Leader(world, takeover, seed.stream("flight"));
    Risings risings = new Risings(world, seed.stream("rising"));
    Gateways gateways = new Gateways(world);
    Campaign.Parts parts = new Campaign.Parts(strength, attack, leaving, leader, risings);
    campaign = new Campaign(world, support, parts, seed.stream("own estimate"));
    weekly = weekly(input, world, history);
    Captures captures = new Captures(world, attack, takeover, news);
    StandOrGo standOrGo = standOrGo(world, seed, strength, leaving);
    fast =
        List.of(
            new CampaignStep(campaign, support, attack, news, rural),
            new Marching(world, leaving),
            risings,
            strength,
            new Onset(captures, strength),
            new Objectives(world, attack, gateways, seed.stream("estimate")),
            reserves(world, seed, leaving, gateways),
            command(world, seed, attack, leaving),
            assaults(world, seed, strength, standOrGo, attack, leaving),
            standOrGo,
            new Counter(world, strength, attack, takeover, gateways, counterDraws(seed)),
            captures,
            new Deals(world, attack, takeover, seed.stream("deal")),
            new Opportunists(world, attack, takeover, seed.stream("opportunist")),
            leader,
            new CampaignEnd(campaign));
    support.update(0);
  }

  /** Who struggles for the countryside: also those of a plan, whose groups have nobody else. */
  private Rural.Fighters fighters(ModelInput input) {
    return new Rural.Fighters(
        input.groups()[0],
        new Planning(input).groups(),
        day -> support.index(PathRole.OPPOSITION_STRENGTH, day),
        day -> support.index(PathRole.OPPOSITION_QUALITY, day));
  }

  /** Support as it was before any arm changed it: the first day rests under this. */
  private static Support history(ModelInput input, World world) {
    ArmSettings before = ArmSettings.unchanged(input.scenario());
    Policies policies = new Policies(world, before);
    Support history = new Support(world, input.history(), policies, before.factors());
    history.update(0);
    return history;
  }

  private static Assaults assaults(
      World world,
      Seed seed,
      Strength strength,
      StandOrGo standOrGo,
      Attack attack,
      Leaving leaving) {
    Stream[] draws = {seed.stream("combat noise"), seed.stream("combat losses")};
    return new Assaults(strength, standOrGo, new Combat(world, strength, attack, leaving, draws));
  }

  /** The command orders garrisons out only where the men heed orders. */
  private Fast command(World world, Seed seed, Attack attack, Leaving leaving) {
    if (mechanism instanceof ByOrders men) {
      Stream[] draws = {seed.stream("order"), seed.stream("who obeys")};
      return new Command(world, attack, leaving, men, draws);
    }
    return Fast.NOTHING;
  }

  private StandOrGo standOrGo(World world, Seed seed, Strength strength, Leaving leaving) {
    return new StandOrGo(world, strength, leaving, mechanism, seed.stream("stand or go"));
  }

  private Reserves reserves(World world, Seed seed, Leaving leaving, Gateways gateways) {
    int patron = support.firstPatron();
    return new Reserves(world, leaving, mechanism, gateways, patron, seed.stream("reserve"));
  }

  private static Stream[] counterDraws(Seed seed) {
    return new Stream[] {seed.stream("counter-attack"), seed.stream("counter-attack unit")};
  }

  private List<Steppable> weekly(ModelInput input, World world, Support history) {
    rural = new Rural(world, fighters(input));
    Funds funds = new Funds(world, support, input.spending());
    Pay pay = new Pay(world, support);
    Corruption corruption = new Corruption(world);
    Presence presence = new Presence(world);
    Supply supply = new Supply(world);
    Leadership leadership = new Leadership(world);
    Morale morale = new Morale(world);
    Belief belief = new Belief(world, morale);
    Seed seed = input.seed();
    Manpower manpower =
        new Manpower(
            world,
            input.paths(),
            input.history(),
            seed.stream("desertion"),
            seed.stream("recruitment"));
    Compliance compliance = new Compliance(world, support, policies, purges, seed.stream("purge"));
    firstDay(history, funds, pay, morale, belief);
    Steppable land = state -> rural.advance(state.schedule.getTime());
    Steppable quiet = state -> campaign.quietWeek(state.schedule.getTime());
    return List.of(
        policies.fallingOut(),
        funds,
        pay,
        corruption,
        presence,
        supply,
        leadership,
        morale,
        belief,
        manpower,
        compliance,
        land,
        quiet);
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

  List<Steppable> weekly() {
    return weekly;
  }

  List<Fast> fast() {
    return fast;
  }

  Campaign campaign() {
    return campaign;
  }

  News news() {
    return news;
  }

  Leader leader() {
    return leader;
  }

  Purges purges() {
    return purges;
  }

  /** Whether the patron that pays decides by itself, so that purges are outcomes. */
  boolean patronDecides(double day) {
    return policies.decides(support.firstPatron(), day);
  }
}
