package regimecollapse.scenario.io.section;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * Changes of arms that bring something forward: what would come before the start of the run would
 * come never, or not as it is meant.
 *
 * @param file the scenario
 * @param start first day of the run
 */
record EarlierDates(Node.Mapping file, LocalDate start) {
  void check(At at) {
    Node.Mapping arms = file.section("arms");
    for (String name : arms.maps().keySet()) {
      int i = 0;
      for (Node node : arms.section(name).items("changes")) {
        At below = at.key("arms." + name + ".changes[" + i++ + "]", node.place());
        if (node instanceof Node.Mapping change && change.has("days")) {
          change(change, below);
        }
      }
    }
  }

  private void change(Node.Mapping change, At at) {
    Optional<Double> days = change.get("days").flatMap(Plain::number);
    // More than may be written at all is told already.
    if (days.isEmpty() || days.get() >= 0 || days.get() < PlanFormat.DAYS.least()) {
      return;
    }
    if (change.has("delay")) {
      DayShape.day(change, "from").ifPresent(from -> date(change, from, days.get(), "it", at));
    }
    for (String key : new String[] {"attack", "event"}) {
      for (Node item : change.items(key)) {
        if (item instanceof Node.Scalar it) {
          Node.Mapping thing = file.section(sectionOf(key)).section(it.text());
          DayShape.day(thing, key.equals("event") ? "date" : "from")
              .ifPresent(from -> date(change, from, days.get(), it.text(), at));
        }
      }
    }
  }

  private static String sectionOf(String key) {
    return key.equals("event") ? "events" : PlanFormat.KEY;
  }

  private void date(Node.Mapping change, LocalDate from, double days, String what, At at) {
    LocalDate to = from.plusDays((long) Math.floor(days));
    if (to.isBefore(start)) {
      long most = Math.min(0, ChronoUnit.DAYS.between(from, start));
      at.key("days", at.owner())
          .problem(
              change.entries().get("days").value(),
              "%s would come on %s, before the run starts on %s".formatted(what, to, start),
              "%d or more, or an earlier start".formatted(most),
              String.valueOf(most));
    }
  }
}
