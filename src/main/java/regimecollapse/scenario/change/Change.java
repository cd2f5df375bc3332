package regimecollapse.scenario.change;

import java.time.LocalDate;
import java.util.List;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.text.Dates;
import regimecollapse.text.Numbers;

/**
 * One change that an arm makes to its base. A new kind is a record here, or in {@link PathChange},
 * and a row in the formats of scenario files. It does not compile before it says how it acts and
 * how it is put into words.
 */
public sealed interface Change
    permits PathChange,
        PlanChange,
        GhostChange,
        StrengthChange,
        Change.Switch,
        Change.SetParameter,
        Change.MoveEvent,
        Change.MoveEventBy,
        Change.RemoveEvent,
        Change.SetPolicy {
  /** Does to the inputs of an arm what it is for. */
  void actOn(ArmInputs inputs);

  /** Keys of what it changes, as in scenario files: {@code paths.air}, {@code switches.purge}. */
  List<String> inputs();

  /** What it does, with the names that a scenario gives to what it changes. */
  Words words(CaseNames names);

  /** A factor on or off. */
  record Switch(Factor factor, boolean on) implements Change {
    @Override
    public void actOn(ArmInputs inputs) {
      inputs.turn(factor, on);
    }

    @Override
    public List<String> inputs() {
      return List.of("switches." + factor.key());
    }

    @Override
    public Words words(CaseNames names) {
      // Its meaning says what holds in the other state than the usual one.
      String meaning = factor.meaning().startsWith(state()) ? " (" + factor.meaning() + ")" : "";
      return new Words(
          "The factor “" + factor.key() + "” is " + state() + meaning + ".",
          "switched " + (on ? "on" : factor.meaning()),
          factor.key() + " " + state());
    }

    private String state() {
      return on ? "on" : "off";
    }
  }

  /** Another value or prior for a parameter. */
  record SetParameter(Parameter parameter, Uncertain value) implements Change {
    @Override
    public void actOn(ArmInputs inputs) {
      inputs.believe(parameter, value);
    }

    @Override
    public List<String> inputs() {
      return List.of("parameters." + parameter.key());
    }

    @Override
    public Words words(CaseNames names) {
      String low = Numbers.significant(value.prior().low(), 3);
      String high = Numbers.significant(value.prior().high(), 3);
      String sure = value.provenance().status().adjective();
      return new Words(
          "The parameter %s (%s) is %s %s."
              .formatted(
                  parameter.key(), parameter.meaning(), value.prior().range(), parameter.unit()),
          "set to " + Numbers.range(low, high) + " (" + sure + ")",
          parameter.key() + " = " + Numbers.exact(value.centre()));
    }
  }

  /** An event on another date. */
  record MoveEvent(String event, LocalDate date) implements Change {
    @Override
    public void actOn(ArmInputs inputs) {
      inputs.move(event, date);
    }

    @Override
    public List<String> inputs() {
      return List.of("events." + event);
    }

    @Override
    public Words words(CaseNames names) {
      return new Words(
          "Moved to " + Dates.of(date) + ": " + names.event(event) + ".",
          "moved to " + date,
          event + " on " + date);
    }
  }

  /** An event so many days later, or earlier where they are below 0. */
  record MoveEventBy(String event, long days) implements Change {
    @Override
    public void actOn(ArmInputs inputs) {
      inputs.moveBy(event, days);
    }

    @Override
    public List<String> inputs() {
      return List.of("events." + event);
    }

    @Override
    public Words words(CaseNames names) {
      String by = PlanChange.by(days);
      return new Words(
          "Moved " + by + ": " + names.event(event) + ".", "moved " + by, event + " " + by);
    }
  }

  /** An event that does not happen. */
  record RemoveEvent(String event) implements Change {
    @Override
    public void actOn(ArmInputs inputs) {
      inputs.remove(event);
    }

    @Override
    public List<String> inputs() {
      return List.of("events." + event);
    }

    @Override
    public Words words(CaseNames names) {
      return new Words("Does not happen: " + names.event(event) + ".", "left out", "no " + event);
    }
  }

  /** A patron that decides otherwise. */
  record SetPolicy(String patron, Policy policy) implements Change {
    @Override
    public void actOn(ArmInputs inputs) {
      inputs.decide(patron, policy);
    }

    @Override
    public List<String> inputs() {
      return List.of("patrons." + patron + ".policy");
    }

    @Override
    public Words words(CaseNames names) {
      return new Words(
          names.patron(patron) + ": " + policy.words() + ".",
          "set to " + policy.mode().key() + " from " + policy.from(),
          patron + ": " + policy.mode().key());
    }
  }
}
