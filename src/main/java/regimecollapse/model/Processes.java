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
import regimecollapse.model.fight.command.Bodies;
import regimecollapse.model.fight.command.Command;
import regimecollapse.model.fight.command.Reserves;
import regimecollapse.model.fight.ends.SpreadingDeals;
import regimecollapse.model.fight.ends.Succession;
import regimecollapse.model.fight.leaving.ByOrders;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.fight.leaving.Mechanisms;
import regimecollapse.model.slow.Dependence;
import regimecollapse.model.slow.Policies;
import regimecollapse.model.slow.Purges;
import regimecollapse.model.slow.Support;
import regimecollapse.model.state.World;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.SuccessionKind;
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
  private final Bodies bodies;
  private final Rural rural;
  private final List<Steppable> weekly;
  private final List<Fast> fast;

  Processes(ModelInput input, World world) {
    policies = new Policies(world, input.arm());
    support = new Support(world, input.paths(), policies, input.arm().factors());
    purges = new Purges(world, support);
    Seed seed = input.seed();
    Attack attack = new Attack(world, support);
    mechanism = Mechanisms.of(input.mechanism(), world, attack::ofAll, seed);
    news = new News(world, mechanism, new Dependence(world, support, input.formations()[0])::on);
    Leaving leaving = new Leaving(world, mechanism, seed.stream("leaving"));
    Takeover takeover = new Takeover(world, leaving, news);
    Strength strength = new Strength(world, attack, mechanism);
    leader = new Leader(world, takeover, seed.stream("flight"));
    Risings risings = new Risings(world, seed.stream("rising"));
    Gateways gateways = new Gateways(world);
    Campaign.Parts parts = new Campaign.Parts(strength, attack, leaving, leader, risings);
    campaign = new Campaign(world, support, parts, seed.stream("own estimate"));
    bodies = bodies(input, world, takeover, leaving);
    rural = new Rural(world, fighters(input));
    weekly = weekly(input, world);
    fast = fast(world, seed, parts, takeover, gateways);
    support.update(0);
  }

  private List<Fast> fast(
      World world, Seed seed, Campaign.Parts parts, Takeover takeover, Gateways gateways) {
    Strength strength = parts.strength();
    Attack attack = parts.attack();
    Leaving leaving = parts.leaving();
    Risings risings = parts.risings();
    Captures captures = new Captures(world, attack, takeover, news);
    StandOrGo standOrGo = standOrGo(world, seed, strength, leaving);
    return List.of(
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
        deals(world, seed, attack, takeover),
        bodies,
        new Opportunists(world, attack, takeover, seed.stream("opportunist")),
        leader,
        succession(world, seed, takeover),
        new CampaignEnd(campaign));
  }

  /** Who struggles for the countryside: also those of a plan, whose groups have nobody else. */
  private Rural.Fighters fighters(ModelInput input) {
    return new Rural.Fighters(
        input.groups()[0],
        new Planning(input).groups(),
        day -> support.index(PathRole.OPPOSITION_STRENGTH, day),
        day -> support.index(PathRole.OPPOSITION_QUALITY, day));
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

  private static Fast deals(World world, Seed seed, Attack attack, Takeover takeover) {
    Stream draws = seed.stream("deal");
    return world.scenario().rules().deals() == DealKind.SPREADING
        ? new SpreadingDeals(world, attack, takeover, draws, seed.stream("province that deals"))
        : new Deals(world, attack, takeover, draws);
  }

  private static Fast succession(World world, Seed seed, Takeover takeover) {
    return world.scenario().rules().succession() == SuccessionKind.APART
        ? new Succession(world, takeover, seed.stream("interim"))
        : Fast.NOTHING;
  }

  private StandOrGo standOrGo(World world, Seed seed, Strength strength, Leaving leaving) {
    return new StandOrGo(world, strength, leaving, mechanism, seed.stream("stand or go"));
  }

  private Reserves reserves(World world, Seed seed, Leaving leaving, Gateways gateways) {
    int patron = support.firstPatron();
    return new Reserves(world, leaving, mechanism, gateways, patron, seed.stream("reserve"));
  }

  private Bodies bodies(ModelInput input, World world, Takeover takeover, Leaving leaving) {
    Seed seed = input.seed();
    Stream[] draws = {seed.stream("change of side"), seed.stream("who follows")};
    Bodies.Parts with = new Bodies.Parts(campaign, takeover, leaving, mechanism, leader);
    return new Bodies(world, with, input.paths(), draws);
  }

  private static Stream[] counterDraws(Seed seed) {
    return new Stream[] {seed.stream("counter-attack"), seed.stream("counter-attack unit")};
  }

  private List<Steppable> weekly(ModelInput input, World world) {
    WeeklyOrder.Parts parts = new WeeklyOrder.Parts(support, policies, purges, this::announced);
    List<Steppable> last =
        List.of(
            state -> rural.advance(state.schedule.getTime()),
            state -> bodies.week(state.schedule.getTime()),
            state -> campaign.quietWeek(state.schedule.getTime()));
    return WeeklyOrder.of(input, world, parts, last);
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

  /** A share of a patron's help will end, as it says or as the leaving of its troops says. */
  void announced(int patron, double leaves) {
    news.announced(patron, leaves);
  }

  /** Whether the patron that pays decides by itself, so that purges are outcomes. */
  boolean patronDecides(double day) {
    return policies.decides(support.firstPatron(), day);
  }
}
