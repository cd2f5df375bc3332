package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import regimecollapse.analysis.base.StoredTable;
import regimecollapse.quantity.Windows;
import regimecollapse.report.words.PageTable;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Numbers;

/**
 * A section of the page that shows a stored table.
 *
 * @param id anchor
 * @param title heading
 * @param text what the table says and how to read it
 * @param readings what its numbers say, in plain words
 * @param file name of the table in the folder
 * @param table its rows
 */
record ResultSection(
    String id, String title, String text, List<String> readings, String file, PageTable table) {
  /** Rows of a table that the page takes in; the file has all. */
  private static final int MOST_ROWS = 400;

  /** Where a text has the days of the first window. */
  private static final String SOON = "{soon}";

  /** Tables that a folder may have, in the order of the page. */
  private static final List<Known> KNOWN =
      List.of(
          new Known(
              TableFile.CONTRASTS,
              "Differences from the base arm",
              "Each arm against the base arm, run by run: runs of the same number share their"
                  + " chance. dp is the difference of the shares that collapse, dfallen"
                  + SOON
                  + " of those that have fallen by day "
                  + SOON
                  + " or before, drmst that of the restricted mean days"
                  + " lived; all are arm less base, with 95 % intervals.",
              Known.columns(
                  "hypothesis arm pairs identical_runs dp_paired dp_paired_low dp_paired_high "
                      + "dfallen30_paired dfallen30_low dfallen30_high drmst_paired_days "
                      + "drmst_paired_low drmst_paired_high logrank_p")),
          new Known(
              TableFile.SPEED,
              "How fast control goes",
              "Days until a part of what the government held is lost, and how the falls came about."
                  + " Intervals are 95 %."),
          new Known(
              TableFile.HAZARD,
              "Rate of collapse over time",
              "Collapses in each interval of time among the runs in which the government still"
                  + " lived."),
          new Known(
              TableFile.ATTRIBUTION,
              "What each factor did",
              "The share of the whole effect that falls to each documented factor. Values of one"
                  + " hypothesis and measure add up to the whole effect."),
          new Known(
              TableFile.THRESHOLDS,
              "Where it tips",
              "The level at which half of the runs collapse, with its interval."),
          new Known(
              TableFile.LEDGER,
              "What support bought",
              "Spending against time lived and against what the patron got; never added up."
                  + " Price of a month: extra spending for each extra month against the base."),
          new Known(
              TableFile.SENSITIVITY,
              "What each difference rests on",
              "Which drawn parameter moves a difference most, over its plausible range, and whether"
                  + " it turns its sign.",
              Known.columns(
                  "hypothesis arm measure n parameter low high unit rho rho_low rho_high "
                      + "mean_lowest mean_highest flips_sign")));

  /**
   * A table that a folder may have.
   *
   * @param columns those that the page shows, as far as the table has them; none means all
   */
  private record Known(String file, String title, String text, List<String> columns) {
    Known(String file, String title, String text) {
      this(file, title, text, List.of());
    }

    private static List<String> columns(String names) {
      return List.of(names.split(" "));
    }

    /** Places of the columns that are shown. */
    int[] shown(List<String> header, CaseDays days) {
      int[] chosen =
          columns.stream()
              .map(days::written)
              .mapToInt(header::indexOf)
              .filter(i -> i >= 0)
              .toArray();
      return chosen.length > 0 ? chosen : IntStream.range(0, header.size()).toArray();
    }
  }

  /**
   * The tables that the folder has.
   *
   * @param readings what tables say, by file
   */
  static List<ResultSection> read(Path folder, Scope scope, Map<String, List<String>> readings)
      throws IOException {
    List<ResultSection> sections = new ArrayList<>();
    for (Known known : KNOWN) {
      Optional<StoredTable> stored = StoredTable.read(folder, known.file(), MOST_ROWS);
      List<String> said = readings.getOrDefault(known.file(), List.of());
      stored.ifPresent(table -> sections.add(section(known, said, table, scope)));
    }
    return sections;
  }

  private static ResultSection section(
      Known known, List<String> said, StoredTable stored, Scope scope) {
    Windows windows = scope.frame().scenario().outputs().windows();
    int[] shown = known.shown(stored.header(), new CaseDays(Optional.empty(), windows));
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : stored.first()) {
      rows.add(
          Arrays.stream(shown)
              .mapToObj(i -> name(stored.header().get(i), row.get(i), scope))
              .toList());
    }
    List<String> header =
        Arrays.stream(shown).mapToObj(i -> stored.header().get(i).replace('_', ' ')).toList();
    String id = known.file().replace(".csv", "");
    return new ResultSection(
        id,
        known.title(),
        known.text().replace(SOON, Integer.toString(windows.soon())),
        said,
        known.file(),
        PageTable.of(header, rows, stored.rows()));
  }

  /** Names in place of ids; an empty cell is a number that is not reached or not defined. */
  private static String name(String column, String cell, Scope scope) {
    return switch (column) {
      case "hypothesis" -> scope.frame().hypothesis(cell);
      case "arm", "base" -> scope.frame().arm(cell);
      default -> cell.isEmpty() ? Numbers.NONE : cell;
    };
  }
}
