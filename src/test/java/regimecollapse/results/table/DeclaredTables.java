package regimecollapse.results.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.results.codebook.PackageProof;

/** Holds the files of a folder that a command made against what is declared. */
public final class DeclaredTables {
  private DeclaredTables() {}

  /**
   * Every file but charts is declared, every table has the declared columns in their order, and is
   * as its codebook says.
   */
  public static void require(FolderKind kind, Path folder) throws IOException {
    boolean tables = false;
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches("\\..*|.*\\.(svg|png)")) {
          continue;
        }
        assertThat(kind.names()).as("files of %s", folder).contains(name);
        if (!kind.file(name).columns().isEmpty()) {
          requireColumns(kind.file(name), header(file));
          tables = true;
        }
      }
    }
    if (tables) {
      PackageProof.require(folder);
    }
  }

  private static void requireColumns(TableFile table, List<String> header) {
    List<String> rest = new ArrayList<>(header);
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      long after =
          table.columns().stream().skip(i + 1L).filter(c -> !c.name().contains("<")).count();
      String pattern = column.name().replaceFirst("<.*>", "[a-z0-9.-]+");
      // Only banks for several cases have what is foretold.
      if (column.name().startsWith("predicted:") && rest.isEmpty()) {
        continue;
      }
      assertThat(rest).as("%s at column %s", table.name(), column.name()).isNotEmpty();
      assertThat(rest.remove(0)).as("of %s", table.name()).matches(pattern);
      while (column.name().contains("<") && rest.size() > after && rest.get(0).matches(pattern)) {
        rest.remove(0);
      }
    }
    assertThat(rest).as("columns of %s that are not declared", table.name()).isEmpty();
  }

  private static List<String> header(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Unpacked.text(file))) {
      return csv.iterator().next().getFields();
    }
  }
}
