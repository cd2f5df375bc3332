package regimecollapse.scenario.io.sweep;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.io.section.CaseFormat;
import regimecollapse.scenario.io.section.ChangeFormat;
import regimecollapse.scenario.io.section.MechanismFormat;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.FlagShape;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.Option;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;

/** What an experiment can vary: how its keys begin, what their values may be, what they do. */
enum VariedKind {
  PARAMETER("parameters.", Kind.PARAMETER, false, Dated.NEVER, "parameters.NAME"),
  PATH("paths.", Kind.PATH, true, Dated.ALWAYS, "paths.NAME@DATE"),
  EVENT("events.", Kind.EVENT, false, Dated.NEVER, "events.NAME"),
  SWITCH("switches.", null, false, Dated.NEVER, "switches.NAME"),
  POLICY("policies.", Kind.PATRON, false, Dated.MAYBE, "policies.PATRON"),
  FORCE("forces.", Kind.FORCE, true, Dated.NEVER, "forces.NAME"),
  MECHANISM("mechanism.", null, false, Dated.NEVER, "mechanism.leaving");

  /** Whether a key says from when on. */
  enum Dated {
    NEVER,
    MAYBE,
    ALWAYS
  }

  /** A value of an event that does not happen. */
  static final String NEVER = "never";

  private static final RealShape LEVEL = RealShape.NOT_NEGATIVE;

  private final String prefix;
  private final Optional<Kind> names;
  private final boolean several;
  private final Dated dated;
  private final String form;

  VariedKind(String prefix, Kind names, boolean several, Dated dated, String form) {
    this.prefix = prefix;
    this.names = Optional.ofNullable(names);
    this.several = several;
    this.dated = dated;
    this.form = form;
  }

  String prefix() {
    return prefix;
  }

  /** Whether a key may name several things, joined by +. */
  boolean several() {
    return several;
  }

  Dated dated() {
    return dated;
  }

  /** How such a key is written. */
  String form() {
    return form;
  }

  /** Whether its values are numbers. */
  boolean isNumber() {
    return this == PARAMETER || this == PATH || this == FORCE;
  }

  /** Whether there is something between two of its values. */
  boolean isRange() {
    return isNumber() || this == EVENT;
  }

  /** What one of the things that a key names is. */
  Shape thing() {
    return names
        .<Shape>map(RefShape::new)
        .orElseGet(
            () ->
                this == SWITCH
                    ? ChoiceShape.of(Factor.values())
                    : new ChoiceShape(
                        List.of(new Option(MechanismFormat.LEAVING, "how men come to leave"))));
  }

  /** What a value may be. */
  Shape value(String thing) {
    return switch (this) {
      case PARAMETER -> Parameter.find(thing).map(p -> CaseFormat.shape(p).range()).orElse(LEVEL);
      case PATH -> LEVEL;
      case FORCE -> ChangeFormat.FACTOR;
      case EVENT -> new DayShape();
      case SWITCH -> new FlagShape();
      case POLICY -> ChoiceShape.of(PolicyMode.values());
      case MECHANISM -> ChoiceShape.of(MechanismKind.values());
    };
  }
}
