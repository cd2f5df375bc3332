package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.path.TinyCase;

/** Runs an invented country and compares its results, in a folder of the test. */
abstract class CompareShell {
  /** What was run, as it is needed; runs are made once and then copied. */
  private static final Map<String, Path> MADE = new TreeMap<>();

  @TempDir static Path runs;
  @TempDir Path home;
  TinyCase tiny;
  String out;
  String err;

  @BeforeEach
  void makeCountry() {
    tiny = TinyCase.in(home.resolve("scenarios"));
  }

  int collapse(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Workplace workplace =
        new Workplace(
            home, home, false, Parts.real(home.resolve("scenarios"), Interrupts.ofSystem()));
    int code =
        Collapse.commandLine(workplace)
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute(args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  /** Runs the country into a folder, or copies the results of the same run. */
  Path run(String folder, String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("run", "scenarios/tiny.yaml", "--quiet", "--no-charts"));
    args.addAll(List.of("--replications", "5", "--set", "soldiers-per-agent=1000"));
    args.addAll(Arrays.asList(more));
    String key = args + tiny.text("tiny.yaml") + tiny.text("evidence.csv");
    Path original = MADE.get(key);
    if (original == null) {
      original = runs.resolve("run-" + MADE.size());
      args.addAll(List.of("--out", original.toString()));
      assertThat(collapse(args.toArray(String[]::new))).as(err).isEqualTo(ExitCode.DONE);
      MADE.put(key, original);
    }
    Path copy = Files.createDirectories(home.resolve(folder));
    for (String name : FolderFiles.names(original)) {
      Files.copy(original.resolve(name), copy.resolve(name));
    }
    return copy;
  }

  /** Compares without charts. */
  int compare(String... args) {
    List<String> all = new ArrayList<>(List.of("compare", "--no-charts"));
    all.addAll(Arrays.asList(args));
    return collapse(all.toArray(String[]::new));
  }

  List<NamedCsvRecord> table(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(home.resolve(file))) {
      return csv.stream().toList();
    }
  }
}
