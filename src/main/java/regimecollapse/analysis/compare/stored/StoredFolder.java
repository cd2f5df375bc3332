package regimecollapse.analysis.compare.stored;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A result folder of any version of the program, as it is stored.
 *
 * @param label what it is called in the comparison: A, B, ...
 * @param name name of the folder
 * @param path where it is
 * @param manifest its manifest as a tree
 * @param scenario its resolved scenario as a tree, empty if it has none that can be read
 * @param environment on what it was made, as a tree, empty if that is not told
 */
public record StoredFolder(
    String label,
    String name,
    Path path,
    Map<String, Object> manifest,
    Map<String, Object> scenario,
    Map<String, Object> environment) {
  /** Copies the trees, keeping their order. */
  public StoredFolder {
    manifest = Collections.unmodifiableMap(new LinkedHashMap<>(manifest));
    scenario = Collections.unmodifiableMap(new LinkedHashMap<>(scenario));
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** Label and name, for people. */
  public String shown() {
    return label + " (" + name + ")";
  }

  /** The title of a hypothesis or an arm; its id where the scenario does not tell. */
  public String title(String list, String id) {
    Map<String, Object> all = Tree.map(scenario, list);
    return Tree.text(Tree.map(all, id), "title").orElse(id);
  }

  /** A number at the top of the scenario, or under a key of it. */
  public double number(double otherwise, String... path) {
    try {
      return Tree.text(scenario, path).map(Double::parseDouble).orElse(otherwise);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
