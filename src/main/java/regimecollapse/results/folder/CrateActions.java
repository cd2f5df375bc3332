package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import regimecollapse.results.folder.Manifest.Counts;
import regimecollapse.results.table.FileKinds;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/** What was done to make a result folder: the runs with their tables, then charts and report. */
final class CrateActions {
  private static final String DONE = "http://schema.org/CompletedActionStatus";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private final CrateGraph graph;
  private final Crate.Facts facts;
  private final CrateFiles files;

  CrateActions(CrateGraph graph, Crate.Facts facts, CrateFiles files) {
    this.graph = graph;
    this.facts = facts;
    this.files = files;
  }

  /** Adds the actions, made with that software, and gives their ids. */
  List<String> add(String software) {
    List<String> ids = new ArrayList<>();
    ids.add(addRuns(software));
    if (!files.drawn().isEmpty()) {
      ids.add(addDrawing(software));
    }
    return ids;
  }

  /** How many runs there are, in one sentence. */
  static String design(StoredManifest manifest) {
    if (manifest.kind() != FolderKind.RUN) {
      String noun = manifest.kind().noun();
      return noun.substring(0, 1).toUpperCase(Locale.ROOT)
          + noun.substring(1)
          + (manifest.kind().hasScenario() ? "; seed " + manifest.seed() : "");
    }
    Counts counts = manifest.counts();
    String failed = counts.failed() == 0 ? "" : ", " + counts.failed() + " of them failed";
    return "%d simulated runs%s (hypotheses x arms x replications: %d x %d x %d; seed %d)"
        .formatted(
            counts.started(),
            failed,
            manifest.hypotheses().size(),
            manifest.arms().size(),
            manifest.replications(),
            manifest.seed());
  }

  private String addRuns(String software) {
    boolean runs = facts.manifest().kind() == FolderKind.RUN;
    ObjectNode action =
        runs
            ? action("runs", "Runs of the ensemble, and their tables", software)
            : action(facts.manifest().kind().key(), "Work and its tables", software);
    action.put(
        "description",
        design(facts.manifest())
            + "; fingerprint of the inputs "
            + facts.manifest().fingerprint()
            + "; "
            + facts.environment().machine());
    action.put("startTime", time(facts.environment().started()));
    action.put("endTime", time(facts.environment().finished()));
    Stream<String> own = facts.scenario().map(it -> TableFile.SCENARIO).stream();
    Stream<String> read = Stream.concat(own, addInputs());
    CrateGraph.refer(action, "object", read.toList());
    CrateGraph.refer(action, "result", files.made());
    return action.path("@id").asText();
  }

  /** Charts may be drawn again at any time: when, nothing in the folder says. */
  private String addDrawing(String software) {
    ObjectNode action = action("charts", "Drawing of charts and report", software);
    action.put("description", "Drawn from the tables alone, with the scenario for their titles");
    CrateGraph.refer(action, "object", files.tables());
    CrateGraph.refer(action, "result", files.drawn());
    return action.path("@id").asText();
  }

  private ObjectNode action(String kind, String name, String software) {
    String id = CrateGraph.local(kind, facts.manifest().fingerprint());
    ObjectNode action = graph.entity(id, "CreateAction").put("name", name);
    CrateGraph.refer(action, "instrument", List.of(software));
    return action.put("actionStatus", DONE);
  }

  /** The files read. They are not in the folder, so they are no data entities of the crate. */
  private Stream<String> addInputs() {
    List<String> ids = new ArrayList<>();
    facts
        .manifest()
        .inputs()
        .forEach(
            (name, hash) -> {
              String id = "#input/" + CrateGraph.idOf(name);
              graph
                  .entity(id, "CreativeWork")
                  .put("name", name)
                  .put("description", "Input in the folder of scenarios; not in this folder")
                  .put("encodingFormat", FileKinds.format(name))
                  .put("sha256", hash);
              ids.add(id);
            });
    return ids.stream();
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }
}
