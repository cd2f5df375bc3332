package regimecollapse.scenario.io.sweep;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.value.WholeShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.text.Counts;

/** The section that makes arms by the design of an experiment: sweeps. */
public final class ExperimentFormat {
  /** Name of the section. */
  public static final String KEY = "experiment";

  /** Names of its keys. */
  static final String DESIGN = "design";

  static final String BASE = "base";
  static final String POINTS = "points";
  public static final String VARY = "vary";
  static final String FILE = "file";
  static final String IDS = "ids";
  static final String TITLES = "titles";

  /** Most points of an experiment. */
  static final int MOST = 10_000;

  private static final String AT_MOST = "at most " + MOST + " points";

  private final Node.Mapping file;
  private final Node.Mapping block;
  private final List<VariedValues> axes;
  private final At at;

  private ExperimentFormat(Node.Mapping file, List<VariedValues> axes, At at) {
    this.file = file;
    this.block = file.section(KEY);
    this.axes = axes;
    this.at = at.key(KEY, file.entries().get(KEY).key());
  }

  /** What the section may be. */
  public static GroupShape experiment() {
    return GroupShape.of(
        Key.optional(
            DESIGN, ChoiceShape.of(DesignKind.values()), "how points are laid; left out: grid"),
        Key.optional(
            BASE,
            new RefShape(Kind.ARM),
            "arm to whose changes each point adds its own; left out: the arm that changes nothing"),
        Key.optional(POINTS, new WholeShape(1, MOST), "how many points of lhs and sobol"),
        Key.optional(
            VARY, new VaryShape(), "what is varied; needed unless a file holds the points"),
        Key.optional(
            FILE,
            new TextShape(),
            "table of points, CSV, relative to this file: a column a key, a row a point; an empty"
                + " cell: as in the base"),
        Key.optional(
            IDS,
            new LineShape(),
            "names of the points, such as level-{1:percent}: {1} is the value of the first key,"
                + " {1:percent} the same times 100 in three digits, {1:month} the month of a date;"
                + " left out: p001 and so on"),
        Key.optional(
            TITLES,
            new LineShape(),
            "titles of the points, likewise, with {1:percent} such as 50 %; left out: the values"));
  }

  /** What must hold between its keys, and with the rest of the file. */
  public static void check(Node.Mapping file, At at) {
    if (file.map(KEY).isEmpty()) {
      return;
    }
    Optional<List<VariedValues>> axes = axes(file, at.names());
    At here = at.key(KEY, file.entries().get(KEY).key());
    if (!file.section(KEY).has(VARY) && !file.section(KEY).has(FILE)) {
      here.key(VARY, here.owner())
          .problemHere(
              Problem.MISSING + ": nothing is varied", VARY + ": {parameters.NAME: VALUES}");
    }
    axes.ifPresent(all -> new ExperimentFormat(file, all, at).check());
  }

