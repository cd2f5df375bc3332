package regimecollapse.cli.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.sensitivity.DriverOutput;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** What drives the outcomes, in words. */
public final class DriversView {
  private DriversView() {}

  /** What the analysis says, a sentence or two each hypothesis. */
  public static List<String> sentences(Drivers drivers) {
    List<String> lines = new ArrayList<>();
    for (Drivers.SurvivalBox box : drivers.boxes()) {
      lines.add(
          box.hypothesis()
              + ": of the variance of the days survived, "
              + variance(drivers, box)
              + ".");
      lines.add("  Where it survives: " + survival(box) + ".");
    }
    return lines;
  }

  private static String variance(Drivers drivers, Drivers.SurvivalBox box) {
    Optional<Drivers.Share> top =
        drivers.shares().stream()
            .filter(s -> s.place().equals(place(box)))
            .filter(s -> s.total().low() > 0)
            .max(Comparator.comparingDouble(s -> s.total().value()));
    return chance(drivers, box, Drivers.Noise.ALL)
        + " is chance with all parameters fixed, "
        + chance(drivers, box, Drivers.Noise.KEPT)
        + " with those fixed that were kept; "
        + top.map(s -> s.parameter() + " has " + percent(s.total()) + " in all")
            .orElse("no parameter's share is told from nothing");
  }

  private static String chance(Drivers drivers, Drivers.SurvivalBox box, String fixed) {
    return drivers.noise().stream()
        .filter(n -> n.place().equals(place(box)) && n.fixed().equals(fixed))
        .map(n -> percent(n.share()))
        .findFirst()
        .orElseThrow();
  }

  private static String survival(Drivers.SurvivalBox box) {
    String all = box.verdict() + "; of all new runs " + percent(box.base()) + " survive";
    if (box.limits().isEmpty()) {
      return all;
    }
    String names = String.join(", ", box.limits().stream().map(Drivers.Limit::parameter).toList());
    return all + ", in the box (" + names + ") " + percent(box.density());
  }

  private static Drivers.Place place(Drivers.SurvivalBox box) {
    return new Drivers.Place(box.hypothesis(), DriverOutput.DAYS);
  }

  private static String percent(Estimate it) {
    if (Double.isNaN(it.value())) {
      return "not defined";
    }
    String value = Percent.whole(it.value());
    return Double.isNaN(it.low())
        ? value + " (too few runs change to tell)"
        : Numbers.interval(value, Percent.points(it.low(), 0), Percent.points(it.high(), 0));
  }
}
