package regimecollapse.analysis.rests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Numbers;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Inventory;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.PathPoint;

/**
 * One change that an arm makes: a choice of whoever asks the what-if, not a finding.
 *
 * @param inputs keys of what is changed, such as {@code paths.air}
 * @param words what is done to it
 * @param statuses how many of the numbers that are changed are documented, derived and so on; empty
 *     for a switch or a policy, which have no status
 */
public record ArmChange(List<String> inputs, String words, Map<String, Integer> statuses) {
  /** Copies, keeping the order. */
  public ArmChange {
    inputs = List.copyOf(inputs);
    statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
  }

  static ArmChange of(Change change, Scenario scenario, Hypothesis hypothesis) {
    if (change instanceof Change.Switch c) {
      String words = c.on() ? "switched on" : "switched " + c.factor().meaning();
      return new ArmChange(List.of("switches." + c.factor().key()), words, Map.of());
    } else if (change instanceof Change.SetParameter c) {
      String now = adjective(Inventory.status(c.value()));
      Uncertain before =
          hypothesis
              .parameters()
              .getOrDefault(c.parameter(), scenario.parameters().get(c.parameter()));
      return new ArmChange(
          List.of("parameters." + c.parameter().key()),
          "set to " + range(c.value()) + " (" + now + ")",
          count(List.of(Inventory.status(before))));
    } else if (change instanceof Change.MoveEvent c) {
      return event(c.event(), "moved to " + c.date(), scenario);
    } else if (change instanceof Change.RemoveEvent c) {
      return event(c.event(), "left out", scenario);
    } else if (change instanceof Change.SetPolicy c) {
      String words = "set to " + c.policy().mode().key() + " from " + c.policy().from();
      return new ArmChange(List.of("patrons." + c.patron() + ".policy"), words, Map.of());
    }
    return ofPaths(change, scenario);
  }

  private static ArmChange event(String id, String words, Scenario scenario) {
    String name = "events." + id;
    List<String> statuses =
        scenario.events().stream().filter(e -> e.id().equals(id)).map(Inventory::status).toList();
    return new ArmChange(List.of(name), words, count(statuses));
  }

  private static ArmChange ofPaths(Change change, Scenario scenario) {
    if (change instanceof Change.Replace c) {
      Stream<Uncertain> points = c.points().stream().map(PathPoint::value);
      String now = phrase(count(points.map(Inventory::status).toList()));
      return paths(c.paths(), "given other points (" + now + ")", scenario);
    } else if (change instanceof Change.Scale c) {
      String until = c.until().map(LocalDate::toString).map(d -> " until " + d).orElse("");
      return paths(c.paths(), "times " + number(c.by()) + " from " + c.from() + until, scenario);
    } else if (change instanceof Change.Hold c) {
      String at = c.value().map(v -> " at " + number(v)).orElse("");
      return paths(c.paths(), "held" + at + " from " + c.from(), scenario);
    } else if (change instanceof Change.Soften c) {
      String words = "given " + number(c.keep()) + " of their change after " + c.from();
      return paths(c.paths(), words, scenario);
    } else if (change instanceof Change.Cut c) {
      String words = "brought to " + number(c.to()) + " from " + c.from();
      return paths(c.paths(), words, scenario);
    } else if (change instanceof Change.Delay c) {
      String words = "delayed by " + number(c.days()) + " days from " + c.from();
      return paths(c.paths(), words, scenario);
    }
    throw new IllegalArgumentException("unknown change: " + change);
  }

  private static ArmChange paths(List<String> ids, String words, Scenario scenario) {
    List<String> statuses = new ArrayList<>();
    scenario.paths().stream()
        .filter(path -> ids.contains(path.id()))
        .forEach(path -> Inventory.points(path).forEach(point -> statuses.add(point.status())));
    return new ArmChange(ids.stream().map(id -> "paths." + id).toList(), words, count(statuses));
  }

  /** Counts words, in the order from documented to assumed; those without any are left out. */
  static Map<String, Integer> count(List<String> statuses) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String status : Inventory.statuses()) {
      int n = Collections.frequency(statuses, status);
      if (n > 0) {
        counts.put(status, n);
      }
    }
    return counts;
  }

  /** Counts in words, such as "3 documented, 1 assumption". */
  static String phrase(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach((status, n) -> parts.add(n + " " + adjective(status)));
    return String.join(", ", parts);
  }

  private static String adjective(String status) {
    return switch (status) {
      case "assumption" -> "assumed";
      case "authors-choice" -> "of the author's choice";
      default -> status;
    };
  }

  private static String range(Uncertain value) {
    double low = value.prior().low();
    double high = value.prior().high();
    return low == high ? number(low) : number(low) + " to " + number(high);
  }

  private static String number(double value) {
    return Numbers.significant(value);
  }
}
