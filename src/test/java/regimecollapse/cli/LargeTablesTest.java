package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.table.Unpacked;

/** Large tables lie packed or plain, and say the same. */
class LargeTablesTest {
  private static final List<String> LARGE =
      List.of("casualties.csv", "parameters.csv", "series.csv");

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void shell() throws IOException {
    shell = new Shell(home);
  }

  private void run(String folder, String... more) {
    String[] args = Arrays.copyOf(new String[] {"run", "--out", folder}, 3 + more.length);
    System.arraycopy(more, 0, args, 3, more.length);
    assertThat(shell.collapse(args)).as(() -> shell.err).isEqualTo(ExitCode.DONE);
  }

  private Path file(String name) {
    return home.resolve(name);
  }

  /** What a folder says: by names without .gz, without what tells of files as they lie. */
  private Map<String, String> says(String folder) throws IOException {
    Map<String, String> says = new TreeMap<>();
    Shell.contents(file(folder)).forEach((name, text) -> says.put(name.replace(".gz", ""), text));
    says.remove("datapackage.json");
    return says;
  }

  /** The name of a table in each form. */
  private static Map<String, String> names(String table) {
    return Map.of(
        "csv", table, "csv.gz", table + ".gz", "parquet", table.replace(".csv", ".parquet"));
  }

  private void requireForm(String folder, String asked) {
    for (String table : LARGE) {
      names(table)
          .forEach(
              (form, name) ->
                  assertThat(Files.exists(file(folder + "/" + name)))
                      .as(name)
                      .isEqualTo(form.equals(asked)));
    }
    assertThat(file(folder + "/falls.csv")).exists();
    assertThat(shell.collapse("verify", folder, "--runs", "all"))
        .as(() -> shell.out)
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .contains("16 the same in runs.csv, falls.csv, casualties.csv, retaken.csv, parameters.csv")
        .contains("all as listed");
  }

  @Test
  void theySayTheSameInEitherForm() throws IOException {
    run("packed");
    run("plain", "--tables", "csv");
    run("again", "--tables", "csv.gz");
    requireForm("packed", "csv.gz");
    requireForm("plain", "csv");
    assertThat(says("packed")).containsKey("manifest.json").isEqualTo(says("plain"));
    assertThat(Shell.contents(file("again"))).isEqualTo(Shell.contents(file("packed")));
    for (String table : LARGE) {
      byte[] packed = Files.readAllBytes(file("packed/" + table + ".gz"));
      assertThat(packed).isEqualTo(Files.readAllBytes(file("again/" + table + ".gz")));
      // No name and no time: flags and four bytes.
      assertThat(Arrays.copyOfRange(packed, 3, 8)).containsOnly(0);
    }
    assertThat(Files.readString(file("packed/datapackage.json")))
        .contains("\"path\" : \"series.csv.gz\"", "\"compression\" : \"gz\"")
        .contains("\"name\" : \"series\"", "\"path\" : \"falls.csv\"");
    assertThat(Files.readString(file("packed/manifest.json")))
        .contains("\"file\" : \"series.csv\"")
        .doesNotContain(".gz");
  }

