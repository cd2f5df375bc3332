package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/**
 * What validation.md says of the fit to all cases is what the committed tables say. To write it
 * anew: {@code mvn -q test -Dtest=PooledTableTest -Dregenerate=true}.
 */
class PooledTableTest {
  private static final Path PAGE = Path.of("src/site/markdown/validation.md");
  private static final Path POOLED = Path.of("results/reference/inference/pooled");
  private static final String NONE = "none";
  private static final String ALL = "all";

  /** A row of a table, by column. */
  private record Row(Table.Row cells) {
    String text(String column) {
      return cells.text(column);
    }

    double number(String column) {
      return cells.number(column);
    }

    boolean is(String column, String value) {
      return text(column).equals(value);
    }
  }

  private static List<Row> rows(String table) {
    List<Row> rows = new ArrayList<>();
    Table.of(POOLED, table).forEach(row -> rows.add(new Row(row)));
    return rows;
  }

  @Test
  void theWeightsOfTheMechanismsAreThoseOfTheTables() throws IOException {
    List<String> mechanisms =
        List.of(MechanismKind.values()).stream().map(MechanismKind::key).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| spread τ, record left out | "
            + String.join(" | ", mechanisms)
            + " | effective size, draws |");
    lines.add("|---|" + "---|".repeat(mechanisms.size() + 1));
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows(TableFile.POOLED_WEIGHTS)) {
      groups
          .computeIfAbsent(row.text("tau") + ", " + row.text("left_out"), k -> new ArrayList<>())
          .add(row);
    }
    groups.forEach(
        (name, group) -> {
          StringBuilder line = new StringBuilder("| " + name);
          for (String mechanism : mechanisms) {
            line.append(
                " | "
                    + group.stream()
                        .filter(r -> r.is("mechanism", mechanism))
                        .map(PooledTableTest::weight)
                        .findFirst()
                        .orElse(""));
          }
          Row all = group.stream().filter(r -> r.is("mechanism", ALL)).findFirst().orElseThrow();
          line.append(" | " + Numbers.decimal(all.number("ess"), 0) + ", " + all.text("draws"));
          lines.add(line + " |");
        });
    isInThePage(" pooled weights", String.join("\n", lines) + "\n");
  }

  private static String weight(Row row) {
    return "%s (%s to %s)"
        .formatted(
            Numbers.fixed(row.number("weight"), 2),
            Numbers.fixed(row.number("low"), 2),
            Numbers.fixed(row.number("high"), 2));
  }

  /** Of each case that was left out, under tau 0 and all mechanisms with their weights. */
  private static List<Row> foretold() {
    return rows(TableFile.POOLED_PREDICTIONS).stream()
        .filter(
            r -> r.number("tau") == 0 && r.is("mechanism", ALL) && r.is("left_out", r.text("case")))
        .toList();
  }

  @Test
  void eachCaseForetoldFromTheOthersIsThatOfTheTables() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| left out | figure | record | foretold (5 to 95 %) | CRPS | before any record | road distance | first two days | as in the others |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    Map<String, List<Row>> cases =
        foretold().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.text("case"), LinkedHashMap::new, Collectors.toList()));
    cases.forEach(
        (name, rows) -> {
          rows.stream()
              .filter(r -> r.text("statistic").startsWith("case-"))
              .forEach(r -> lines.add(line(name, r)));
          lines.add(
              means(
                  name,
                  rows.stream().filter(r -> r.is("kind", "day") && r.is("use", "fit")).toList()));
        });
    lines.add("");
    lines.addAll(counts());
    isInThePage(" pooled forecasts", String.join("\n", lines) + "\n");
  }

  private static String line(String name, Row row) {
    String observed =
        Double.isNaN(row.number("observed_low"))
            ? "not known"
            : range(row.number("observed_low"), row.number("observed_high"));
    String foretold =
        row.is("kind", "yes-no")
            ? Percent.of(probability(row))
            : number(row.number("median"))
                + " ("
                + range(row.number("low"), row.number("high"))
                + ")";
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            name,
            row.text("statistic").replaceFirst("case-", "").replace('-', ' '),
            observed,
            foretold,
            scores(row));
  }

  /** Of a yes or no the CRPS at what happened is the square of the chance of the other. */
  private static double probability(Row row) {
    double off = Math.sqrt(row.number("crps"));
    return row.number("observed_low") > 0.5 ? 1 - off : off;
  }

  private static String scores(Row row) {
    return List.of("crps", "prior_crps", "road_crps", "speed_crps", "others_crps").stream()
        .map(column -> score(row.number(column)))
        .collect(Collectors.joining(" | "));
  }

  private static String means(String name, List<Row> days) {
    String means =
        List.of("crps", "prior_crps", "road_crps", "speed_crps", "others_crps").stream()
            .map(
                c ->
                    score(days.stream().mapToDouble(r -> r.number(c)).average().orElse(Double.NaN)))
            .collect(Collectors.joining(" | "));
    return "| %s | mean over %d days of falls | | | %s |".formatted(name, days.size(), means);
  }

  private static List<String> counts() {
    List<Row> known = foretold().stream().filter(r -> !Double.isNaN(r.number("crps"))).toList();
    return List.of(
        "Of %d statistics of left-out cases the other two cases' records foretell %s better than the draws before any record%s; with a day, %s better than road distance, %s better than the first two days; %s better than \"as in the others\". The record lies outside of 5 to 95 %% in %s."
            .formatted(
                known.size(),
                better(known, "prior_crps"),
                ties(known),
                better(known, "road_crps"),
                better(known, "speed_crps"),
                better(known, "others_crps"),
                known.stream()
                    .filter(
                        r ->
                            r.number("observed_low") > r.number("high")
                                || r.number("observed_high") < r.number("low"))
                    .count()));
  }

  private static String better(List<Row> rows, String other) {
    List<Row> with = rows.stream().filter(r -> !Double.isNaN(r.number(other))).toList();
    return with.stream().filter(r -> r.number("crps") < r.number(other)).count()
        + " of "
        + with.size();
  }

  private static String ties(List<Row> rows) {
    long ties = rows.stream().filter(r -> r.number("crps") == r.number("prior_crps")).count();
    return ties == 0 ? "" : " (" + ties + " alike)";
  }

  private static String range(double low, double high) {
    return low == high ? number(low) : number(low) + " to " + number(high);
  }

  private static String number(double value) {
    return Numbers.significant(value, 3).replace("-", "−");
  }

  private static String score(double value) {
    return Double.isNaN(value) ? "" : Numbers.significant(value, 2);
  }

  private static final Path FINDINGS = Path.of("src/site/markdown/findings.md");
  private static final Path ALONE = Path.of("scenarios/cases/syria-2024/fit-rivals");
  private static final Path RIVALS = Path.of("results/reference/rival-mechanisms");

  /** Weights of Syria's cells by its own record, and by those of all cases. */
  private static Map<String, Double> alone() {
    Map<String, Double> weights = new LinkedHashMap<>();
    Table.of(ALONE, TableFile.HYPOTHESES)
        .forEach(
            row -> {
              if (row.text("method").equals("sequential")) {
                weights.put(row.text("hypothesis"), row.number("posterior"));
              }
            });
    return weights;
  }

  private static Map<String, Double> together() {
    Map<String, Double> weights = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(POOLED.resolve(TableFile.POSTERIOR))) {
      csv.forEach(
          row ->
              weights.merge(
                  row.getField("hypothesis"),
                  Double.parseDouble(row.getField("weight")),
                  Double::sum));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weights;
  }

  @Test
  void whatThreeCasesSayOfTheReadingsIsInTheFindings() throws IOException {
    Map<String, Double> alone = alone();
    Map<String, Double> together = together();
    Map<Cell, Summary.Row> fit = Summary.read(RIVALS.resolve(TableFile.WITHIN)).byCell();
    Map<Cell, Summary.Row> pooled = Summary.read(POOLED.resolve("rival-mechanisms")).byCell();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| reading | weight alone | weight together | P documented alone | together | P without cuts alone | together |");
    lines.add("|---|---|---|---|---|---|---|");
    for (String reading :
        alone.keySet().stream().map(PooledTableTest::reading).distinct().toList()) {
      lines.add(
          "| %s | %s | %s | %s | %s | %s | %s |"
              .formatted(
                  reading,
                  sum(alone, reading),
                  sum(together, reading),
                  mean(alone, fit, reading, "documented"),
                  mean(together, pooled, reading, "documented"),
                  mean(alone, fit, reading, "no-cuts"),
                  mean(together, pooled, reading, "no-cuts")));
    }
    lines.add("");
    lines.add("| cell | weight alone | weight together |");
    lines.add("|---|---|---|");
    alone.forEach(
        (cell, weight) ->
            lines.add(
                "| %s | %s | %s |"
                    .formatted(
                        cell,
                        Numbers.fixed(weight, 2),
                        Numbers.fixed(together.getOrDefault(cell, 0.0), 2))));
    String begin = "<!-- made by PooledTableTest: begin pooled -->\n";
    String end = "<!-- made by PooledTableTest: end pooled -->";
    MadeText.holdIn(FINDINGS, begin, end, String.join("\n", lines) + "\n", PooledTableTest.class);
  }

  private static final Path SHIPPED = Path.of("scenarios/cases/syria-2024/fit");

  /**
   * What the page shows: the table that lies in the shipped fit, and goes from there into results.
   */
  @Test
  void whatThreeCasesSayOfTheReadingsLiesInTheShippedFit() throws IOException {
    Map<String, Double> cells = together();
    Map<Cell, Summary.Row> runs = Summary.read(POOLED.resolve("rival-mechanisms")).byCell();
    double ess = effectiveSize();
    String cases =
        String.join(
            ", ", foretold().stream().map(r -> name(r.text("case"))).distinct().sorted().toList());
    List<String> lines = new ArrayList<>();
    lines.add("hypothesis,cases,mechanisms,weight,low,high,ess,arm,p_collapse");
    for (String reading :
        alone().keySet().stream().map(PooledTableTest::reading).distinct().toList()) {
      Map<String, Double> own = new LinkedHashMap<>(cells);
      own.keySet().removeIf(cell -> !reading(cell).equals(reading));
      double weight = own.values().stream().mapToDouble(Double::doubleValue).sum();
      Interval interval =
          Wilson.interval(Math.round(weight * ess), Math.round(ess), Confidence.NINETY_FIVE);
      for (String arm : List.of("documented", "no-cuts")) {
        lines.add(
            "%s,\"%s\",%d,%s,%s,%s,%s,%s,%s"
                .formatted(
                    reading,
                    cases,
                    MechanismKind.values().length,
                    Numbers.exact(round(weight)),
                    Numbers.exact(round(interval.low())),
                    Numbers.exact(round(interval.high())),
                    Numbers.exact(round(ess)),
                    arm,
                    Numbers.exact(round(share(own, runs, reading, arm)))));
      }
    }
    String made = String.join("\n", lines) + "\n";
    Path table = SHIPPED.resolve(TableFile.POOLED_READINGS);
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(table, made);
    }
    assertThat(Files.readString(table))
        .as("make it anew: mvn -q test -Dtest=PooledTableTest -Dregenerate=true")
        .isEqualTo(made);
  }

  /** Of all draws together, no record left out. */
  private static double effectiveSize() {
    return rows(TableFile.POOLED_WEIGHTS).stream()
        .filter(r -> r.number("tau") == 0 && r.is("left_out", NONE) && r.is("mechanism", ALL))
        .findFirst()
        .orElseThrow()
        .number("ess");
  }

  private static String name(String caseId) {
    return Character.toUpperCase(caseId.charAt(0)) + caseId.substring(1).replace('-', ' ');
  }

  private static double round(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static String reading(String cell) {
    return cell.replaceFirst("--.*", "");
  }

  private static String sum(Map<String, Double> cells, String reading) {
    double sum =
        cells.entrySet().stream()
            .filter(e -> reading(e.getKey()).equals(reading))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return Numbers.fixed(sum, 2);
  }

  /** The mean of P over the mechanisms of a reading, by their weights. */
  private static String mean(
      Map<String, Double> cells, Map<Cell, Summary.Row> runs, String reading, String arm) {
    return Percent.of(share(cells, runs, reading, arm));
  }

  private static double share(
      Map<String, Double> cells, Map<Cell, Summary.Row> runs, String reading, String arm) {
    double sum = 0;
    double all = 0;
    for (Map.Entry<String, Double> cell : cells.entrySet()) {
      if (reading(cell.getKey()).equals(reading)) {
        sum += cell.getValue() * runs.get(new Cell(cell.getKey(), arm)).collapse().value();
        all += cell.getValue();
      }
    }
    return sum / all;
  }

  private static void isInThePage(String name, String made) throws IOException {
    String begin = "<!-- made by PooledTableTest: begin" + name + " -->\n";
    String end = "<!-- made by PooledTableTest: end" + name + " -->";
    MadeText.holdIn(PAGE, begin, end, made, PooledTableTest.class);
  }
}
