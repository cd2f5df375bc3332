package regimecollapse.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.Citation.Author;
import regimecollapse.results.folder.Citation.Work;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.table.ResultTables;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** A complete result folder of the made-up case, with a chart whose name is hard to write. */
final class SyntheticFolder {
  static final String VERSION = "1.2.3";
  static final String HARD_NAME = "charts/50% of a: b#c?d é.svg";
  static final Instant STARTED = Instant.parse("2026-11-22T10:00:00Z");
  static final Citation CITATION =
      new Citation(
          "Simulator of Ruritania",
          "Apache-2.0",
          "2026-11-22",
          Optional.empty(),
          List.of(new Author("Its contributors", false)),
          List.of(
              new Work(
                  "On Ruritania",
                  List.of(new Author("Rudolf Rassendyll", true)),
                  "University of Strelsau",
                  "1894",
                  Optional.of("https://doi.org/10.1000/182"))));

  private SyntheticFolder() {}

  /** Writes the folder with its crate. */
  static ResultFolder write(Path path, Scenario scenario) throws IOException {
    ResultFolder folder = new ResultFolder(Files.createDirectories(path));
    String yaml = "title: Ruritania\n";
    List<FileEntry> files = new ArrayList<>();
    files.add(folder.writeScenario(yaml));
    Path file = folder.file(TableFile.JOURNAL);
    try (Journal journal = Journal.create(file, "a1".repeat(32))) {
      for (RunKey key : SyntheticCase.keys(scenario)) {
        journal.append(Journal.Entry.of(SyntheticCase.result(scenario, key)));
      }
      files.addAll(ResultTables.write(folder.path(), scenario, journal));
      journal.discard(file);
    }
    Inputs inputs = new Inputs(VERSION, Map.of("cases/a b.csv", "b2".repeat(32)), yaml, scenario);
    new Environment(2, STARTED, STARTED.plusSeconds(90), 0).write(folder);
    int failed = scenario.hypotheses().size();
    int started = SyntheticCase.keys(scenario).size();
    Manifest.write(
        folder,
        Provenance.ofRuns(inputs),
        Manifest.ofRuns(scenario, new Manifest.Counts(started, started - failed, failed)),
        files);
    Files.createDirectories(folder.file(TableFile.CHARTS));
    Files.writeString(folder.file(HARD_NAME), "<svg/>");
    Crate.write(folder, Optional.of(scenario), CITATION);
    return folder;
  }
}
