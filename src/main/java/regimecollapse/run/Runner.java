package regimecollapse.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.model.CollapseModel;
import regimecollapse.model.ModelInput;
import regimecollapse.model.state.Account;
import regimecollapse.model.state.Bases;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.RoadGraph;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.quantity.Timeline;
import regimecollapse.random.Seed;
import regimecollapse.results.record.Ending;
import regimecollapse.results.record.Fighting;
import regimecollapse.results.record.Muster;
import regimecollapse.results.record.MusterDays;
import regimecollapse.results.record.OffensiveEnd;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.Retaken;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.results.record.Soldiers;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Coalition;

/** Runs of one scenario: each a pure function of its key. Immutable, shared by threads. */
public final class Runner {
  /** Observation comes last at any time. */
  static final int OBSERVE = 1000;

  private final Scenario scenario;
  private final InputSampler sampler;
  private final double[] musterDays;
  private final double[] countDays;
  private final Map<String, ArmSettings> arms = new LinkedHashMap<>();
  private final Map<String, Hypothesis> hypotheses = new LinkedHashMap<>();

  /** Prepares what all runs share. */
  public Runner(Scenario scenario) {
    this.scenario = scenario;
    musterDays = MusterDays.of(scenario);
    countDays = MusterDays.counted(scenario);
    sampler = new InputSampler(scenario, new RoadGraph(scenario.geography()));
    for (Arm arm : scenario.arms()) {
      arms.put(arm.id(), ArmSettings.of(scenario, arm));
    }
    scenario.hypotheses().forEach(h -> hypotheses.put(h.id(), h));
  }

  /** The drawn input of a run. */
  public ModelInput input(RunKey key) {
    return input(key, Given.NOTHING);
  }

  /** The same with some numbers given. */
  public ModelInput input(RunKey key, Given given) {
    Seed seed = new Seed(scenario.seed(), key.replication());
    return sampler.sample(hypotheses.get(key.hypothesis()), settings(key.arm()), seed, given);
  }

  /** Coalitions are as many as the subsets of the factors: each is made when it is run. */
  private ArmSettings settings(String arm) {
    if (!Coalition.isNameOf(arm)) {
      return arms.get(arm);
    }
    Attribution attribution = scenario.attribution().orElseThrow();
    return ArmSettings.of(scenario, Coalition.named(arm, attribution).arm(attribution));
  }

  /**
   * Runs to the collapse or the horizon. The run of a coalition keeps its outcome only: nobody
   * draws its series, and they would be nearly all of what is stored.
   */
  public RunRecord run(RunKey key) {
    return run(key, Given.NOTHING);
  }

  /** The same with some parameters given; all else is drawn as it would be without. */
  public RunRecord run(RunKey key, Given given) {
    ModelInput input = input(key, given);
    CollapseModel model = new CollapseModel(input);
    if (Coalition.isNameOf(key.arm())) {
      model.start();
      return record(key, input, model, drive(model)).outcomeOnly();
    }
    double gridZero = input.arm().zeroDay(scenario);
    SeriesGrid grid = SeriesGrid.of(scenario, gridZero);
    Probe probe = new Probe(model.world(), model::changes, grid);
    model.start();
    for (double day : grid.days()) {
      model.schedule.scheduleOnce(day + gridZero, OBSERVE, probe);
    }
    RollCall calls = new RollCall(model.world(), musterDays.length);
    for (double day : musterDays) {
      // Before the start nobody of the eve has gone, and as little at the start itself.
      model.schedule.scheduleOnce(Math.max(0, day + gridZero), OBSERVE, calls);
    }
    HeadCount heads = new HeadCount(model.world(), countDays);
    double reference = scenario.timeline().dayOf(scenario.timeline().reference());
    for (double day : countDays) {
      model.schedule.scheduleOnce(day + reference, OBSERVE, heads);
    }
    double end = drive(model);
    return record(key, input, model, end)
        .with(probe.finish())
        .with(
            new Muster(
                model.world().formations().eveSoldiers().clone(), calls.finish(), heads.finish()));
  }

  /** The outcome alone of the same run, which is quicker: no series are sampled. */
  public Outcome outcome(RunKey key, Given given) {
    ModelInput input = input(key, given);
    CollapseModel model = new CollapseModel(input);
    model.start();
    return record(key, input, model, drive(model)).outcome();
  }

  /** The same run, to be stepped by somebody who looks at it. */
  public Watched watch(RunKey key) {
    return new Watched(this, key, input(key));
  }

  /** Steps MASON's schedule; returns the model day of the end. */
  private double drive(CollapseModel model) {
    horizon(model);
    while (!over(model)) {
      if (!model.schedule.step(model)) {
        break;
      }
    }
    return end(model);
  }

