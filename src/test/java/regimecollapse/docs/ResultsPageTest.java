package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regimecollapse.results.table.Column;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/** The tables of results.md are those of the files and columns that the program declares. */
class ResultsPageTest {
  private static final String REFRESH = "mvn -q test -Dtest=ResultsPageTest -Dregenerate=true";
  private static final Path PAGE = Path.of("src/site/markdown/results.md");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- made:([a-z]+)(?:/(\\S+))? -->\n(.*?)<!-- made:end -->", Pattern.DOTALL);

  @Test
  void theTablesAreUpToDate() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    String current = BLOCK.matcher(page).replaceAll(m -> Matcher.quoteReplacement(block(m)));
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(PAGE, current);
      page = current;
    }
    assertThat(page).as("%s is stale; refresh it with: %s", PAGE, REFRESH).isEqualTo(current);
  }

  @Test
  void everyKindOfFolderAndEveryTableHasItsBlock() throws IOException {
    List<String> blocks = BLOCK.matcher(Files.readString(PAGE)).results().map(this::key).toList();
    assertThat(blocks).doesNotHaveDuplicates();
    for (FolderKind kind : FolderKind.values()) {
      assertThat(blocks).contains(name(kind));
      assertThat(kind.files().stream().filter(file -> !file.columns().isEmpty()))
          .as("tables of %s without a block like <!-- made:%s/... --> in %s", kind, kind, PAGE)
          .allMatch(file -> asOf(file).anyMatch(blocks::contains));
    }
  }

  /** The block of the table, and those of tables with the same columns. */
  private static Stream<String> asOf(TableFile table) {
    return table.kind().files().stream()
        .filter(other -> other.columns().equals(table.columns()))
        .map(other -> name(table.kind()) + "/" + other.name());
  }

  private String key(java.util.regex.MatchResult block) {
    return block.group(2) == null ? block.group(1) : block.group(1) + "/" + block.group(2);
  }

  private static String block(java.util.regex.MatchResult old) {
    FolderKind kind = FolderKind.valueOf(old.group(1).toUpperCase(Locale.ROOT));
    String begin = old.group().substring(0, old.group().indexOf('\n') + 1);
    List<String> lines = old.group(2) == null ? files(kind) : columns(kind.file(old.group(2)));
    return begin + String.join("\n", lines) + "\n<!-- made:end -->";
  }

  private static List<String> files(FolderKind kind) {
    List<String> lines = new ArrayList<>(List.of("| file | what it is |", "| --- | --- |"));
    kind.files().forEach(file -> lines.add("| `%s` | %s |".formatted(file.name(), file.title())));
    return lines;
  }

  /** Columns that follow each other with the same unit and meaning stand in one row. */
  private static List<String> columns(TableFile table) {
    List<String> lines =
        new ArrayList<>(List.of("| column | unit | meaning |", "| --- | --- | --- |"));
    List<Column> open = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!open.isEmpty() && !sameWords(open.get(0), column)) {
        lines.add(row(open));
        open.clear();
      }
      open.add(column);
    }
    lines.add(row(open));
    return lines;
  }

  private static boolean sameWords(Column one, Column other) {
    return one.unit().equals(other.unit()) && one.meaning().equals(other.meaning());
  }

  private static String row(List<Column> columns) {
    return columns.stream()
        .map(column -> "`" + column.name() + "`")
        .collect(
            Collectors.joining(
                ", ", "| ", " | %s | %s |".formatted(columns.get(0).unit(), meaning(columns))));
  }

  private static String meaning(List<Column> columns) {
    return columns.get(0).meaning();
  }

  private static String name(FolderKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
