package regimecollapse.app.shard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.app.study.Desk;
import regimecollapse.app.study.Failures;
import regimecollapse.app.study.Study;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.ensemble.Shard;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.folder.Manifest;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.StoredManifest;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Counts;

/** A shard of a study: its runs or simulations as they are logged, and no table of them. */
public final class ShardStudy implements Study {
  /** Keys of the manifest of a shard. */
  static final String WHAT = "what";

  static final String NAME = "name";
  static final String SHARD = "shard";
  static final String SHARDS = "shards";
  static final String WHOLE = "whole";

  /**
   * What is to be made.
   *
   * @param shard of the study
   * @param name of the folder of the whole, where none is named
   * @param command that goes on with it
   */
  public record Order(Shard shard, String name, String command) {}

  private final Sharded whole;
  private final Order order;

  /** A shard of a study. */
  public ShardStudy(Sharded whole, Order order) {
    this.whole = whole;
    this.order = order;
  }

  @Override
  public FolderKind kind() {
    return FolderKind.SHARD;
  }

  @Override
  public Optional<Scenario> scenario() {
    return whole.scenario();
  }

  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) {
    return Provenance.of(FolderKind.SHARD, whole.inputs(), settings());
  }

  private List<String> settings() {
    List<String> settings = new ArrayList<>(whole.settings());
    settings.add(whole.kind().key() + " in shards, " + order.shard());
    return settings;
  }

  @Override
  public Optional<String> fingerprintOf(Path log) throws IOException {
    return whole.fingerprintOf(log);
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    ResultFolder folder = desk.folder();
    if (!resume) {
      // First the log: whoever is killed now finds a folder that can be gone on with.
      Files.createFile(folder.log());
    }
    AtomicFile.write(folder.file(TableFile.SHARD_COMMAND), order.command() + "\n");
    Provenance provenance = provenance(folder, resume);
    Optional<Tally> made = whole.make(desk, order.shard(), provenance.logFingerprint());
    if (made.isEmpty() || !besides(desk)) {
      return Optional.empty();
    }
    List<FileEntry> files = new ArrayList<>(List.of(FileEntry.ofText(folder.log())));
    for (Map.Entry<String, String> copy : whole.texts().entrySet()) {
      files.add(folder.writeCopy(copy.getKey(), copy.getValue()));
    }
    if (whole.within().isPresent()) {
      files.add(folder.entryOfWithin());
    }
    // Nobody needs to go on with it any more.
    Files.delete(folder.file(TableFile.SHARD_COMMAND));
    return Optional.of(new Made(provenance, more(folder, made.get()), files, made.get().resumed()));
  }

  /** What a complete shard is, in a few words. */
  public static String words(ResultFolder folder) throws IOException {
    StoredManifest manifest = StoredManifest.read(folder);
    int made = manifest.counts().started();
    boolean bank = manifest.more().path(WHAT).asText().equals(FolderKind.BANK.key());
    return "Shard %s of %s, with %s"
        .formatted(
            manifest.more().path(SHARD).asText(),
            manifest.more().path(SHARDS).asText(),
            bank ? Counts.of(made, "simulation", "simulations") : Counts.of(made, "run", "runs"));
  }

  /** The same shard of the same runs under a fit. */
  @Override
  public boolean besides(Desk desk) throws IOException {
    Optional<Sharded> within = whole.within();
    return within.isEmpty()
        || StudyRunner.within(
            new ShardStudy(within.get(), order),
            desk.within(),
            desk.folder().within().path().toString());
  }

  private ObjectNode more(ResultFolder folder, Tally made) throws IOException {
    Scenario scenario = whole.inputs().scenario();
    ObjectNode more = Json.object();
    more.put(WHAT, whole.kind().key());
    more.put(NAME, order.name());
    more.put(SHARD, order.shard().number());
    more.put(SHARDS, order.shard().of());
    more.put(WHOLE, whole.provenance(folder, false).fingerprint());
    more.put("replications", scenario.replications());
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(more.putArray("hypotheses")::add);
    scenario.arms().stream().map(arm -> arm.id()).forEach(more.putArray("arms")::add);
    Manifest.Counts counts =
        new Manifest.Counts(made.made(), made.made() - made.failed(), made.failed());
    counts.into(more);
    return more;
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) {
    // There is nothing to see before it is merged.
  }

  @Override
  public String drawing() {
    return "Describing the folder ...";
  }

  @Override
  public Failures failures(ResultFolder folder) throws IOException {
    int failed = StoredManifest.read(folder).counts().failed();
    if (whole.within().isPresent()) {
      failed += StoredManifest.read(folder.within()).counts().failed();
    }
    return new Failures(failed, List.of());
  }
}
