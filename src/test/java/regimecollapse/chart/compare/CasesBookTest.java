package regimecollapse.chart.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.CasesBeside;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.stored.Made;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;

class CasesBookTest {
  private static final String RUNS =
      "hypothesis,arm,replication,seed,collapsed,days_to_collapse,end_date,offensive_date,status,"
          + "offensives,fell_in_offensive,days_to_lose_10,days_to_lose_25,days_to_lose_50,"
          + "days_to_lose_75,days_to_lose_90";

  @TempDir private Path folder;

  private StoredResults first() {
    return Made.in(folder.resolve("kell"))
        .scenario("data", Map.of("localities", "cases/kell/places.csv"))
        .scenario("title", "The fall of Kell")
        .runs("base", 1, 5, 10, 20, Double.NaN)
        .read("A");
  }

  private Made other() {
    return Made.in(folder.resolve("dorn"))
        .scenario("capital", "dorn")
        .scenario("end", "2031-01-01")
        .scenario("data", Map.of("localities", "cases/dorn/places.csv"))
        .scenario("day-zero", Map.of("title", "End of aid", "date", "2030-01-01"))
        .scenario("outputs", Map.of("windows", List.of("50", "150"), "magnify-days", "120"));
  }

  /** Without a table of control it is drawn in steps from the days of the runs. */
  private StoredResults stepped() {
    return other()
        .header(RUNS)
        .row("H,base,0,1,true,90,2030-04-01,2029-06-01,ok,1,1,20,40,60,80,90")
        .row("H,base,1,2,true,90,2030-04-01,2029-06-01,ok,1,1,20,40,60,80,90")
        .row("H,base,2,3,false,,2031-01-01,2029-06-01,ok,1,,,,,,")
        .without("control.csv")
        .read("B");
  }

  @Test
  void eachCaseHasALineFromItsOwnDayZero() {
    CasesBeside cases = CasesBeside.of(List.of(first(), stepped()));
    List<Figure> figures = CasesBook.figures(cases);
    assertThat(figures).extracting(Figure::name).containsExactly("cases-control", "cases-survival");
    assertThat(Picture.legend(figures.get(0)))
        .containsExactly(
            "A (kell), from the start of the offensive, 27 Nov 2024 #000000",
            "B (dorn), from the end of aid, 1 Jan 2030 #0072B2");
    assertThat(figures.get(0).description()).contains("In steps: B, from the days");
    assertThat(Panel.columns(figures.get(0)))
        .containsExactly("The first 21 days", "The first 120 days");
    Panel whole = Panel.of(figures.get(0), 0, 1);
    assertThat(whole.x()).isEqualTo("-2 to 120");
    assertThat(whole.lines(Color.BLACK)).containsExactly("0 1, 10 0.5");
    assertThat(whole.lines(ArmStyle.of(1).colour()))
        .containsExactly(
            "-2 1, 20 1, 20 0.9, 40 0.9, 40 0.75, 60 0.75, 60 0.5, 80 0.5, 80 0.25, 90 0.25,"
                + " 90 0.1, 120 0.1");
    assertThat(Panel.of(figures.get(1), 0, 1).lines(ArmStyle.of(1).colour()))
        .singleElement()
        .asString()
        .startsWith("0 1, 90")
        .endsWith("120 0.333");
  }

  /** Known by hand: two of three fall on day 90, in the longer window of 150 days only. */
  @Test
  void theTableHasTheWindowsOfEachCase() {
    CasesBeside cases = CasesBeside.of(List.of(first(), stepped()));
    CasesBeside.Row kell = cases.rows().get(0);
    CasesBeside.Row dorn = cases.rows().get(1);
    assertThat(kell.soon().day()).isEqualTo(30);
    assertThat(kell.soon().share()).isEqualTo(0.75);
    assertThat(dorn.cell()).isEqualTo(new Cell("H", "base"));
    assertThat(dorn.soon().day()).isEqualTo(50);
    assertThat(dorn.soon().share()).isZero();
    assertThat(dorn.season().share()).isCloseTo(2 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(dorn.heldSoon()).isEqualTo(0.75);
    assertThat(dorn.median()).hasValue(90);
    assertThat(cases.leftOut())
        .anySatisfy(line -> assertThat(line).contains("places and the order in which they fall"))
        .anySatisfy(line -> assertThat(line).contains("No control.csv in B (dorn)"));
  }

  /** A copy of a case that measures the same is compared as ever; another end alone is refused. */
  @Test
  void onlyFoldersOfDifferentCasesThatMeasureAnotherThingStandSideBySide() {
    assertThat(CasesBeside.differ(List.of(first(), stepped()))).isTrue();
    StoredResults copy =
        Made.in(folder.resolve("copy"))
            .scenario("data", Map.of("localities", "cases/mine/places.csv"))
            .runs("base", 1, 5, 10, 20, Double.NaN)
            .read("B");
    assertThat(CasesBeside.differ(List.of(first(), copy))).isFalse();
    StoredResults longer =
        Made.in(folder.resolve("longer"))
            .scenario("data", Map.of("localities", "cases/kell/places.csv"))
            .scenario("end", "2029-01-01")
            .runs("base", 1, 5, 10, 20, Double.NaN)
            .read("B");
    assertThat(CasesBeside.differ(List.of(first(), longer))).isFalse();
    assertThat(Comparison.refusals(List.of(first(), longer))).hasSize(1);
  }
}
