package regimecollapse.app.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import regimecollapse.app.study.Desk;
import regimecollapse.app.study.Failures;
import regimecollapse.app.study.Study;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Counts;

/** A study that goes on where its shards ended: all its runs or simulations are there. */
final class MergeStudy implements Study {
  private final Sharded whole;
  private final List<Part> outer;
  private final List<Part> inner;

  /**
   * A study of these shards.
   *
   * @param outer the shards
   * @param inner the same of the folder within; none where it has none
   */
  MergeStudy(Sharded whole, List<Part> outer, List<Part> inner) {
    this.whole = whole;
    this.outer = List.copyOf(outer);
    this.inner = List.copyOf(inner);
  }

  @Override
  public FolderKind kind() {
    return whole.kind();
  }

  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) throws IOException {
    return whole.provenance(folder, resume);
  }

  @Override
  public Optional<String> fingerprintOf(Path log) throws IOException {
    return whole.fingerprintOf(log);
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    desk.listener().note("Merging " + Counts.of(outer.size(), "shard", "shards") + " ...");
    gather(whole, desk.folder(), outer);
    Optional<Sharded> within = whole.within();
    if (within.isPresent()) {
      Files.createDirectories(desk.folder().within().path());
      gather(within.get(), desk.folder().within(), inner);
    }
    return whole.work(desk, true);
  }

  private static void gather(Sharded study, ResultFolder into, List<Part> parts)
      throws IOException {
    Files.deleteIfExists(into.log());
    study.gather(into, parts);
  }

  @Override
  public boolean besides(Desk desk) throws IOException {
    return whole.besides(desk);
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) throws IOException {
    whole.draw(folder, options);
  }

  @Override
  public String drawing() {
    return whole.drawing();
  }

  @Override
  public Optional<Scenario> scenario() {
    return whole.scenario();
  }

  @Override
  public Failures failures(ResultFolder folder) throws IOException {
    return whole.failures(folder);
  }
}
