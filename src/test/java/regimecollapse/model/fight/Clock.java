package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Waiting;
import regimecollapse.random.Stream;

/** What a {@link Waiting} should tell of one agent, reckoned apart from it. */
final class Clock {
  private final Stream draws;
  private final long agent;
  private int events;
  private double due;
  private double hazard;

  Clock(Stream draws, long agent) {
    this.draws = draws;
    this.agent = agent;
    due = next();
  }

  private double next() {
    return Math.log(1 / draws.uniform(agent, events++));
  }

  /** How many events come as a hazard is added to all before. */
  int count(double more) {
    hazard += more;
    int count = 0;
    while (hazard >= due) {
      due += next();
      count++;
    }
    return count;
  }

  /** Whether one comes in the time in which this is added, or in half as much after it. */
  boolean comesNearest(double more) {
    hazard += more;
    boolean comes = hazard + more / 2 >= due;
    if (comes) {
      hazard = 0;
      due = next();
    }
    return comes;
  }

  /** Whether one comes, where one is all that can: what is left of the hazard is lost then. */
  boolean comes(double more) {
    hazard += more;
    boolean comes = hazard >= due;
    if (comes) {
      hazard = 0;
      due = next();
    }
    return comes;
  }
}
