package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.file.Json;
import regimecollapse.results.table.TableFile;

/**
 * On what and how fast the results were made, for {@code environment.json}. This is all that may
 * differ between two runs of the same inputs; no other file refers to it, and no hash covers it.
 *
 * @param threads number of workers
 * @param started when the last (resumed) run of the program began
 * @param finished when it ended
 * @param resumed runs that were there when it began
 */
public record Environment(int threads, Instant started, Instant finished, int resumed) {
  /** Writes the file, with what Java tells about itself and the system. */
  public void write(ResultFolder folder) throws IOException {
    ObjectNode root = Json.object();
    root.put("jdk", Runtime.version().toString());
    root.put("jdk_vendor", System.getProperty("java.vendor"));
    root.put("os", System.getProperty("os.name"));
    root.put("os_version", System.getProperty("os.version"));
    root.put("architecture", System.getProperty("os.arch"));
    root.put("processors", Runtime.getRuntime().availableProcessors());
    root.put("max_heap_mib", Runtime.getRuntime().maxMemory() >> 20);
    root.put("threads", threads);
    root.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
    root.put("finished", finished.truncatedTo(ChronoUnit.SECONDS).toString());
    root.put("seconds", ChronoUnit.MILLIS.between(started, finished) / 1000);
    root.put("resumed_runs", resumed);
    AtomicFile.write(folder.file(TableFile.ENVIRONMENT), Json.text(root));
  }
}
