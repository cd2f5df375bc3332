package regimecollapse.scenario.io.warn;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.document.Overrides;
import regimecollapse.scenario.io.document.RunCells;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;

/** Arms and hypotheses that the file itself defines and a selection does not name: none is run. */
final class SelectionWarnings {
  private SelectionWarnings() {}

  static void check(Document document, Scenario scenario, Problems found) {
    section(document, "arms", "arm", found);
    section(document, "hypotheses", "hypothesis", found);
  }

  private static void section(Document document, String section, String noun, Problems found) {
    String top = document.sources().top().toString();
    Node.Mapping run = document.tree().section("run");
    List<String> selected = new ArrayList<>(new View(run).texts(section));
    if (section.equals("hypotheses")) {
      RunCells.of(document.tree()).forEach(cell -> selected.add(cell.hypothesis()));
    }
    // Whoever selects for one call knows what there is.
    boolean stated =
        run.get(section).filter(n -> !n.place().file().equals(Overrides.PLACE)).isPresent();
    document
        .tree()
        .section(section)
        .entries()
        .forEach(
            (name, entry) -> {
              if (stated && entry.key().file().equals(top) && !selected.contains(name)) {
                List<String> all = new ArrayList<>(new View(run).texts(section));
                all.add(name);
                found.add(
                    Problem.at(
                            entry.key(),
                            section + "." + name,
                            "this " + noun + " is not run: run." + section + " does not name it")
                        .legal("run: {" + section + ": [" + String.join(", ", all) + "]}"));
              }
            });
  }
}
