package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.file.Json;
import regimecollapse.results.table.Unpacked;

/**
 * The readers that lie in a folder give every column of every table its type, where R and Python
 * are.
 */
class ReadersTest {
  private static final String R =
      """
      folder <- commandArgs(TRUE)
      source(file.path(folder, "collapse.R"))
      types <- c(numeric = "number", integer = "integer", logical = "boolean", Date = "date")
      for (table in collapse_tables(folder)) {
        cells <- collapse_read(folder, table)
        stopifnot(identical(collapse_columns(folder, table)$name, names(cells)))
        for (name in names(cells)) {
          type <- types[class(cells[[name]])]
          cat(table, name, if (is.na(type)) "string" else type, sum(is.na(cells[[name]])), "\\n")
        }
      }
      runs <- collapse_read(folder, "runs.csv")
      cat(runs$seed[1], format(runs$end_date[1]), sum(runs$collapsed), "\\n")
      parsed <- collapse_json('{"a" : "\\\\u00e9 \\\\n \\\\"x\\\\"", "b" : [1, -2.5e3, true, {}], "c" : []}')
      stopifnot(identical(parsed$a, "\\u00e9 \\n \\"x\\""), identical(parsed$b[1:3], list(1, -2500, TRUE)))
      stopifnot(inherits(try(collapse_read(folder, "mood"), silent = TRUE), "try-error"))
      """;

  private static final String PYTHON =
      """
      import sys
      sys.dont_write_bytecode = True
      folder = sys.argv[1]
      sys.path.insert(0, folder)
      import collapse
      from pandas.api import types
      known = [("boolean", types.is_bool_dtype), ("integer", types.is_integer_dtype),
               ("number", types.is_float_dtype), ("date", types.is_datetime64_any_dtype)]
      for table in collapse.tables(folder):
          cells = collapse.read(folder, table)
          assert list(collapse.columns(folder, table)["name"]) == list(cells.columns)
          for name in cells.columns:
              type = next((word for word, test in known if test(cells[name])), "string")
              print(table, name, type, int(cells[name].isna().sum()))
      runs = collapse.read(folder, "runs.csv")
      print(runs["seed"][0], runs["end_date"][0].date(), int(runs["collapsed"].sum()))
      try:
          collapse.read(folder, "mood")
      except LookupError:
          pass
      else:
          raise AssertionError("no such table")
      """;

  @TempDir private static Path home;
  private static Path folder;

  private record Said(int code, List<String> lines) {}

  @BeforeAll
  static void runOnce() throws IOException {
    Shell shell = new Shell(home);
    assertThat(shell.collapse("run", "--quiet")).as(shell.err).isEqualTo(ExitCode.DONE);
    folder = home.resolve("results/three-hypotheses");
  }

