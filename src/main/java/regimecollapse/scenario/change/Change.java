package regimecollapse.scenario.change;

import java.time.LocalDate;
import java.util.List;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.text.Dates;
import regimecollapse.text.Numbers;

/**
 * One change that an arm makes to its base: how it acts, and how it is put into words. A new kind
 * is a record here and a row in the formats of scenario files; it does not compile before it says
 * all of this.
 */
public sealed interface Change
    permits PathChange,
        Change.Switch,
        Change.SetParameter,
        Change.MoveEvent,
        Change.RemoveEvent,
        Change.SetPolicy {
  /** Does to the inputs of an arm what it is for. */
  void actOn(ArmInputs inputs);

  /** Keys of what it changes, as in scenario files: {@code paths.air}, {@code switches.purge}. */
  List<String> inputs();

  /** A sentence, with names and dates for people. */
  String sentence(CaseNames names);

  /** What is done to its inputs, to follow their keys: "held at 0.4 from 2024-01-01". */
  String done();

  /** A short name with ids: "hold air at 0.4 from 2024-01-01". */
  String label();

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
    public String sentence(CaseNames names) {
      // Its meaning says what holds in the other state than the usual one.
      String meaning = factor.meaning().startsWith(state()) ? " (" + factor.meaning() + ")" : "";
      return "The factor “" + factor.key() + "” is " + state() + meaning + ".";
    }

    @Override
    public String done() {
      return "switched " + (on ? "on" : factor.meaning());
    }

    @Override
    public String label() {
      return factor.key() + " " + state();
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
    public String sentence(CaseNames names) {
      return "The parameter %s (%s) is %s %s."
          .formatted(
              parameter.key(), parameter.meaning(), value.prior().range(), parameter.unit());
    }

    @Override
    public String done() {
      String low = Numbers.significant(value.prior().low(), 3);
      String high = Numbers.significant(value.prior().high(), 3);
      String sure = value.provenance().status().adjective();
      return "set to " + Numbers.range(low, high) + " (" + sure + ")";
    }

    @Override
    public String label() {
      return parameter.key() + " = " + Numbers.exact(value.centre());
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
    public String sentence(CaseNames names) {
      return "Moved to " + Dates.of(date) + ": " + names.event(event) + ".";
    }

    @Override
    public String done() {
      return "moved to " + date;
    }

    @Override
    public String label() {
      return event + " on " + date;
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
    public String sentence(CaseNames names) {
      return "Does not happen: " + names.event(event) + ".";
    }

    @Override
    public String done() {
      return "left out";
    }

    @Override
    public String label() {
      return "no " + event;
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
    public String sentence(CaseNames names) {
      return names.patron(patron) + ": " + policy.words() + ".";
    }

    @Override
    public String done() {
      return "set to " + policy.mode().key() + " from " + policy.from();
    }

    @Override
    public String label() {
      return patron + ": " + policy.mode().key();
    }
  }
}
