package regimecollapse.scenario.io.section;

import java.time.LocalDate;
import java.util.Optional;
import regimecollapse.scenario.Countryside;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.Rule;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.StatedShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;

/** The section on the countryside of the provinces. */
public final class LandFormat {
  /** Name of the section. */
  public static final String KEY = "countryside";

  private static final String DISTRICTS = "districts";

  /** More districts than any province has. */
  private static final double MOST = 10_000;

  private LandFormat() {}

  /** What the section may be: a map from provinces. */
  public static NamedShape countryside() {
    GroupShape province =
        GroupShape.of(
            Key.required(
                DISTRICTS, StatedShape.of(1, MOST), "how many districts it has, a whole number"),
            Key.required("contested", NumberShape.share(), "share of them that is lost"),
            Key.optional(
                "on",
                new DayShape(),
                "day on which that is so, and before it unless an offensive begins earlier; left out:"
                    + " the first day of the run"));
    return new NamedShape(province, Optional.of(Kind.GOVERNORATE), 0, Rule.NONE);
  }

  /** What must hold of the whole file: days within the run. */
  public static void check(Node.Mapping file, At at) {
    Optional<LocalDate> start = DayShape.day(file, "start");
    Optional<LocalDate> end = DayShape.day(file, "end");
    if (start.isEmpty() || end.isEmpty()) {
      return;
    }
    file.section(KEY)
        .maps()
        .forEach(
            (name, province) -> {
              At here = at.key(KEY + "." + name, province.place());
              if (StatedShape.number(province, DISTRICTS).filter(n -> n % 1 != 0).isPresent()) {
                here.problemOf(province, DISTRICTS, "districts are counted", "a whole number");
              }
              Optional<LocalDate> on = DayShape.day(province, "on");
              if (on.filter(d -> d.isBefore(start.get()) || d.isAfter(end.get())).isPresent()) {
                here.problemOf(
                    province,
                    "on",
                    "the date is outside of the run",
                    start.get() + " to " + end.get());
              }
            });
  }

  /** The countryside of a province made of its entry, which has been checked. */
  public static Countryside countryside(String province, View view) {
    return new Countryside(
        province,
        (int) Math.round(StatedShape.number(view.map(), DISTRICTS).orElseThrow()),
        view.number("contested"),
        view.optionalDay("on"));
  }
}
