package regimecollapse.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.cli.console.PlainWriter;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.table.Unpacked;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;

/**
 * Runs commands as a user would, in a folder of its own, on the made-up case of {@link
 * SyntheticCase}: a scenario file is one line with the number of replications.
 */
final class Shell {
  final Path home;
  String out = "";
  String err = "";
  boolean terminal;
  int drawn;

  /** Makes the runs of a scenario. */
  Function<Scenario, RunFunction> runner = s -> key -> SyntheticCase.record(s, key);

  /** Makes charts and report. */
  Parts.Drawing drawing = (folder, scenario, options) -> {};

  /** SHA-256 of data files that every scenario reads, by name. */
  Map<String, String> data = Map.of();

  /** What Ctrl-C does, once a command listens. */
  Runnable interrupt = () -> {};

  Shell(Path home) throws IOException {
    this.home = home;
    scenario("three-hypotheses", 4);
    Files.writeString(
        home.resolve("scenarios").resolve(DefaultFiles.FILE), "run = three-hypotheses.yaml\n");
  }

  /** Writes a scenario file. */
  Path scenario(String name, int replications) throws IOException {
    Path file = home.resolve("scenarios").resolve(name + ".yaml");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "replications: " + replications + "\n");
  }

  /** Runs a command and gives its exit code. */
  int collapse(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int code =
        Collapse.commandLine(workplace())
            .setOut(PlainWriter.printer(outText))
            .setErr(PlainWriter.printer(errText))
            .execute(args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  private Workplace workplace() {
    Parts parts =
        new Parts(
            this::read,
            s -> runner.apply(s),
            this::draw,
            (folder, scenario, options) -> {},
            action -> {
              interrupt = action;
              return () -> {};
            });
    return new Workplace(home, home, terminal, parts);
  }

  private void draw(Path folder, Scenario scenario, FigureWriter.Options options)
      throws IOException {
    drawn++;
    drawing.draw(folder, scenario, options);
  }

  private Loaded read(Path file, List<String> settings) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (!text.matches("replications: \\d+\\n?")) {
      // It is refused as the program refuses it.
      return ScenarioReader.read(file);
    }
    int replications = Integer.parseInt(text.substring(text.indexOf(' ') + 1).strip());
    for (String setting : settings) {
      if (setting.startsWith("replications=")) {
        replications = Integer.parseInt(setting.substring(setting.indexOf('=') + 1));
      }
    }
    Map<String, String> hashes = new TreeMap<>(data);
    hashes.put(file.getFileName().toString(), "a1".repeat(32));
    return new Loaded(
        SyntheticCase.scenario(replications),
        List.of(file),
        "replications: " + replications,
        hashes);
  }

  /** All files of a folder but what may differ between machines, and what lists that. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith("environment.json") && !name.endsWith("ro-crate-metadata.json")) {
          contents.put(name, name.endsWith(".journal") ? "" : Unpacked.text(file));
        }
      }
    }
    return contents;
  }
}
