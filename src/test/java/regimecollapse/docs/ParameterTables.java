package regimecollapse.docs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.evidence.Provenance;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;

/** The parameters of a scenario as tables of a markdown page. */
final class ParameterTables {
  private final Scenario scenario;

  ParameterTables(Scenario scenario) {
    this.scenario = scenario;
  }

  /** All parameters, then those on which hypotheses differ. */
  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(row(List.of("key", "what it is", "unit", "legal", "base", "home")));
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (Parameter p : Parameter.values()) {
      lines.add(base(p, scenario.parameters().get(p)));
    }
    lines.add("");
    lines.add("What the hypotheses put in the place of the base:");
    lines.add("");
    List<Hypothesis> all = scenario.hypotheses();
    lines.add(row(Stream.concat(Stream.of("key"), all.stream().map(Hypothesis::id)).toList()));
    lines.add("| --- |" + " --- |".repeat(all.size()));
    for (Parameter p : Parameter.values()) {
      if (all.stream().anyMatch(h -> h.parameters().containsKey(p))) {
        lines.add(ofHypotheses(p));
      }
    }
    lines.add("");
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String base(Parameter p, Uncertain number) {
    String legal = range(p.least(), p.most());
    return row(
        List.of(
            code(p.key()),
            p.meaning(),
            p.unit(),
            legal,
            prior(number.prior()),
            home(number.provenance())));
  }

  private String ofHypotheses(Parameter p) {
    List<String> cells = new ArrayList<>(List.of(code(p.key())));
    for (Hypothesis h : scenario.hypotheses()) {
      Map<Parameter, Uncertain> own = h.parameters();
      cells.add(own.containsKey(p) ? hypothesis(own.get(p)) : "as base");
    }
    return row(cells);
  }

  private static String hypothesis(Uncertain number) {
    String note = number.provenance().note();
    return prior(number.prior()) + (note.isEmpty() ? "" : ": " + note);
  }

  private static String prior(Prior prior) {
    if (prior instanceof Prior.Fixed f) {
      return number(f.value());
    } else if (prior instanceof Prior.Uniform u) {
      return range(u.low(), u.high());
    } else if (prior instanceof Prior.LogUniform u) {
      return range(u.low(), u.high()) + ", log";
    } else if (prior instanceof Prior.TwoPiece t) {
      return number(t.value()) + " (" + range(t.low(), t.high()) + ")";
    } else if (prior instanceof Prior.Triangular t) {
      return "triangular " + range(t.low(), t.high()) + ", mode " + number(t.mode());
    } else if (prior instanceof Prior.Normal n) {
      return "normal, mean " + number(n.mean()) + ", sd " + number(n.sd());
    } else if (prior instanceof Prior.Beta b) {
      return "beta " + number(b.a()) + ", " + number(b.b());
    } else if (prior instanceof Prior.LogNormal l) {
      return "log-normal, mu " + number(l.mu()) + ", sigma " + number(l.sigma());
    }
    throw new IllegalArgumentException("unknown prior: " + prior);
  }

  private static String home(Provenance home) {
    List<String> parts = new ArrayList<>();
    parts.add(home.status().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    parts.addAll(home.facts());
    if (!home.reference().isEmpty()) {
      parts.add(home.reference());
    }
    String text = String.join(", ", parts);
    return home.note().isEmpty() ? text : text + ". " + home.note();
  }

  private static String range(double low, double high) {
    return number(low) + " to " + number(high);
  }

  private static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
