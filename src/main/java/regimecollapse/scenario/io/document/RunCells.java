package regimecollapse.scenario.io.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.io.section.MechanismFormat;
import regimecollapse.scenario.io.yaml.Node;

/**
 * The hypotheses that a scenario runs: those that {@code run.hypotheses} names, or all; each
 * crossed with every mechanism of {@code run.mechanisms}, unless its name is already that of a
 * crossed one.
 */
public final class RunCells {
  /**
   * One of them.
   *
   * @param hypothesis a key of the section of hypotheses
   * @param mechanism with which it is crossed; empty where it is not
   */
  public record RunCell(String hypothesis, Optional<String> mechanism) {
    String name() {
      return mechanism.map(m -> hypothesis + Hypothesis.CROSS + m).orElse(hypothesis);
    }
  }

  private RunCells() {}

  /** In the order in which they are run, each once. What is no name is an empty text. */
  public static Collection<RunCell> of(Node.Mapping file) {
    List<String> chosen = texts(file, "hypotheses");
    List<String> crossed = texts(file, MechanismFormat.CROSSED);
    Map<String, RunCell> cells = new LinkedHashMap<>();
    for (String name : chosen.isEmpty() ? file.section("hypotheses").entries().keySet() : chosen) {
      for (RunCell cell : cells(name, crossed)) {
        cells.putIfAbsent(cell.name(), cell);
      }
    }
    return cells.values();
  }

  /** The names of the cells that there would be if every hypothesis were run. */
  public static List<String> crossed(Node.Mapping file) {
    List<String> names = new ArrayList<>();
    for (String hypothesis : file.section("hypotheses").entries().keySet()) {
      for (String mechanism : texts(file, MechanismFormat.CROSSED)) {
        names.add(hypothesis + Hypothesis.CROSS + mechanism);
      }
    }
    return names;
  }

  private static List<RunCell> cells(String name, List<String> crossed) {
    int cross = name.lastIndexOf(Hypothesis.CROSS);
    if (cross >= 0) {
      String mechanism = name.substring(cross + Hypothesis.CROSS.length());
      return List.of(new RunCell(name.substring(0, cross), Optional.of(mechanism)));
    }
    return crossed.isEmpty()
        ? List.of(new RunCell(name, Optional.empty()))
        : crossed.stream().map(m -> new RunCell(name, Optional.of(m))).toList();
  }

  private static List<String> texts(Node.Mapping file, String key) {
    return file.section("run").items(key).stream()
        .map(n -> n instanceof Node.Scalar s ? s.text() : "")
        .toList();
  }
}
