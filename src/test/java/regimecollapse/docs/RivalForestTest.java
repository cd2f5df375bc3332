package regimecollapse.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

/**
 * What inference.md says of rivals by forests is what the committed results say. To write it anew:
 * {@code mvn -q test -Dtest=RivalForestTest -Dregenerate=true}.
 */
class RivalForestTest {
  private static final Path PAGE = Path.of("src/site/markdown/inference.md");
  private static final Path FOLDER = Path.of("results/reference/inference/rivals");
  private static final String QUESTION = "mechanism";

  /** A p of the nearest draws below it is named: even they miss there. */
  private static final double MISSED = 0.05;

  @Test
  void howSimulatedRecordsAreToldApart() throws IOException {
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    Table.of(FOLDER, TableFile.FOREST_CONFUSION)
        .forEach(
            r -> {
              if (r.text("question").equals(QUESTION)) {
                String share = String.format(Locale.ROOT, "%.0f %%", 100 * r.number("share"));
                boolean right = r.text("truth").equals(r.text("answer"));
                cells
                    .computeIfAbsent(r.text("truth"), t -> new TreeMap<>())
                    .put(r.text("answer"), right ? "**" + share + "**" : share);
                cells.get(r.text("truth")).put("~", r.text("told_as"));
              }
            });
    List<String> names = List.copyOf(cells.keySet());
    List<String> header = new ArrayList<>(List.of("made under"));
    names.forEach(n -> header.add("taken for " + n));
    header.add("not told apart");
    List<List<String>> rows = new ArrayList<>();
    for (String truth : names) {
      List<String> row = new ArrayList<>(List.of(truth));
      names.forEach(n -> row.add(cells.get(truth).getOrDefault(n, "0 %")));
      row.add(cells.get(truth).get("~"));
      rows.add(row);
    }
    hold("confusion", table(header, rows));
  }

  @Test
  void whetherTheRecordIsInTheCloudAndHowTheForestVotes() throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Table.of(FOLDER, TableFile.CLOUD)
        .forEach(
            r ->
                rows.put(
                    r.text("mechanism"),
                    new ArrayList<>(
                        List.of(
                            r.text("mechanism"),
                            two(r.number("distance")),
                            two(r.number("median")) + ", " + two(r.number("limit")),
                            r.text("in_cloud").equals("true") ? "yes" : "**no**"))));
    addVotes(rows);
    hold(
        "cloud",
        table(
            List.of(
                "mechanism",
                "distance of the record",
                "of held-back draws: half, 99 %",
                "in the cloud",
                "votes",
                "votes from narrower ranges"),
            List.copyOf(rows.values())));
  }

  private static void addVotes(Map<String, List<String>> rows) {
    for (String ranges : List.of("as-given", "narrowed")) {
      Table.of(FOLDER, TableFile.FOREST_VOTES)
          .forEach(
              r -> {
                if (r.text("question").equals(QUESTION) && r.text("ranges").equals(ranges)) {
                  rows.get(r.text("answer"))
                      .add(
                          "%s (%s to %s)%s"
                              .formatted(
                                  two(r.number("votes")),
                                  two(r.number("votes_low")),
                                  two(r.number("votes_high")),
                                  r.text("probability").isEmpty()
                                      ? ""
                                      : "; right with " + two(r.number("probability"))));
                }
              });
    }
  }

  @Test
  void whichFiguresNoMechanismReaches() throws IOException {
    Map<String, List<String>> beyond = new TreeMap<>();
    Map<String, List<String>> missed = new LinkedHashMap<>();
    int[] mechanisms = {0};
    Table.of(FOLDER, TableFile.CLOUD).forEach(r -> mechanisms[0]++);
    Table.of(FOLDER, TableFile.PREDICTIVE_P)
        .forEach(
            r -> {
              if (!r.text("reach").equals("reached")) {
                beyond
                    .computeIfAbsent(r.text("statistic"), s -> new ArrayList<>())
                    .add(r.text("mechanism"));
              } else if (r.number("p") < MISSED) {
                missed
                    .computeIfAbsent(r.text("mechanism"), s -> new ArrayList<>())
                    .add("`" + r.text("statistic") + "`");
              }
            });
    List<String> lines = new ArrayList<>(List.of(beyond(beyond, mechanisms[0])));
    missed.forEach(
        (mechanism, figures) ->
            lines.add(
                "* Missed by the nearest draws of `%s`: %s."
                    .formatted(mechanism, String.join(", ", figures))));
    hold("reach", String.join("\n", lines) + "\n");
  }

  private static String beyond(Map<String, List<String>> beyond, int mechanisms) {
    return beyond.isEmpty()
        ? "* Each figure of the record is reached by some draw of each mechanism."
        : "* In the window of no draw: "
            + beyond.entrySet().stream()
                .map(
                    e ->
                        "`"
                            + e.getKey()
                            + "` ("
                            + (e.getValue().size() == mechanisms
                                ? "all mechanisms"
                                : String.join(", ", e.getValue()))
                            + ")")
                .collect(Collectors.joining("; "))
            + ".";
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String table(List<String> header, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("| " + String.join(" | ", header) + " |");
    lines.add("|" + "---|".repeat(header.size()));
    rows.forEach(r -> lines.add("| " + String.join(" | ", r) + " |"));
    return String.join("\n", lines) + "\n";
  }

  private void hold(String name, String made) throws IOException {
    String begin = "<!-- made by RivalForestTest: begin " + name + " -->\n";
    String end = "<!-- made by RivalForestTest: end " + name + " -->";
    MadeText.holdIn(PAGE, begin, end, made, getClass());
  }
}