  /** Marks the horizon: without it the first week that begins after it would still be run. */
  void horizon(CollapseModel model) {
    model.schedule.scheduleOnce(scenario.timeline().length(), OBSERVE + 1, state -> {});
  }

  /** Whether a run is at its end: the leader has fled and nothing follows, or the horizon. */
  boolean over(CollapseModel model) {
    return model.finished() || model.schedule.getTime() >= scenario.timeline().length();
  }

  /** The model day of the end of a run that is over. */
  private double end(CollapseModel model) {
    return model.collapsed() ? model.world().front().flightDay() : scenario.timeline().length();
  }

  /** The record of a run that is over, without series. */
  RunRecord record(RunKey key, ModelInput input, CollapseModel model) {
    return record(key, input, model, end(model));
  }

  private RunRecord record(RunKey key, ModelInput input, CollapseModel model, double end) {
    World world = model.world();
    Timeline time = scenario.timeline();
    double zero = zero(world.front().offensiveDay());
    Losses losses = new Losses(world, zero);
    Outcome outcome =
        new Outcome(
            model.collapsed(),
            model.collapsed() ? Optional.of(time.dateOf(end)) : Optional.empty(),
            time.dateOf(end),
            dateOf(world.front().offensiveDay()),
            world.front().offensives(),
            world.front().fellIn(),
            model.collapsed() ? end - zero : Double.NaN,
            capitalDay(world, zero),
            losses.daysToLose(),
            losses.peakDailyLoss(),
            losses.shareUnfought(),
            losses.beforeFlight(),
            soldiers(world),
            Math.round(world.opposition().killedEver()),
            world.regime().spent(),
            world.regime().reform(),
            world.regime().hold(),
            world.regime().settlement(),
            bases(world, Bases.Fate.KEPT),
            world.bases().count(),
            end / Timeline.DAYS_PER_MONTH,
            ending(world));
    return new RunRecord(
        key,
        input.seed().fingerprint(),
        outcome,
        losses.falls(),
        input.parameters(),
        SeriesBlock.NONE,
        zero,
        fighting(world, zero),
        Muster.NONE);
  }

  private static Fighting fighting(World world, double zero) {
    List<Retaken> retaken =
        world.front().retaken().stream()
            .map(
                it ->
                    new Retaken(
                        it.loss().place(), it.day() - zero, it.from(), it.loss().day() - zero))
            .toList();
    return new Fighting(Casualties.of(world.toll(), world.places().count(), zero), retaken);
  }

  private static double capitalDay(World world, double zero) {
    return world.places().lostDay()[world.places().capital()] - zero;
  }

  private static Soldiers soldiers(World world) {
    Account account = world.account();
    Units units = world.units();
    long holding = 0;
    long moving = 0;
    for (int u = 0; u < units.count(); u++) {
      if (units.holds(u)) {
        holding += units.soldiers()[u];
      } else if (units.status()[u] == UnitStatus.WITHDRAWING.code()) {
        moving += units.soldiers()[u];
      }
    }
    return new Soldiers(
        account.initial(),
        account.recruited(),
        account.onEve(),
        holding,
        moving,
        account.wentHome(),
        account.surrendered(),
        account.defected(),
        account.killed(),
        account.released(),
        account.handedOver());
  }

  /** The model day from which the days of a run with this first offensive are counted. */
  double zero(double offensive) {
    Timeline time = scenario.timeline();
    return time.zero().isPresent() || Double.isNaN(offensive)
        ? time.dayOf(time.reference())
        : offensive;
  }

  private Optional<LocalDate> dateOf(double day) {
    return Double.isNaN(day) ? Optional.empty() : Optional.of(scenario.timeline().dateOf(day));
  }

  private static Ending ending(World world) {
    return new Ending(
        firstEnd(world.front()),
        bases(world, Bases.Fate.GIVEN_UP),
        bases(world, Bases.Fate.STORMED));
  }

  private static OffensiveEnd firstEnd(Front front) {
    if (front.offensives() == 0) {
      return OffensiveEnd.NONE;
    }
    return front.fellIn() == 1
        ? OffensiveEnd.FLED
        : front.firstEnd().map(end -> OffensiveEnd.valueOf(end.name())).orElse(OffensiveEnd.TIME);
  }

  private static int bases(World world, Bases.Fate fate) {
    Front front = world.front();
    int count = 0;
    for (int b = 0; b < world.bases().count(); b++) {
      count += world.bases().fate(b, front.everLost(), front.flightDay()) == fate ? 1 : 0;
    }
    return count;
  }
}
