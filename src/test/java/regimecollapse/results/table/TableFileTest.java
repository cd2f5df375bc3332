package regimecollapse.results.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.stats.Interval;

class TableFileTest {
  private static final Path MAIN = Path.of("src/main/java");

  @TempDir private Path folder;

  @Test
  void everyFileHasANameInTheCodeAndEveryNameIsOfAFile() {
    Set<String> declared = new TreeSet<>();
    FileList.ALL.forEach(file -> declared.add(file.name()));
    assertThat(names()).containsExactlyElementsOf(declared);
  }

  private static Set<String> names() {
    return Arrays.stream(TableFile.class.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == String.class)
        .map(
            field -> {
              try {
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A scenario may name a fit, so the reader of scenarios must know what a fit holds. */
  @Test
  void noOtherClassWritesTheNameOfAFile() throws IOException {
    List<String> files = names().stream().filter(name -> name.contains(".")).toList();
    try (Stream<Path> classes = Files.walk(MAIN)) {
      for (Path each : classes.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!each.endsWith("TableFile.java") && !each.endsWith("FitResults.java")) {
          String text = Files.readString(each);
          assertThat(files).as(each.toString()).noneMatch(name -> text.contains('"' + name + '"'));
        }
      }
    }
  }

  @Test
  void aTableHasNoColumnTwiceAndEveryColumnAndFileSaysWhatItIs() {
    for (FolderKind kind : FolderKind.values()) {
      assertThat(kind.files()).extracting(TableFile::name).doesNotHaveDuplicates();
      for (TableFile file : kind.files()) {
        assertThat(file.title()).isNotBlank();
        assertThat(file.columns()).extracting(Column::name).doesNotHaveDuplicates();
        assertThat(file.columns()).extracting(Column::meaning).doesNotContain("");
      }
    }
  }

  @Test
  void whatResultsTakeOverFromAFitIsATableOfAFit() {
    assertThat(TableFile.TAKEN_OVER)
        .allSatisfy(name -> assertThat(FolderKind.FIT.file(name).columns()).isNotEmpty())
        .allSatisfy(name -> assertThat(FolderKind.RUN.find(name)).isPresent());
  }

  /** The manifest is deleted first: what is left without one does not pass for complete. */
  @Test
  void theManifestIsDeletedFirstAndTheLockNever() {
    assertThat(FolderKind.RUN.names()).startsWith("manifest.json").doesNotContain(".lock");
    assertThat(FolderKind.FIT.names()).startsWith("fit.json").doesNotContain(".lock");
  }

  @Test
  void namesThatTheScenarioGivesStandInThePlaceOfThePattern() {
    Map<String, List<String>> many =
        Map.of("parameter", List.of("a.b", "c.d"), "observation", List.of("hama"));
    assertThat(FolderKind.FIT.file("posterior.csv").header(many))
        .containsExactly(
            "hypothesis",
            "weight",
            "distance",
            "seed",
            "draw",
            "a.b",
            "c.d",
            "quantile:a.b",
            "quantile:c.d",
            "statistic:hama");
  }

  @Test
  void aRowNeedsACellForEachColumn() throws IOException {
    ResultTable table = new ResultTable("hazard.csv");
    List<String> none = ResultTable.empty(2);
    table.add("h", "a", 1, 0.0, 30.4375, 2L, Double.NaN, 0.00006, new Interval(0, 1.23456));
    table.add("h", "a", List.of(2, 30.4375, 60.875, 0L), none, none);
    assertThatThrownBy(() -> table.add("h", "a", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hazard.csv: 3 cells for 10 columns");
    // The mechanism is that of the runs beside the table.
    Files.writeString(folder.resolve("runs.csv"), "hypothesis,arm,mechanism\nh,a,orders\n");
    assertThat(table.write(folder).rows()).isEqualTo(2);
    assertThat(folder.resolve("hazard.csv"))
        .hasContent(
            """
            hypothesis,arm,month,from_day,to_day,events,person_days,hazard_per_month,low,high,mechanism
            h,a,1,0,30.4375,2,,0.0001,0,1.2346,orders
            h,a,2,30.4375,60.875,0,,,,,orders
            """);
  }
}
