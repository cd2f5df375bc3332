package regimecollapse.scenario.io.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import regimecollapse.evidence.Fact;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.geo.GeoJsonReader;
import regimecollapse.scenario.io.geo.Outlines;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.record.RecordFormat;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.table.CsvTable;
import regimecollapse.scenario.io.yaml.Node;

/** Reads the tables of a case and adds their names to those of the scenario. */
public final class DataFiles {
  private static final String NO_RECORD =
      "observations: and its rows; observations: [] while there are none, or no "
          + FileKeys.RECORD
          + " in data";

  private final Sources sources;
  private final Problems problems;
  private final Names names;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, CsvTable> tables = new LinkedHashMap<>();

  /** Begins with no file; the names of the tables will be added to {@code names}. */
  public DataFiles(Sources sources, Problems problems, Names names) {
    this.sources = sources;
    this.problems = problems;
    this.names = names;
  }

  /** The file behind each key, by the name under which it is found again. */
  public Map<String, String> findable() {
    Map<String, String> all = new LinkedHashMap<>();
    files.forEach((key, name) -> all.put(key, sources.findable(sources.path(name))));
    return all;
  }

  /** The table of evidence. */
  public Path evidence() {
    return sources.path(files.get(FileKeys.EVIDENCE));
  }

  /** Reads all tables; the result is whole if no problem was found. */
  public CaseData read(Node.Mapping document) {
    Node.Mapping data = document.section("data");
    for (String key : data.entries().keySet()) {
      data.scalar(key)
          .filter(s -> FileKeys.DATA.child(key).isPresent())
          .filter(s -> !key.equals(Computed.DETOUR) && s.isText())
          .flatMap(s -> sources.find(s, "data." + key, true))
          .ifPresent(name -> files.put(key, name));
    }
    List<Fact> facts =
        table(FileKeys.EVIDENCE, CaseTables.EVIDENCE_COLUMNS).map(this::facts).orElse(List.of());
    Optional<CsvTable> places = table(FileKeys.LOCALITIES, CaseTables.LOCALITY_COLUMNS);
    places.ifPresent(this::nameLocalities);
    Optional<CsvTable> control = table(FileKeys.CONTROL, CaseTables.CONTROL_COLUMNS);
    int before = problems.size();
    List<Locality> localities = places.map(p -> localities(p, control)).orElse(List.of());
    List<Road> roads =
        table(FileKeys.ROADS, CaseTables.ROAD_COLUMNS)
            .map(t -> roads(t, places, Computed.detour(data)))
            .orElse(List.of());
    boolean clear = places.isPresent() && problems.size() == before;
    Optional<Outlines> outlines =
        source(FileKeys.BORDERS)
            .flatMap(
                s -> sources.made("outlines", s.name(), () -> GeoJsonReader.read(s, problems)));
    if (clear && control.isPresent()) {
      UnaryOperator<String> side = faction -> HeldAtStart.side(document, faction);
      localities = Computed.whole(localities, control.get(), roads, outlines, side);
    }
    int held = problems.size();
    if (clear) {
      HeldAtStart.totals(places.get(), localities, document, problems);
    }
    if (clear && files.containsKey(FileKeys.ROADS) && problems.size() == held) {
      reportIsolated(places.get(), roads, document.text("capital"));
    }
    return new CaseData(localities, roads, outlines, facts, record(), tables, words());
  }

  private CaseWords words() {
    return files.containsKey(FileKeys.EVIDENCE)
        ? CaseWords.read(evidence(), sources, problems, names)
        : CaseWords.NONE;
  }

  private List<Road> roads(CsvTable table, Optional<CsvTable> places, double detour) {
    ToDoubleBiFunction<String, String> line =
        places.map(p -> Computed.line(p, detour)).orElse((from, to) -> 0);
    return once(
        "roads of " + files.get(FileKeys.LOCALITIES) + ", detour " + detour,
        FileKeys.ROADS,
        () -> CaseTables.roads(table, names, line));
  }

  private Optional<SourceText> source(String key) {
    return Optional.ofNullable(files.get(key)).flatMap(sources::data);
  }

  private Optional<CsvTable> table(String key, List<String> columns) {
    Optional<CsvTable> table = source(key).flatMap(s -> sources.table(s, columns));
    table.ifPresent(t -> tables.put(key, t));
    return table;
  }

  private List<Fact> facts(CsvTable table) {
    List<Fact> facts =
        once(
            "facts",
            FileKeys.EVIDENCE,
            () -> {
              SourceList.check(table, evidence(), sources, problems);
              return CaseTables.facts(table);
            });
    if (table.names() || table.rows().isEmpty() && table.whole()) {
      names.put(Kind.FACT, facts.stream().map(Fact::id).toList());
    }
    return facts;
  }

  /** A name seems unknown where the row of it is wrong, which is told already. */
  private void nameLocalities(CsvTable table) {
    if (table.hasRows(problems) && table.names()) {
      names.put(Kind.LOCALITY, table.column("id"));
      names.put(Kind.GOVERNORATE, table.column("governorate"));
    }
  }

  private List<Locality> localities(CsvTable places, Optional<CsvTable> control) {
    return control
        .map(
            table ->
                once(
                    "places held by "
                        + names.of(Kind.FACTION)
                        + " in "
                        + files.get(FileKeys.CONTROL),
                    FileKeys.LOCALITIES,
                    () ->
                        CaseTables.localities(
                            places,
                            CaseTables.control(table, names),
                            table.hasRows(problems) && table.whole())))
        .orElse(List.of());
  }

  /** What the table behind a key, and what the words name, decide alone. */
  private <T> List<T> once(String words, String key, Supplier<List<T>> making) {
    return sources.made(words, files.get(key), () -> Optional.of(making.get())).orElseThrow();
  }

  private void reportIsolated(CsvTable localities, List<Road> roads, String capital) {
    List<String> ids = localities.column("id");
    if (!ids.isEmpty()) {
      CaseTables.reportIsolated(localities, roads, ids.contains(capital) ? capital : ids.get(0));
    }
  }

  private Node.Mapping record() {
    Optional<Node> root = source(FileKeys.RECORD).flatMap(text -> sources.yaml(text, NO_RECORD));
    if (root.flatMap(Node::asMap).filter(m -> OtherFile.isNoRecord(m, problems)).isPresent()) {
      return Node.emptyMap();
    }
    root.ifPresent(
        r ->
            RecordFormat.FILE.check(
                r, new At("", Place.top(files.get(FileKeys.RECORD)), problems, names)));
    return root.flatMap(Node::asMap).orElse(Node.emptyMap());
  }
}