  /** What is varied; none if something is wrong with a key or its values, which is told there. */
  static Optional<List<VariedValues>> axes(Node.Mapping file, Names names) {
    Optional<Node.Mapping> vary = file.section(KEY).map(VARY);
    Problems unheard = new Problems();
    List<VariedValues> all =
        vary.map(map -> VaryShape.read(map, new At("", map.place(), unheard, names)))
            .orElse(List.of());
    return all.isEmpty() || !unheard.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** Those that make points; a mechanism crosses all of them. */
  static List<VariedValues> ofPoints(List<VariedValues> axes) {
    return axes.stream().filter(axis -> axis.key().kind() != VariedKind.MECHANISM).toList();
  }

  private void check() {
    int before = at.problems().size();
    DesignKind design = DesignKind.of(block);
    axes.forEach(axis -> range(axis, design));
    axes.forEach(this::dates);
    if (ofPoints(axes).isEmpty()) {
      below(VARY)
          .problemHere(
              "a mechanism alone makes no points", "run: {mechanisms: [...]}, or a further key");
    }
    if (design.fills() != block.has(POINTS)) {
      points(design);
    }
    base();
    if (design == DesignKind.TABLE) {
      sameLength();
    }
    long count = ExperimentPoints.count(block, ofPoints(axes));
    if (count > MOST) {
      below(VARY).problemHere("these are " + Counts.of(count, "point", "points"), AT_MOST);
    } else if (at.problems().size() == before) {
      ids();
    }
  }

  private At below(String key) {
    Node.Entry entry = block.entries().get(key);
    return at.key(key, entry == null ? at.owner() : entry.key());
  }

  private At of(VariedValues axis) {
    At vary = below(VARY);
    String name = axis.key().name();
    return vary.key(name, block.section(VARY).entries().get(name).key());
  }

  private Node value(VariedValues axis) {
    return block.section(VARY).entries().get(axis.key().name()).value();
  }

  private void range(VariedValues axis, DesignKind design) {
    boolean mechanism = axis.key().kind() == VariedKind.MECHANISM;
    if (axis.range().isPresent() && (mechanism || !design.fills())) {
      of(axis)
          .problem(
              value(axis),
              "a " + design.key() + " needs steps between both ends",
              axis.key().kind() == VariedKind.EVENT ? "LOW:HIGH:DAYS" : "LOW:HIGH:STEP");
    }
  }

  private void points(DesignKind design) {
    if (design.fills()) {
      below(POINTS)
          .problemHere(Problem.MISSING + ", and " + design.key() + " needs it", "1 to " + MOST);
    } else {
      at.problemOf(block, POINTS, "a " + design.key() + " has as many as it has", "lhs or sobol");
    }
  }

  private void base() {
    String base = block.text(BASE);
    if (!base.isEmpty() && !file.section("arms").has(base)) {
      boolean known = at.names().of(Kind.ARM).filter(all -> all.contains(base)).isPresent();
      if (known) {
        at.problemOf(block, BASE, "this is a point of the experiment itself", "a key of arms");
      }
    }
  }

  /** A date on which nothing can happen, as the run has ended or not begun. */
  private void dates(VariedValues axis) {
    Optional<LocalDate> start = DayShape.day(file, "start");
    Optional<LocalDate> end = DayShape.day(file, "end");
    if (axis.key().kind() != VariedKind.EVENT || start.isEmpty() || end.isEmpty()) {
      return;
    }
    List<Node.Scalar> days =
        axis.range().map(r -> List.of(r.low(), r.high())).orElse(axis.values());
    for (Node.Scalar value : days) {
      Optional<LocalDate> day = DayShape.day(value);
      if (day.isPresent() && (day.get().isBefore(start.get()) || day.get().isAfter(end.get()))) {
        String legal = start.get() + " to " + end.get();
        of(axis).problem(value, "the date is outside of the run", legal);
      }
    }
  }

  private void sameLength() {
    List<VariedValues> all = ofPoints(axes);
    int first = all.isEmpty() ? 0 : all.get(0).values().size();
    for (VariedValues axis : all) {
      int own = axis.values().size();
      if (own != first) {
        of(axis)
            .problem(
                value(axis),
                "the list has " + Counts.of(own, "item", "items"),
                "as many as the first key: " + first);
      }
    }
  }

  /** Names that are none, or stand for two arms. */
  private void ids() {
    for (String key : List.of(IDS, TITLES)) {
      String wrong = PointNames.wrong(block.text(key), ofPoints(axes));
      if (!wrong.isEmpty()) {
        at.problemOf(block, key, wrong, PointNames.legal(ofPoints(axes).size()));
        return;
      }
    }
    Set<String> seen = new HashSet<>(file.section("arms").entries().keySet());
    for (ExperimentPoints.Point point : ExperimentPoints.laid(file, ofPoints(axes))) {
      String id = point.id();
      boolean name = NamedShape.isName(id) && id.length() <= NamedShape.LONGEST;
      if (!name || !seen.add(id)) {
        String wrong = name ? "two arms would be called " + id : "this cannot be a name: " + id;
        String legal = name ? "a name for each point" : NamedShape.NAME_IN_WORDS;
        if (block.has(IDS)) {
          at.problemOf(block, IDS, wrong, legal);
        } else {
          at.problemHere(wrong, legal + ", by " + IDS);
        }
        return;
      }
    }
  }
}
