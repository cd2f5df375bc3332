package regimecollapse.scenario.io.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;

/**
 * What is wrong with a JSON file, kind by kind. A file that a program wrote has the same thing
 * wrong a thousand times: of a kind with many, the first is told and how many there are.
 */
public final class JsonFaults {
  /** Faults of one kind that are told one by one. */
  private static final int FEW = 3;

  private static final int LONGEST = 60;

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /** One fault. Its path is that of a part of the file, there or missing. */
  private record Fault(String path, String value, String legal, String suggestion) {}

  /** The first faults of a kind, and how many there are. */
  private static final class Kind {
    private final List<Fault> first = new ArrayList<>();
    private int count;
  }

  /** Tells of a fault in the whole of what stands at a path. */
  public void add(String path, String message, String legal) {
    add(path, message, "", legal, "");
  }

  /** Tells of a fault in a value. */
  public void add(String path, String message, JsonNode value, String legal) {
    add(path, message, shown(value), legal, "");
  }

  /** Adds a fault; its message is its kind. */
  public void add(String path, String message, String value, String legal, String suggestion) {
    Kind kind = kinds.computeIfAbsent(message, m -> new Kind());
    kind.count++;
    if (kind.count <= FEW) {
      kind.first.add(new Fault(path, cut(value), legal, suggestion));
    }
  }

  /** Forgets a kind, which another fault accounts for. */
  public void drop(String message) {
    kinds.remove(message);
  }

  boolean isEmpty() {
    return kinds.isEmpty();
  }

  /** Hands all over as problems, with their places in the file. */
  public void tell(JsonText text, Problems problems) {
    List<String> paths =
        kinds.values().stream().flatMap(k -> k.first.stream()).map(Fault::path).distinct().toList();
    Map<String, Place> places = isEmpty() ? Map.of() : text.places(paths);
    kinds.forEach(
        (message, kind) -> {
          boolean few = kind.count <= FEW;
          String said =
              few ? message : message + ", and so in " + (kind.count - 1) + " more places";
          for (Fault fault : few ? kind.first : kind.first.subList(0, 1)) {
            problems.add(
                Problem.at(places.get(fault.path), fault.path, said)
                    .value(fault.value)
                    .legal(fault.legal)
                    .suggestion(fault.suggestion));
          }
        });
  }

  /** A value in a few words. */
  public static String shown(JsonNode value) {
    if (value.isArray()) {
      return "a list of " + value.size();
    }
    return value.isObject() ? "an object with " + keys(value) : value.toString();
  }

  /** The keys of an object. */
  public static String keys(JsonNode object) {
    Stream<String> names =
        StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
    return String.join(", ", names.limit(20).toList());
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }
}