  /** The text is what is listed, so that a manifest does not hang on the form. */
  @Test
  void asParquetTheySayTheSame() throws IOException {
    run("plain", "--tables", "csv");
    run("typed", "--tables", "parquet");
    requireForm("typed", "parquet");
    for (String name : List.of("manifest.json", "falls.csv", "summary.csv")) {
      assertThat(file("typed/" + name)).hasSameTextualContentAs(file("plain/" + name));
    }
    assertThat(Files.readString(file("typed/datapackage.json")))
        .contains("\"path\" : \"series.parquet\"", "\"format\" : \"parquet\"")
        .contains("\"mediatype\" : \"application/vnd.apache.parquet\"");
    assertThat(shell.collapse("compare", "typed", "plain", "--no-charts", "--out", "c"))
        .as(() -> shell.err)
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.collapse("report", "typed")).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    run("typed", "--resume", "--tables", "csv");
    requireForm("typed", "csv");
    assertThat(Shell.contents(file("typed"))).isEqualTo(Shell.contents(file("plain")));
    run("typed", "--resume", "--tables", "parquet");
    requireForm("typed", "parquet");
    run("typed", "--resume", "--tables", "csv.gz");
    requireForm("typed", "csv.gz");
  }

  @Test
  void aTableInParquetThatIsCutShortOrAnotherFileIsNamed() throws IOException {
    run("r", "--tables", "parquet");
    for (String table : LARGE) {
      Path file = file("r/" + names(table).get("parquet"));
      byte[] whole = Files.readAllBytes(file);
      for (int length : List.of(0, 5, whole.length / 2, whole.length - 1)) {
        Files.write(file, Arrays.copyOf(whole, length));
        requireDamaged(file);
      }
      // Bytes of the page, of the footer, and a length that is too great.
      for (int at : List.of(60, whole.length - 40, whole.length - 7)) {
        byte[] other = whole.clone();
        other[at] ^= 0x55;
        Files.write(file, other);
        assertThat(shell.collapse("verify", "r")).isEqualTo(ExitCode.RUNS_FAILED);
        assertThat(shell.out).contains(file.getFileName().toString()).doesNotContain("Exception");
      }
      Files.writeString(file, "no Parquet, but long enough to be something else");
      requireDamaged(file);
      Files.write(file, whole);
    }
    assertThat(shell.collapse("verify", "r")).as(() -> shell.out).isEqualTo(ExitCode.DONE);
  }

  private void requireDamaged(Path file) {
    assertThat(shell.collapse("verify", "r")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out)
        .contains(file.getFileName().toString())
        .contains("it is damaged or cut short: it cannot be unpacked")
        .doesNotContain("Exception", "broke off");
  }

  @Test
  void everyReaderTakesBoth() {
    run("packed");
    run("plain", "--tables", "csv");
    assertThat(shell.collapse("compare", "packed", "plain", "--no-charts", "--out", "c"))
        .as(() -> shell.err)
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out).doesNotContain("lacks").contains("series.csv");
    for (String folder : List.of("packed", "plain")) {
      assertThat(shell.collapse("report", folder)).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    }
    assertThat(shell.drawn).isEqualTo(4);
    assertThat(shell.collapse("export", "plain", "series")).isEqualTo(ExitCode.DONE);
    String plain = shell.out;
    assertThat(plain).contains("state:");
    for (String name : List.of("series", "series.csv", "series.csv.gz")) {
      assertThat(shell.collapse("export", "packed", name)).isEqualTo(ExitCode.DONE);
      assertThat(shell.out).isEqualTo(plain);
    }
    assertThat(shell.collapse("export", "packed", "moods")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains(", control, series, falls, casualties, ");
  }

  @Test
  void aPackedTableThatWasChangedIsFound() throws IOException {
    run("r");
    run("copy");
    Path series = file("r/series.csv.gz");
    String text = Unpacked.text(series);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(series))) {
      out.write(text.replaceFirst("documented", "nonsense").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(shell.collapse("verify", "r")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out)
        .contains("series.csv.gz is not as manifest.json lists it: its SHA-256, unpacked, is")
        .contains("series.csv.gz is not as ro-crate-metadata.json lists it")
        .contains("series.csv, line 2: no such runs: H1-first, nonsense");
    requireRefused("r/series.csv.gz has been changed: it is not the file that manifest.json lists");
  }

  private void requireRefused(String words) {
    for (List<String> reader :
        List.of(
            List.of("report", "r"),
            List.of("export", "r", "series"),
            List.of("compare", "r", "copy"))) {
      assertThat(shell.collapse(reader.toArray(String[]::new))).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err).as(reader.get(0)).contains("series.csv.gz").doesNotContain("Exception");
      assertThat(shell.err.contains(words) || reader.get(0).equals("export")).isTrue();
    }
  }

  @Test
  void aPackedTableThatIsCutShortIsNamed() throws IOException {
    run("r");
    run("copy");
    for (String name : List.of("series.csv.gz", "casualties.csv.gz", "parameters.csv.gz")) {
      Path file = file("r/" + name);
      byte[] whole = Files.readAllBytes(file);
      for (int length : List.of(0, 5, whole.length / 2, whole.length - 1)) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertThat(shell.collapse("verify", "r")).isEqualTo(ExitCode.RUNS_FAILED);
        assertThat(shell.out)
            .contains(name, "it is damaged or cut short: it cannot be unpacked")
            .doesNotContain("Exception", "broke off");
        if (name.startsWith("series")) {
          requireRefused("it cannot be unpacked");
        }
      }
      Files.write(file, whole);
    }
    assertThat(shell.collapse("verify", "r")).as(() -> shell.out).isEqualTo(ExitCode.DONE);
  }

  @Test
  void resumedInAnotherFormACompleteFolderIsBroughtIntoIt() throws IOException {
    run("r");
    Map<String, String> packed = Shell.contents(file("r"));
    run("r", "--resume", "--tables", "csv");
    requireForm("r", "csv");
    run("r", "--resume");
    requireForm("r", "csv");
    run("r", "--resume", "--tables", "csv.gz");
    requireForm("r", "csv.gz");
    assertThat(Shell.contents(file("r"))).isEqualTo(packed);
  }

  @Test
  void anUnfinishedFolderTakesTheFormOfItsEnd() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    shell.runner =
        scenario ->
            key -> {
              if (runs.incrementAndGet() == 5) {
                shell.interrupt.run();
              }
              return SyntheticCase.record(scenario, key);
            };
    assertThat(shell.collapse("run", "--out", "r", "--threads", "1"))
        .isEqualTo(ExitCode.INTERRUPTED);
    // As of an interrupt between tables and manifest.
    Files.writeString(file("r/series.csv.gz"), "half");
    run("r", "--resume", "--tables", "csv");
    requireForm("r", "csv");
    run("r", "--overwrite");
    requireForm("r", "csv.gz");
  }

  @Test
  void shardsAreMergedIntoEitherForm() throws IOException {
    run("one", "--tables", "csv");
    for (String shard : List.of("1/2", "2/2")) {
      run("s" + shard.charAt(0), "--shard", shard);
    }
    assertThat(shell.collapse("merge", "s1", "s2", "--out", "whole", "--tables", "csv"))
        .as(() -> shell.err)
        .isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(file("whole"))).isEqualTo(Shell.contents(file("one")));
    assertThat(shell.collapse("merge", "s1", "s2", "--out", "packed")).isEqualTo(ExitCode.DONE);
    requireForm("packed", "csv.gz");
    assertThat(says("packed")).isEqualTo(says("one"));
    assertThat(shell.collapse("run", "--shard", "1/2", "--tables", "csv", "--out", "no"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("A shard has no tables: give --tables to collapse merge");
  }

  @Test
  void anUnknownFormIsRefusedBeforeAnythingIsWritten() {
    for (String form : List.of("feather", "gz", "")) {
      assertThat(shell.collapse("run", "--tables", form, "--out", "no"))
          .isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err).contains("--tables is csv, csv.gz or parquet, not '" + form + "'.");
    }
    assertThat(file("no")).doesNotExist();
  }
}
