package regimecollapse.app.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.ensemble.Shard;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.scenario.Scenario;

/** One kind of work that fills a folder; {@link StudyRunner} says in which order. Used once. */
public interface Study {
  /** What its folder holds. */
  FolderKind kind();

  /**
   * All that decides the results in this folder.
   *
   * @param resume whether results that are there are gone on with
   */
  Provenance provenance(ResultFolder folder, boolean resume) throws IOException;

  /** The fingerprint in the log of an interrupted study; empty where it has none yet. */
  Optional<String> fingerprintOf(Path log) throws IOException;

  /**
   * Does the work and writes the tables.
   *
   * @param resume whether a log is there to go on with
   * @return what was made; empty when it was interrupted
   */
  Optional<Made> work(Desk desk, boolean resume) throws IOException;

  /** Does what belongs to complete results besides; false when it was interrupted. */
  default boolean besides(Desk desk) throws IOException {
    return true;
  }

  /** Draws from the tables of a complete folder. */
  void draw(ResultFolder folder, FigureWriter.Options options) throws IOException;

  /** What is told while it draws. */
  default String drawing() {
    return "Drawing charts ...";
  }

  /** The scenario, if there is one. */
  Optional<Scenario> scenario();

  /** Runs of a complete folder that failed. */
  default Failures failures(ResultFolder folder) throws IOException {
    return Failures.NONE;
  }

  /**
   * What a study has made.
   *
   * @param provenance all that decided it
   * @param more what the manifest says besides
   * @param files that were written
   * @param resumed runs that were there when it began
   */
  record Made(Provenance provenance, ObjectNode more, List<FileEntry> files, int resumed) {}

  /** A study of many runs or simulations, which may be made in shards and put together again. */
  interface Sharded extends Study {
    /** What it is made from. */
    Inputs inputs();

    /** What else decides it, in words; always in the same order. */
    default List<String> settings() {
      return List.of();
    }

    /** How many draws go to the shards in turn: runs, or simulations of all hypotheses at once. */
    int turns();

    /**
     * Makes what a shard has and the log of the folder, which is there, lacks.
     *
     * @param fingerprint of that log
     * @return what is there; empty when it was interrupted
     */
    Optional<Tally> make(Desk desk, Shard shard, String fingerprint) throws IOException;

    /** Begins the log of a folder with all that the shards have made. */
    void gather(ResultFolder into, List<Part> shards) throws IOException;

    /** What a folder needs besides to go on from, as text by the name of the file. */
    default Map<String, String> texts() {
      return Map.of();
    }

    /** The same once more, in a folder within, if that is asked. */
    default Optional<Sharded> within() throws IOException {
      return Optional.empty();
    }
  }

  /**
   * What is there of a shard.
   *
   * @param made runs or simulations
   * @param failed those among them that failed
   * @param resumed those that were there when it began
   */
  record Tally(int made, int failed, int resumed) {}

  /**
   * The log of a shard that is complete.
   *
   * @param shard which
   * @param log where it is
   * @param fingerprint in its head
   */
  record Part(Shard shard, Path log, String fingerprint) {}
}
