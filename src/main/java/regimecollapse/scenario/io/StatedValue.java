package regimecollapse.scenario.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.document.Overrides;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Where the value of a parameter was written that runs go by.
 *
 * @param parameter the parameter
 * @param hypotheses ids of those that are run and go by it
 * @param file name of the file as among the hashes of the scenario; {@link #SETTING} where it was
 *     set above all files
 * @param stated the place, for what is told of it
 */
public record StatedValue(
    Parameter parameter, List<String> hypotheses, String file, Problem stated) {
  /** In place of a file: set above all files. */
  public static final String SETTING = Overrides.PLACE;

  /** Copies the list. */
  public StatedValue {
    hypotheses = List.copyOf(hypotheses);
  }

  /** All that files and settings state, in the order of parameters. */
  static List<StatedValue> of(Document document, Scenario scenario) {
    List<StatedValue> all = new ArrayList<>();
    for (Parameter p : Parameter.values()) {
      Map<String, List<String>> users = new LinkedHashMap<>();
      Map<String, Node> nodes = new LinkedHashMap<>();
      for (Hypothesis h : scenario.hypotheses()) {
        String own = "hypotheses." + base(h.id()) + ".parameters";
        Optional<Node> its = section(document, own).get(p.key());
        String path = (its.isPresent() ? own : "parameters") + "." + p.key();
        its.or(() -> section(document, "parameters").get(p.key()))
            .ifPresent(
                node -> {
                  nodes.put(path, node);
                  users.computeIfAbsent(path, k -> new ArrayList<>()).add(h.id());
                });
      }
      nodes.forEach((path, node) -> all.add(of(document, p, users.get(path), path, node)));
    }
    return all;
  }

  private static StatedValue of(
      Document document, Parameter p, List<String> users, String path, Node node) {
    Place place = place(document.sources().top().toString(), node);
    Path file = document.sources().path(place.file());
    String name = file == null ? place.file() : document.sources().findable(file);
    return new StatedValue(p, users, name, Problem.at(place, path, "").value(node.shown()));
  }

  private static String base(String id) {
    int cross = id.lastIndexOf(Hypothesis.CROSS);
    return cross < 0 ? id : id.substring(0, cross);
  }

  private static Node.Mapping section(Document document, String path) {
    Node.Mapping at = document.tree();
    for (String key : path.split("\\.")) {
      at = at.section(key);
    }
    return at;
  }

  /** Of a value that several files made, the part that stands above the others. */
  private static Place place(String top, Node node) {
    List<Place> parts = new ArrayList<>(List.of(node.place()));
    node.asMap().ifPresent(m -> m.entries().values().forEach(e -> parts.add(e.value().place())));
    for (String upper : List.of(SETTING, top)) {
      for (Place part : parts) {
        if (part.file().equals(upper)) {
          return part;
        }
      }
    }
    return node.place();
  }
}
