package regimecollapse.results.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Column names never change: scripts of users go by them. A column may be added, never renamed or
 * taken away, and what its cells are stays as well.
 */
class ColumnContractTest {
  private static final Path CONTRACT =
      Path.of("src/test/resources/regimecollapse/results/table/columns.txt");
  private static final String ADD = "mvn -q test -Dtest=ColumnContractTest -Dregenerate=true";

  /** A line for each column: kind of folder, table, name, what its cells are. */
  private static List<String> declared() {
    List<String> lines = new ArrayList<>();
    for (TableFile file : FileList.ALL) {
      for (Column column : file.columns()) {
        String form = column.form().name().toLowerCase(Locale.ROOT);
        lines.add("%s %s %s %s".formatted(file.kind().key(), file.name(), column.name(), form));
      }
    }
    return lines;
  }

  @Test
  void noColumnThatWasEverWrittenIsGoneOrOfAnotherType() throws IOException {
    assertThat(declared())
        .as("a column of %s is gone, renamed, or of another type", CONTRACT)
        .containsAll(Files.readAllLines(CONTRACT));
  }

  /** What is added is held from then on. */
  @Test
  void everyColumnStandsInTheContract() throws IOException {
    TreeSet<String> all = new TreeSet<>(Files.readAllLines(CONTRACT));
    if (Boolean.getBoolean("regenerate") && all.addAll(declared())) {
      Files.write(CONTRACT, all);
    }
    assertThat(Files.readAllLines(CONTRACT))
        .as("a new column; add it with: %s", ADD)
        .containsAll(declared())
        .isSorted();
  }

  @Test
  void keysAreDeclaredColumnsAndRowsBelongToTablesOfTheSameFolder() {
    for (TableFile file : FileList.ALL) {
      List<String> names = file.columns().stream().map(Column::name).toList();
      assertThat(names).as(file.name()).containsAll(file.keys().own());
      file.keys()
          .rows()
          .forEach(
              (other, columns) -> {
                assertThat(names).as(file.name()).containsAll(columns);
                assertThat(file.kind().file(other).keys().own()).isEqualTo(columns);
              });
    }
  }
}
