package regimecollapse.scenario.io;

/** The sections on beliefs and what-ifs. */
final class ArmFormat {
  private ArmFormat() {}

  static NamedShape hypotheses() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new TextShape(), "name for people"),
            Key.required("held-by", new TextShape(), "who holds it"),
            Key.required("claim", new TextShape(), "what it says, in a sentence"),
            Key.required(
                "parameters",
                CaseFormat.parameters(false),
                "the beliefs that make it; they replace those of the case")),
        1);
  }

  static NamedShape arms() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new TextShape(), "what is different, for people"),
            Key.required(
                "changes", ListShape.of(ChangeFormat.SHAPE, 0), "applied in order; may be empty")),
        1);
  }
}
