package regimecollapse.scenario.io;

import java.time.LocalDate;
import java.util.Optional;
import regimecollapse.scenario.parameter.Parameter;

/** What must hold within a change of an arm. */
final class ArmRules {
  private ArmRules() {}

  static void untilAfterFrom(Node.Mapping change, At at) {
    Optional<LocalDate> from = DayShape.day(change, "from");
    Optional<LocalDate> until = DayShape.day(change, "until");
    if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
      at.key("until", at.owner())
          .problem(
              change.entries().get("until").value(),
              "until is not after from",
              "a date after " + from.get());
    }
  }

  /** A value for a parameter obeys the unit and the range of that parameter. */
  static void parameterInRange(Node.Mapping change, At at) {
    Optional<Parameter> parameter = Parameter.find(change.text("parameter"));
    Node.Entry value = change.entries().get("value");
    if (parameter.isPresent() && value != null) {
      Problems general = new Problems();
      At below = at.key("value", value.key());
      ChangeFormat.ANY_NUMBER.check(
          value.value(), new At(below.path(), below.owner(), general, at.names()));
      if (general.isEmpty()) {
        CaseFormat.shape(parameter.get()).check(value.value(), below);
      }
    }
  }

  static void moveOrRemove(Node.Mapping change, At at) {
    if (change.has("date") == change.has("remove")) {
      at.problemHere("an event is either moved or removed", "date, or remove: true");
    } else if (change.text("remove").equals("false")) {
      Node remove = change.entries().get("remove").value();
      at.key("remove", at.owner()).problem(remove, "this changes nothing", "true");
    }
  }
}