  private static Said said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text.lines().map(String::strip).toList());
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return said(command).code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Table, column, type and number of empty cells, as the file itself says; then a run. */
  private static List<String> expected() throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode resource : Json.read(folder.resolve("datapackage.json")).path("resources")) {
      List<String[]> rows =
          Unpacked.text(folder.resolve(resource.path("path").asText()))
              .lines()
              .skip(1)
              .map(line -> line.split(",", -1))
              .toList();
      JsonNode fields = resource.at("/schema/fields");
      for (int i = 0; i < fields.size(); i++) {
        int column = i;
        lines.add(
            "%s %s %s %d"
                .formatted(
                    resource.path("name").asText(),
                    fields.get(i).path("name").asText(),
                    fields.get(i).path("type").asText(),
                    rows.stream().filter(row -> row[column].isEmpty()).count()));
      }
    }
    List<String> runs = Files.readAllLines(folder.resolve("runs.csv"));
    List<String> header = List.of(runs.get(0).split(","));
    String[] first = runs.get(1).split(",", -1);
    lines.add(
        "%s %s %d"
            .formatted(
                first[header.indexOf("seed")],
                first[header.indexOf("end_date")],
                runs.stream().filter(run -> run.contains(",true,")).count()));
    return lines;
  }

  @Test
  void everyColumnIsWhatTheCodebookSaysInR() throws IOException, InterruptedException {
    assumeTrue(works("Rscript", "--version"), "there is no R");
    Path script = Files.writeString(home.resolve("ask.R"), R);
    Said said = said("Rscript", "--vanilla", script.toString(), folder.toString());
    assertThat(said).isEqualTo(new Said(0, expected()));
  }

  @Test
  void everyColumnIsWhatTheCodebookSaysInPython() throws IOException, InterruptedException {
    String python = works("python3", "-c", "import pandas") ? "python3" : "/usr/bin/python3";
    assumeTrue(works(python, "-c", "import pandas"), "there is no Python with pandas");
    Path script = Files.writeString(home.resolve("ask.py"), PYTHON);
    assertThat(said(python, script.toString(), folder.toString()))
        .isEqualTo(new Said(0, expected()));
  }

  /** A cut file would be read as far as it goes. */
  @Test
  void aTableThatWasCutShortIsNotRead() throws IOException, InterruptedException {
    Shell shell = new Shell(home);
    assertThat(shell.collapse("run", "--quiet", "--out", "cut", "--overwrite")).isZero();
    Path cut = home.resolve("cut");
    byte[] falls = Files.readAllBytes(cut.resolve("falls.csv"));
    Files.write(cut.resolve("falls.csv"), Arrays.copyOf(falls, falls.length / 2));
    String named = "falls.csv is not as datapackage.json lists it";
    if (works("Rscript", "--version")) {
      String ask = "source('%1$s/collapse.R'); collapse_read('%1$s', 'falls')";
      Said said = said("Rscript", "--vanilla", "-e", ask.formatted(cut));
      assertThat(said.code()).isNotZero();
      assertThat(String.join(" ", said.lines())).contains(named);
    }
    if (works("/usr/bin/python3", "-c", "import pandas")) {
      String ask =
          "import sys; sys.path.insert(0, '%1$s'); import collapse; collapse.read('%1$s', 'falls')";
      Said said = said("/usr/bin/python3", "-B", "-c", ask.formatted(cut));
      assertThat(said.code()).isNotZero();
      assertThat(String.join(" ", said.lines())).contains(named);
    }
  }

  /**
   * What pandas makes of Parquet comes from pyarrow, which Debian does not have; it is stood in for
   * by the same cells in the types that pyarrow gives: dates as objects, flags with None.
   */
  private static final String PARQUET =
      """
      import sys
      sys.dont_write_bytecode = True
      typed, plain = sys.argv[1:]
      sys.path.insert(0, typed)
      import collapse
      import pandas as pd
      def read_parquet(path):
          cells = collapse.read(plain, path.stem)
          for name in cells.columns:
              if pd.api.types.is_datetime64_any_dtype(cells[name]):
                  cells[name] = cells[name].dt.date
              elif pd.api.types.is_bool_dtype(cells[name]):
                  cells[name] = cells[name].astype(object).where(cells[name].notna(), None)
          return cells
      collapse.pd.read_parquet = read_parquet
      for name in ["series", "casualties.csv", "parameters.parquet"]:
          found = collapse.read(typed, name)
          pd.testing.assert_frame_equal(found, collapse.read(plain, name.split(".")[0]))
          print(name, len(found))
      """;

  @Test
  void aTableInParquetHasTheSameTypesInPython() throws IOException, InterruptedException {
    String python = works("python3", "-c", "import pandas") ? "python3" : "/usr/bin/python3";
    assumeTrue(works(python, "-c", "import pandas"), "there is no Python with pandas");
    Path script = Files.writeString(home.resolve("parquet.py"), PARQUET);
    Said said = said(python, script.toString(), typed().toString(), folder.toString());
    assertThat(said.code()).as(said.lines()::toString).isZero();
    assertThat(said.lines()).hasSize(3);
  }

  @Test
  void withoutItsPackageRSaysWhatATableInParquetNeeds() throws IOException, InterruptedException {
    assumeTrue(works("Rscript", "--version"), "there is no R");
    assumeTrue(!works("Rscript", "-e", "loadNamespace('arrow')"), "R has the package arrow");
    String ask = "f <- '%s'; source(file.path(f, 'collapse.R')); collapse_read(f, 'series')";
    Said said = said("Rscript", "--vanilla", "-e", ask.formatted(typed()));
    assertThat(said.code()).isNotZero();
    assertThat(said.lines()).anyMatch(line -> line.contains("it needs the package arrow"));
  }

  private static Path typed() throws IOException {
    Shell shell = new Shell(home);
    assertThat(
            shell.collapse(
                "run", "--quiet", "--tables", "parquet", "--out", "typed", "--overwrite"))
        .as(shell.err)
        .isEqualTo(ExitCode.DONE);
    return home.resolve("typed");
  }

  /** Python leaves a folder of its own beside what it has read. */
  @Test
  void whatPythonLeavesInTheFolderIsNoFaultOfIt() throws IOException {
    Path left = Files.createDirectories(folder.resolve("__pycache__"));
    Files.writeString(left.resolve("collapse.cpython-311.pyc"), "bytes");
    Shell shell = new Shell(home);
    int code = shell.collapse("verify", "results/three-hypotheses", "--runs", "0");
    assertThat(code).as(shell.out).isEqualTo(ExitCode.DONE);
  }
}
