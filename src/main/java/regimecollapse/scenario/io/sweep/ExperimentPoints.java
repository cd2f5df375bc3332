package regimecollapse.scenario.io.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.design.UnitPoints;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.section.ArmFormat;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/** The points of an experiment, and the arms that they are. */
public final class ExperimentPoints {
  private static final int LONGEST_TITLE = 160;

  /**
   * A point.
   *
   * @param id of its arm
   * @param values of each key, in order
   */
  record Point(String id, String title, List<Node.Scalar> values) {}

  private ExperimentPoints() {}

  /** Ids of the points of a file in whose experiment nothing is wrong; else none. */
  public static List<String> ids(Node.Mapping file, Names names) {
    return of(file, names).stream().map(Point::id).toList();
  }

  /** The points of a file in whose experiment nothing is wrong; else none. */
  static List<Point> of(Node.Mapping file, Names names) {
    if (!file.has(ExperimentFormat.KEY)) {
      return List.of();
    }
    Problems unheard = new Problems();
    ExperimentFormat.check(file, new At("", file.place(), unheard, names));
    return unheard.isEmpty()
        ? ExperimentFormat.axes(file, names)
            .map(axes -> laid(file, ExperimentFormat.ofPoints(axes)))
            .orElse(List.of())
        : List.of();
  }

  /** The file with an arm for each point; the same file if it has no experiment. */
  public static Node.Mapping expanded(Node.Mapping file, Names names) {
    List<Point> points = of(file, names);
    if (points.isEmpty()) {
      return file;
    }
    List<VariedKey> keys =
        ExperimentFormat.ofPoints(ExperimentFormat.axes(file, names).orElseThrow()).stream()
            .map(VariedValues::key)
            .toList();
    Node.Mapping arms = file.section("arms");
    String base = file.section(ExperimentFormat.KEY).text(ExperimentFormat.BASE);
    List<Node> before = arms.section(base).items("changes");
    Map<String, Node.Entry> all = new LinkedHashMap<>(arms.entries());
    for (Point point : points) {
      Node.Mapping arm = arm(point, keys, before);
      all.put(point.id(), Node.Entry.of(arm.place(), arm));
    }
    Node.Mapping whole = with(file, "arms", new Node.Mapping(arms.place(), all));
    return selected(whole, points);
  }

  /** A selection of arms that names no point is followed by all points. */
  private static Node.Mapping selected(Node.Mapping file, List<Point> points) {
    Node.Mapping run = file.section("run");
    List<String> named = new View(run).texts("arms");
    if (!run.has("arms") || points.stream().anyMatch(p -> named.contains(p.id()))) {
      return file;
    }
    List<Node> all = new ArrayList<>(run.items("arms"));
    points.forEach(p -> all.add(new Node.Scalar(run.place(), p.id(), true)));
    return with(file, "run", with(run, "arms", new Node.Sequence(run.place(), all)));
  }

  private static Node.Mapping with(Node.Mapping map, String key, Node value) {
    return map.with(key, map.entries().get(key).value(value));
  }

  private static Node.Mapping arm(Point point, List<VariedKey> keys, List<Node> before) {
    Place place = point.values().get(0).place();
    List<Node> changes = new ArrayList<>(before);
    Map<String, Node.Entry> varied = new LinkedHashMap<>();
    for (int k = 0; k < keys.size(); k++) {
      Node.Scalar value = point.values().get(k);
      keys.get(k).change(value).ifPresent(changes::add);
      varied.put(keys.get(k).name(), Node.Entry.of(place, value));
    }
    Map<String, Node.Entry> arm = new LinkedHashMap<>();
    arm.put("title", Node.Entry.of(place, new Node.Scalar(place, point.title(), false)));
    arm.put("changes", Node.Entry.of(place, new Node.Sequence(place, changes)));
    arm.put(ArmFormat.VARIED, Node.Entry.of(place, new Node.Mapping(place, varied)));
    return new Node.Mapping(place, arm);
  }

  /** How many points there are; a number that may be far too large. */
  static long count(Node.Mapping block, List<VariedValues> axes) {
    return switch (DesignKind.of(block)) {
      case LHS, SOBOL -> Plain.number(block, ExperimentFormat.POINTS).orElse(0.0).longValue();
      case ONE_AT_A_TIME -> axes.stream().mapToLong(a -> a.values().size()).sum();
      case TABLE -> axes.isEmpty() ? 0 : axes.get(0).values().size();
      case GRID -> {
        long all = axes.isEmpty() ? 0 : 1;
        for (VariedValues axis : axes) {
          all = Math.min(Long.MAX_VALUE / ExperimentFormat.MOST, all) * axis.values().size();
        }
        yield all;
      }
    };
  }

