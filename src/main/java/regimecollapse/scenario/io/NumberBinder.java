package regimecollapse.scenario.io;

import java.util.List;
import java.util.Locale;
import regimecollapse.evidence.Provenance;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;

/** Makes numbers of nodes that have been checked. */
final class NumberBinder {
  private NumberBinder() {}

  static Uncertain number(Node node) {
    return node instanceof Node.Mapping map
        ? new Uncertain(prior(map), provenance(map))
        : Uncertain.of(Plain.number(node).orElseThrow());
  }

  private static Prior prior(Node.Mapping map) {
    if (!map.has("value")) {
      String name = NumberFormat.STATEMENTS.stream().filter(map::has).findFirst().orElseThrow();
      return prior(name, map.items(name).stream().map(n -> Plain.number(n).orElseThrow()).toList());
    }
    double value = part(map, "value");
    return map.has("low")
        ? new Prior.TwoPiece(part(map, "low"), value, part(map, "high"))
        : new Prior.Fixed(value);
  }

  private static double part(Node.Mapping map, String key) {
    return map.get(key).flatMap(Plain::number).orElseThrow();
  }

  /** The distribution of a name and its numbers. */
  static Prior prior(String name, List<Double> numbers) {
    double a = numbers.get(0);
    double b = numbers.get(1);
    return switch (name) {
      case "uniform" -> new Prior.Uniform(a, b);
      case "triangular" -> new Prior.Triangular(a, b, numbers.get(2));
      case "normal" -> new Prior.Normal(a, b);
      case "beta" -> new Prior.Beta(a, b);
      case "lognormal" -> new Prior.LogNormal(a, b);
      default -> throw new IllegalArgumentException("unknown distribution " + name);
    };
  }

  static Provenance provenance(Node.Mapping map) {
    List<String> facts = new View(map).texts("source");
    String reference = map.text("reference");
    String note = map.text("note");
    Status status = status(map.text("status"), facts, reference);
    boolean bare = facts.isEmpty() && reference.isEmpty() && note.isEmpty();
    return bare && status == Status.AUTHORS_CHOICE
        ? Provenance.AUTHORS_CHOICE
        : new Provenance(status, facts, reference, note);
  }

  private static Status status(String written, List<String> facts, String reference) {
    if (!written.isEmpty()) {
      return Status.valueOf(written.toUpperCase(Locale.ROOT));
    }
    if (!facts.isEmpty()) {
      return Status.DOCUMENTED;
    }
    return reference.isEmpty() ? Status.AUTHORS_CHOICE : Status.DERIVED;
  }
}
