package regimecollapse.scenario.io.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import regimecollapse.text.Wrapped;

/** What is told of a thing: its name, and below it lines with a label each. */
final class Told {
  /** What is copied stays in one line. */
  private static final Set<String> PASTED =
      Set.of(
          "in arm", "scenario", "set with", "run with", "changes", "set in", "value", "replaces");

  private final List<String> lines = new ArrayList<>();

  /** With its name alone, or with what is told already. */
  Told(String... begun) {
    this(List.of(begun));
  }

  Told(List<String> begun) {
    lines.addAll(begun);
  }

  /** Adds a line, unless there is nothing to say. */
  Told add(String label, String text) {
    if (!text.isEmpty()) {
      String head = "  " + String.format("%-10s", label);
      lines.addAll(PASTED.contains(label) ? List.of(head + text) : Wrapped.beside(head, text));
    }
    return this;
  }

  /** Adds a line for each text. */
  Told add(String label, Collection<String> texts) {
    texts.forEach(text -> add(label, text));
    return this;
  }

  List<String> lines() {
    return lines;
  }
}
