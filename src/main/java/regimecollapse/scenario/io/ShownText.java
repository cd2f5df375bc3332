package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A text of the input that pictures show: a title or the name of a place.
 *
 * @param file name of the file
 * @param line line, from 1
 * @param column column in characters, from 1
 * @param keyPath dotted path of the key, or the column of a table
 * @param text the text
 */
public record ShownText(String file, int line, int column, String keyPath, String text) {
  private static final List<String> KEYS = List.of("title", "attribution");

  /** Something to be said of it. */
  public Problem told(String message, String legal) {
    return new Problem(file, line, column, keyPath, text, message, legal, "");
  }

  /** All of a scenario, file by file. */
  static List<ShownText> of(Document document) {
    List<ShownText> all = new ArrayList<>();
    add(document.tree(), "", all);
    add(document.data().record(), "", all);
    for (CsvRow row : document.data().rows(FileKeys.LOCALITIES)) {
      Problem cell = row.told("name", "");
      all.add(of(new Place(cell.file(), cell.line(), cell.column()), "name", cell.value()));
    }
    return all;
  }

  private static ShownText of(Place place, String keyPath, String text) {
    return new ShownText(place.file(), place.line(), place.column(), keyPath, text);
  }

  private static void add(Node node, String path, List<ShownText> all) {
    if (node instanceof Node.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        add(list.items().get(i), path + "[" + i + "]", all);
      }
    } else if (node instanceof Node.Mapping map) {
      map.entries()
          .forEach(
              (key, entry) -> {
                String below = Problem.join(path, key);
                if (entry.value() instanceof Node.Scalar text && KEYS.contains(key)) {
                  all.add(of(text.place(), below, text.text()));
                }
                add(entry.value(), below, all);
              });
    }
  }
}
