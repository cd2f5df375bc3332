package regimecollapse.scenario.io;

import java.util.List;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.path.Interpolation;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;

/** Makes factions, patrons, paths, events and the record. */
final class CaseBinder {
  private CaseBinder() {}

  static Faction faction(String id, View view) {
    return new Faction(id, view.text("title"), view.constant("side", Side.values()));
  }

  static Patron patron(String id, View view, Timeline timeline) {
    return new Patron(
        id,
        view.text("title"),
        view.text("kind").equals("foreign"),
        view.texts("bases"),
        view.number("spending"),
        policy(view.section("policy"), timeline));
  }

  static Policy policy(View view, Timeline timeline) {
    return new Policy(
        view.constant("mode", PolicyMode.values()),
        view.optionalDay("from").orElse(timeline.start()),
        view.real("level"),
        view.real("floor"),
        view.real("delay-days"),
        view.real("cap"));
  }

  static Path path(String id, View view) {
    return new Path(
        id,
        view.text("title"),
        view.constant("role", PathRole.values()),
        view.optionalText("patron"),
        view.text("unit"),
        view.constant("interpolation", Interpolation.values()),
        points(view));
  }

  static List<PathPoint> points(View view) {
    return view.maps("points").stream()
        .map(p -> new PathPoint(p.day("date"), NumberBinder.number(p.map())))
        .toList();
  }

  static DatedEvent event(String id, View view) {
    return new DatedEvent(
        id,
        view.constant("kind", EventKind.values()),
        view.day("date"),
        view.optionalText("formation"),
        view.optionalText("patron"),
        view.provenance());
  }

  static Observation observation(View view, Timeline timeline) {
    return new Observation(
        view.text("id"),
        view.text("title"),
        view.optionalText("place"),
        view.day("earliest"),
        view.day("latest"),
        view.provenance(),
        view.optionalMap("compare").map(compare -> comparison(view, compare, timeline)));
  }

  /** The window of a fall goes to the end of its last day. */
  private static Comparison comparison(View view, View compare, Timeline timeline) {
    Statistic statistic = compare.constant("statistic", Statistic.values());
    boolean day = statistic == Statistic.DAY_OF_FALL;
    double zero = timeline.dayOf(timeline.reference());
    return new Comparison(
        statistic,
        day ? List.of(view.text("place")) : compare.texts("places"),
        compare.optionalText("by"),
        compare.optionalText("formation"),
        timeline.dayOf(view.day("latest")) + 1 - zero,
        day ? timeline.dayOf(view.day("earliest")) - zero : compare.real("low"),
        day ? timeline.dayOf(view.day("latest")) + 1 - zero : compare.real("high"),
        compare.real("tolerance"));
  }
}
