package regimecollapse.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import regimecollapse.model.fight.Fighting;
import regimecollapse.model.slow.Weekly;
import regimecollapse.model.state.Plan;
import regimecollapse.model.state.World;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.parameter.Factor;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;

/**
 * The model on MASON's schedule. It wires and orders, nothing else: weekly processes, dated events,
 * and steps of the fight while a front is active. Make a new object for each run.
 */
public final class CollapseModel extends SimState {
  private static final long serialVersionUID = 1L;

  /** A step of the fight that ends at midnight comes before what happens on the new day. */
  private static final int FIGHT = 0;

  /** Events of a day come before the week that begins on it. */
  private static final int EVENTS = 1;

  private static final int WEEK = 2;

  /** No two steps share a time and an order: MASON would shuffle them. */
  private static final int CHECK = 3;

  private final transient ModelInput input;
  private final transient World world;
  private final transient Processes processes;
  private transient Stoppable fighting;
  private long changes;

  /**
   * Makes the model ready to start.
   *
   * @param input all numbers drawn
   */
  public CollapseModel(ModelInput input) {
    super(input.seed().fingerprint());
    this.input = input;
    this.world = new WorldBuilder(input).build();
    this.processes = new Processes(input, world);
  }

  @Override
  public void start() {
    super.start();
    List<Steppable> weekly = new ArrayList<>(processes.weekly());
    weekly.add(state -> changes++);
    Sequence all = new Sequence(weekly.toArray(Steppable[]::new));
    schedule.scheduleRepeating(0.0, WEEK, state -> week(all), Weekly.DAYS);
    schedule.scheduleRepeating(0.0, CHECK, state -> follow(), Weekly.DAYS);
    happeningsByDay()
        .forEach((day, its) -> schedule.scheduleOnce(day, EVENTS, state -> happen(its)));
  }

  /** A week of the government; where none is left there are no more. */
  private void week(Sequence all) {
    if (!world.interim()) {
      all.step(this);
    }
  }

  /**
   * What happens on a day.
   *
   * @param kind orders what happens on one day
   * @param act what it does then
   */
  private record Happening(EventKind kind, Runnable act) {}

  /**
   * What happens on each day of the run, in the order in which it does: by kind, offensives and
   * attacks of the plan first, so that what answers an offensive on its first day finds it begun;
   * then as in the file.
   */
  private SortedMap<Double, List<Happening>> happeningsByDay() {
    SortedMap<Double, List<Happening>> days = new TreeMap<>();
    List<DatedEvent> events = input.arm().events();
    for (int i = 0; i < events.size(); i++) {
      DatedEvent event = events.get(i);
      double leaves = input.leaves()[i];
      double day = world.scenario().timeline().dayOf(event.date());
      add(days, day, new Happening(event.kind(), () -> happen(event, leaves, day)));
    }
    Plan plan = world.opposition().plan();
    for (int a = 0; a < plan.count(); a++) {
      int number = a;
      double day = plan.attack(a).from();
      add(days, day, new Happening(EventKind.OFFENSIVE, () -> attack(number, day)));
    }
    days.values().forEach(all -> all.sort(Comparator.comparing(Happening::kind)));
    return days;
  }

  private static void add(SortedMap<Double, List<Happening>> days, double day, Happening it) {
    if (day >= 0) {
      days.computeIfAbsent(day, d -> new ArrayList<>()).add(it);
    }
  }

  private void happen(List<Happening> all) {
    all.forEach(it -> it.act().run());
    changes++;
  }

  private void attack(int number, double day) {
    processes.campaign().attack(number, day);
    follow();
  }

  private void happen(DatedEvent event, double leaves, double day) {
    int formation = event.formation().map(id -> formationIds().indexOf(id)).orElse(-1);
    if (event.kind() == EventKind.OFFENSIVE) {
      if (!world.on(Factor.OPPOSITION_DECIDES)) {
        processes.campaign().open(day, true);
        follow();
      }
    } else if (world.interim()) {
      return; // Nobody is left whom it could concern.
    } else if (event.kind() == EventKind.RESIGNATION) {
      resign(day);
    } else if (event.kind() == EventKind.VISIBLE_SUPPORT) {
      if (world.front().active() && world.regime().air() > 0) {
        processes.news().help();
      }
    } else if (event.kind() == EventKind.ANNOUNCEMENT) {
      processes.announced(patronIds().indexOf(event.patron().orElseThrow()), leaves);
    } else if (world.on(Factor.PURGE) && !processes.patronDecides(day)) {
      if (event.kind() == EventKind.PURGE) {
        processes.purges().purge(formation, day);
      } else {
        processes.purges().reinstate(formation);
      }
    }
  }

  /** The leader goes; where the provinces decide for themselves from then on, they begin to. */
  private void resign(double day) {
    processes.leader().resign(day);
    if (!world.front().finished() && !world.front().active()) {
      processes.campaign().open(day, false);
      follow();
    }
  }

  private List<String> patronIds() {
    return world.scenario().patrons().stream().map(p -> p.id()).toList();
  }

  private List<String> formationIds() {
    return world.scenario().formations().stream().map(f -> f.id()).toList();
  }

  /** Starts the steps of the fight when a front has become active, and stops them when quiet. */
  private void follow() {
    if (world.front().active() && fighting == null) {
      Steppable[] all = {
        new Fighting(world, processes.fast(), processes.leader()),
        state -> follow(),
        state -> changes++
      };
      double first = schedule.getTime() + world.stepDays();
      fighting = schedule.scheduleRepeating(first, FIGHT, new Sequence(all), world.stepDays());
    } else if (!world.front().active() && fighting != null) {
      fighting.stop();
      fighting = null;
    }
  }

  /** Whether the leader has gone: he has fled, lost his capital or resigned. */
  public boolean collapsed() {
    return world.front().leaderless();
  }

  /** Whether nothing is left to happen. */
  public boolean finished() {
    return world.front().finished();
  }

  /**
   * How often the state has been changed: by a week, by a step of the fight, by the events of a
   * day. As long as it stays the same, so does all that can be observed.
   */
  public long changes() {
    return changes;
  }

  /** The state, for those who observe. Do not change it. */
  public World world() {
    return world;
  }
}