  /** The points of axes in which nothing is wrong. */
  static List<Point> laid(Node.Mapping file, List<VariedValues> axes) {
    List<List<Node.Scalar>> values = values(file, axes);
    List<Point> points = new ArrayList<>();
    int digits = Math.max(3, Integer.toString(values.size()).length());
    Node.Mapping block = file.section(ExperimentFormat.KEY);
    for (List<Node.Scalar> each : values) {
      List<String> texts = each.stream().map(Node.Scalar::text).toList();
      String number = Integer.toString(points.size() + 1);
      String id =
          block.has(ExperimentFormat.IDS)
              ? PointNames.of(block.text(ExperimentFormat.IDS), texts, true)
              : "p" + "0".repeat(digits - number.length()) + number;
      String title =
          block.has(ExperimentFormat.TITLES)
              ? PointNames.of(block.text(ExperimentFormat.TITLES), texts, false)
              : title(axes, texts, DesignKind.of(block));
      points.add(new Point(id, title, each));
    }
    return points;
  }

  private static String title(List<VariedValues> axes, List<String> values, DesignKind design) {
    List<String> words = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      if (design != DesignKind.ONE_AT_A_TIME || !values.get(k).equals(VariedKey.BASE)) {
        words.add(axes.get(k).key().told(values.get(k)));
      }
    }
    String title = words.isEmpty() ? "As in the base" : String.join("; ", words);
    return title.length() <= LONGEST_TITLE
        ? title
        : title.substring(0, title.lastIndexOf(';', LONGEST_TITLE)) + "; ...";
  }

  private static List<List<Node.Scalar>> values(Node.Mapping file, List<VariedValues> axes) {
    Node.Mapping block = file.section(ExperimentFormat.KEY);
    int points = (int) count(block, axes);
    List<String> names = axes.stream().map(axis -> axis.key().name()).toList();
    return switch (DesignKind.of(block)) {
      case LHS -> filled(axes, UnitPoints.latin(names, points, seed(file)));
      case SOBOL -> filled(axes, UnitPoints.sobol(axes.size(), points));
      case ONE_AT_A_TIME -> alone(axes);
      case TABLE -> table(axes, points);
      case GRID -> grid(axes);
    };
  }

  private static long seed(Node.Mapping file) {
    String text = file.text("seed");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      // Told where the seed is checked.
      return 0;
    }
  }

  private static List<List<Node.Scalar>> filled(List<VariedValues> axes, double[][] places) {
    List<List<Node.Scalar>> all = new ArrayList<>();
    for (double[] place : places) {
      List<Node.Scalar> values = new ArrayList<>();
      for (int k = 0; k < axes.size(); k++) {
        values.add(axes.get(k).at(place[k]));
      }
      all.add(values);
    }
    return all;
  }

  private static List<List<Node.Scalar>> grid(List<VariedValues> axes) {
    List<List<Node.Scalar>> all = List.of(List.of());
    for (VariedValues axis : axes) {
      all =
          all.stream()
              .flatMap(
                  sofar ->
                      axis.values().stream()
                          .map(v -> Stream.concat(sofar.stream(), Stream.of(v)).toList()))
              .collect(Collectors.toList());
    }
    return all;
  }

  private static List<List<Node.Scalar>> alone(List<VariedValues> axes) {
    List<List<Node.Scalar>> all = new ArrayList<>();
    for (int k = 0; k < axes.size(); k++) {
      for (Node.Scalar value : axes.get(k).values()) {
        List<Node.Scalar> values = new ArrayList<>();
        for (int other = 0; other < axes.size(); other++) {
          values.add(other == k ? value : new Node.Scalar(value.place(), VariedKey.BASE, true));
        }
        all.add(values);
      }
    }
    return all;
  }

  private static List<List<Node.Scalar>> table(List<VariedValues> axes, int points) {
    List<List<Node.Scalar>> all = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      int row = i;
      all.add(axes.stream().map(axis -> axis.values().get(row)).toList());
    }
    return all;
  }
}
