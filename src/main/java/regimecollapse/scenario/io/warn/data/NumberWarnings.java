package regimecollapse.scenario.io.warn.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.value.NumberFormat;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Counts of people with decimals, and numbers that nothing of use has. A point between groups of
 * three digits separates thousands in many countries, and decimals here.
 */
public final class NumberWarnings {
  private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+");

  /** More than any army had, and any use of a number; assumptions. */
  private static final double MOST_SOLDIERS = 2e7;

  private static final double MOST = 1e12;
  private static final double LEAST = 1e-12;

  private static final Set<String> NO_NUMBERS = Set.of("beta", "lognormal");

  private final Problems found;

  private NumberWarnings(Problems found) {
    this.found = found;
  }

  /** Looks at counts of people, soldiers and fighters, then at the size of all numbers. */
  public static void check(Document document, Scenario scenario, Problems found) {
    NumberWarnings all = new NumberWarnings(found);
    Node.Mapping tree = document.tree();
    tree.section("formations").maps().forEach((id, it) -> all.formation(id, it));
    tree.section("opposition")
        .maps()
        .forEach(
            (id, it) -> {
              all.counts(it.get("strength").orElse(it), "opposition." + id + ".strength", true);
              all.counts(it.get("follow-on").orElse(it), "opposition." + id + ".follow-on", true);
            });
    for (Parameter p : Parameter.values()) {
      if (Set.of("soldiers", "fighters").contains(p.unit())) {
        tree.section("parameters")
            .get(p.key())
            .ifPresent(it -> all.counts(it, "parameters." + p.key(), false));
      }
    }
    document.data().rows(FileKeys.LOCALITIES).forEach(all::people);
    all.extremes(tree, "");
  }

  /** The strength of the army is a weight, which may have decimals, but looks like soldiers. */
  private void formation(String id, Node.Mapping it) {
    boolean weight = it.text("kind").equals(FormationKind.ARMY.key());
    counts(it.get("strength").orElse(it), "formations." + id + ".strength", !weight);
  }

  private void people(CsvRow row) {
    String text = row.optional("population").strip();
    String wrong = decimals(text, true);
    if (!wrong.isEmpty()) {
      found.add(row.told("population", "a count of people " + wrong));
    }
  }

  /** The numbers of a statement: bare, or the values and ends of a map. */
  private void counts(Node node, String path, boolean whole) {
    if (node instanceof Node.Mapping map) {
      map.entries()
          .forEach(
              (key, entry) -> {
                if (!NO_NUMBERS.contains(key) && NumberFormat.isStated(key)) {
                  counts(entry.value(), path + "." + key, whole);
                }
              });
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> counts(item, path, whole));
    } else if (node instanceof Node.Scalar it && Plain.number(it).isPresent()) {
      count(it, path, whole);
    }
  }

  private void count(Node.Scalar it, String path, boolean whole) {
    String wrong = decimals(it.text(), whole);
    if (!wrong.isEmpty()) {
      found.add(
          Problem.at(it.place(), path, "a count of soldiers " + wrong)
              .value(it.shown())
              .legal("a whole number, without separators of thousands"));
    } else if (Plain.number(it).orElse(0.0) > MOST_SOLDIERS) {
      found.add(
          Problem.at(it.place(), path, "more soldiers than any army ever had")
              .value(it.shown())
              .legal("at most " + Plain.text(MOST_SOLDIERS) + " in any use"));
    }
  }

  /** What is odd about a count; empty when nothing is. */
  private static String decimals(String text, boolean whole) {
    if (THOUSANDS.matcher(text).matches()) {
      double value = Plain.isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
      return "with decimals: the point is no separator of thousands, this is " + Plain.text(value);
    }
    boolean fraction = whole && Plain.isDecimal(text) && Double.parseDouble(text) % 1 != 0;
    return fraction ? "that is not whole" : "";
  }

  private void extremes(Node node, String path) {
    if (node instanceof Node.Mapping map) {
      for (Map.Entry<String, Node.Entry> e : map.entries().entrySet()) {
        if (!path.isEmpty() || !e.getKey().equals("seed")) {
          extremes(e.getValue().value(), Problem.join(path, e.getKey()));
        }
      }
    } else if (node instanceof Node.Sequence list) {
      List<Node> items = list.items();
      for (int i = 0; i < items.size(); i++) {
        extremes(items.get(i), path + "[" + i + "]");
      }
    } else if (node instanceof Node.Scalar it) {
      double size = Math.abs(Plain.number(it).orElse(0.0));
      boolean far = size > MOST || size > 0 && size < LEAST;
      boolean vanished = size == 0 && it.plain() && it.text().matches(".*[1-9].*[eE].*");
      if (far || vanished && Plain.isDecimal(it.text())) {
        found.add(
            Problem.at(it.place(), path, "the number is far outside of any use")
                .value(it.shown())
                .legal("0, or 1e-12 to 1e12 in any use"));
      }
    }
  }
}
