package regimecollapse.analysis.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.parameter.Keyed;

/** Names of sweeps: that of the arm that makes the same changes, else the changes in words. */
final class SweepNames {
  private SweepNames() {}

  /**
   * A sweep with its name.
   *
   * @param rest what all its arms change besides date and level
   * @param lever what they hold at the level
   */
  static Sweep of(
      Scenario scenario, List<Change> rest, Optional<Change.Hold> lever, List<Sweep.Point> points) {
    Optional<Arm> named =
        scenario.arms().stream().filter(arm -> arm.changes().equals(rest)).findFirst();
    String words = rest.stream().map(SweepNames::words).collect(Collectors.joining("; "));
    String plain = words.isEmpty() ? "no other change" : words;
    return new Sweep(
        named.map(Arm::id).orElse(plain),
        named.map(Arm::title).orElse(plain),
        lever.map(SweepNames::words).orElse(""),
        points);
  }

  private static String words(Change change) {
    if (change instanceof Change.Hold c) {
      String at = c.value().map(v -> " at " + number(v)).orElse("");
      return "hold " + list(c.paths()) + at + " from " + c.from();
    } else if (change instanceof Change.Replace c) {
      return "replace " + list(c.paths());
    } else if (change instanceof Change.Scale c) {
      return "scale " + list(c.paths()) + " by " + number(c.by()) + " from " + c.from();
    } else if (change instanceof Change.Soften c) {
      return "soften " + list(c.paths()) + " to " + number(c.keep()) + " from " + c.from();
    } else if (change instanceof Change.Cut c) {
      return "cut " + list(c.paths()) + " to " + number(c.to()) + " from " + c.from();
    } else if (change instanceof Change.Delay c) {
      return "delay " + list(c.paths()) + " by " + number(c.days()) + " days from " + c.from();
    }
    return other(change);
  }

  private static String other(Change change) {
    if (change instanceof Change.Switch c) {
      return key(c.factor()) + (c.on() ? " on" : " off");
    } else if (change instanceof Change.SetParameter c) {
      return c.parameter().key() + " = " + number(c.value().centre());
    } else if (change instanceof Change.MoveEvent c) {
      return c.event() + " on " + c.date();
    } else if (change instanceof Change.RemoveEvent c) {
      return "no " + c.event();
    } else if (change instanceof Change.SetPolicy c) {
      return c.patron() + ": " + key(c.policy().mode());
    }
    throw new IllegalArgumentException("unknown change: " + change);
  }

  private static String list(List<String> paths) {
    return String.join(", ", paths);
  }

  private static String key(Keyed constant) {
    return constant.key();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
