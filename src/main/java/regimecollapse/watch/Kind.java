package regimecollapse.watch;

import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.model.state.World;
import regimecollapse.run.Watched;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;

/** What can be looked up of a run, by kind and number. It is only read. */
enum Kind {
  PLACE("place"),
  FORMATION("formation"),
  UNIT("unit"),
  COMMANDER("commander"),
  LEADER("leader"),
  PATRON("patron");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }

  /** The names of all of this kind, in the order of their numbers. */
  List<String> names(Watched run) {
    World world = run.model().world();
    Scenario scenario = world.scenario();
    return switch (this) {
      case PLACE -> scenario.geography().localities().stream().map(Locality::name).toList();
      case FORMATION, COMMANDER -> scenario.formations().stream().map(Formation::title).toList();
      case UNIT -> IntStream.range(0, world.units().count()).mapToObj(u -> unit(world, u)).toList();
      case LEADER -> List.of("the leader and his regime");
      case PATRON -> scenario.patrons().stream().map(Patron::title).toList();
    };
  }

  private static String unit(World world, int u) {
    String formation = world.scenario().formations().get(world.units().formation()[u]).title();
    return u + ": " + formation + ", " + world.places().locality(world.units().place()[u]).name();
  }

  /** What is known of one now. */
  List<Row> rows(Watched run, int number) {
    return switch (this) {
      case PLACE -> new PlaceRows(run).of(number);
      case FORMATION -> new ForceRows(run).formation(number);
      case UNIT -> new ForceRows(run).unit(number);
      case COMMANDER -> new ForceRows(run).commander(number);
      case LEADER -> new StateRows(run).leader();
      case PATRON -> new StateRows(run).patron(number);
    };
  }
}
