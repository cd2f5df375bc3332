package regimecollapse.scenario.io.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import regimecollapse.scenario.PathNumbers;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.text.Wrapped;

/** What of a scenario can be changed, on about two screens. */
final class Overview {
  /** So many hypotheses or arms have a line each; more are named in a row. */
  private static final int LINES = 12;

  private static final String INDENT = "  ";

  private final Node.Mapping tree;
  private final Scenario scenario;
  private final List<String> lines = new ArrayList<>();

  Overview(Node.Mapping tree, Scenario scenario) {
    this.tree = tree;
    this.scenario = scenario;
  }

  List<String> lines() {
    head();
    named("Hypotheses", "hypotheses.NAME; * is run; one alone: --hypothesis NAME", run(true));
    named("Arms", "arms.NAME; * is run; one alone: --arm NAME", run(false));
    title("Paths", "paths.NAME; in an arm: hold, cut, scale, soften, delay, replace");
    table(paths());
    title("Events", "events.NAME; in an arm: - {event: NAME, remove: true}, or date: DATE");
    row("", scenario.events().stream().map(e -> e.id() + " " + e.date()).toList());
    title("Switches", "switches.NAME; in an arm: - {switch: NAME, on: false}");
    row("on: ", factors(true));
    row("off: ", factors(false));
    title("Patrons", "patrons.NAME; in an arm: - {policy: NAME, mode: sustain, level: 1}");
    row("", tree.section("patrons").entries().keySet());
    title("Forces", "formations.NAME, opposition.NAME; in a scenario, not in an arm");
    row("", tree.section("formations").entries().keySet());
    row("", tree.section("opposition").entries().keySet());
    title("Parameters", "parameters.KEY; in an arm: - {parameter: KEY, value: V}");
    row("", groups());
    return lines;
  }

  private void head() {
    lines.addAll(Wrapped.beside("", scenario.title()));
    lines.addAll(Wrapped.beside("", scenario.purpose()));
    lines.addAll(
        Wrapped.beside(
            "",
            "%s to %s, day 0 on %s; replications %d, seed %d"
                .formatted(
                    scenario.timeline().start(),
                    scenario.timeline().end(),
                    scenario.timeline().reference(),
                    scenario.replications(),
                    scenario.seed())));
  }

  private void title(String name, String how) {
    lines.add("");
    lines.add(name + " (" + how + ")");
  }

  /** Hypotheses or arms by name: a star where they are run, and their titles. */
  private Map<String, String> run(boolean hypotheses) {
    Set<String> run =
        hypotheses
            ? scenario.hypotheses().stream().map(h -> h.id()).collect(Collectors.toSet())
            : scenario.arms().stream().map(Arm::id).collect(Collectors.toSet());
    Map<String, String> rows = new LinkedHashMap<>();
    tree.section(hypotheses ? "hypotheses" : "arms")
        .maps()
        .forEach((id, map) -> rows.put((run.contains(id) ? "* " : "  ") + id, map.text("title")));
    return rows;
  }

  private void named(String name, String how, Map<String, String> rows) {
    title(name, how);
    if (rows.size() <= LINES) {
      table(rows);
    } else {
      row("", rows.keySet().stream().map(id -> id.replace("* ", "*").strip()).toList());
    }
  }

  private Map<String, String> paths() {
    Map<String, String> rows = new LinkedHashMap<>();
    PathNumbers best = new PathNumbers(scenario, Uncertain::centre);
    double day = scenario.timeline().dayOf(scenario.timeline().reference());
    for (Path path : scenario.paths()) {
      String value = Plain.brief(best.before(path).at(day));
      rows.put(path.id(), path.title() + ": " + value + " on " + scenario.timeline().reference());
    }
    return rows;
  }

  private List<String> factors(boolean on) {
    return List.of(Factor.values()).stream()
        .filter(f -> scenario.factors().contains(f) == on)
        .map(Factor::key)
        .toList();
  }

  /** Parameters by the first part of their keys. */
  private static List<String> groups() {
    Map<String, Long> counts =
        List.of(Parameter.values()).stream()
            .map(p -> p.key().substring(0, p.key().indexOf('.')))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ")").toList();
  }

  private void table(Map<String, String> rows) {
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    rows.forEach(
        (name, text) ->
            lines.addAll(
                Wrapped.beside(INDENT + name + " ".repeat(width - name.length()) + INDENT, text)));
  }

  private void row(String head, Collection<String> names) {
    if (!names.isEmpty()) {
      // A name is not parted from its date.
      String text =
          names.stream().map(n -> n.replace(' ', '\u00a0')).collect(Collectors.joining(", "));
      Wrapped.beside(INDENT + head, text).forEach(line -> lines.add(line.replace('\u00a0', ' ')));
    }
  }
}
