package regimecollapse.chart.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.Worlds;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.outcome.CityFallsChart;
import regimecollapse.chart.outcome.ControlChart;
import regimecollapse.scenario.record.Observation;

/** The record over the days of the offensive, also where it begins years before. */
class DocumentedDatesTest {
  private static final List<String> PLACES = MadeUpFindings.SCENARIO.outputs().places();

  private static Subject subject(List<Observation> record) {
    return new MadeUpFindings()
        .runs(MadeUpFindings.H1_BASE, 10)
        .runs(MadeUpFindings.H1_AID, 10)
        .control(MadeUpFindings.H1_BASE, -900, 1, 1, 1, 1, 1)
        .control(MadeUpFindings.H1_BASE, 10, 0.1, 0.2, 0.4, 0.5, 0.9)
        .subject(Worlds.withRecord(MadeUpFindings.SCENARIO, record));
  }

  private static Observation fall(int place, int day) {
    return Worlds.fall(PLACES.get(place), day, Optional.empty());
  }

  /** An axis of 900 days would leave the 16 of the offensive a fiftieth of its width. */
  @Test
  void aRecordOfYearsLeavesTheMagnifiedDaysTheirWidth() {
    Observation lost = Worlds.fall(PLACES.get(0), -900, Optional.of(-700));
    ControlChart chart = new ControlChart(subject(List.of(lost, fall(1, 4))));
    Figure near = chart.magnified().get(0);
    assertThat(Panel.of(near, 0, 0).x()).isEqualTo("-2 to 16");
    assertThat(near.description()).contains("Earlier dates of the record stand on the chart of");
    Figure whole = chart.timeline().get(0);
    double zero = MadeUpFindings.millis(Worlds.OFFENSIVE);
    assertThat(Panel.of(whole, 0, 0).verticals())
        .as("day 0, both falls at the end of their day, and the retaking")
        .contains(zero, zero - 899 * 86_400_000.0, zero + 5 * 86_400_000.0)
        .contains(zero - 700 * 86_400_000.0);
    assertThat(Picture.of(whole).texts()).contains("1", "2");
    assertThat(whole.description()).contains("held until 28 Dec 2022");
  }

  /** The charts follow some places only; the span that is told is theirs. */
  @Test
  void theSpanSaysOfWhichDatesItIs() {
    Observation elsewhere = Worlds.fall("nowhere-followed", -60, Optional.empty());
    DocumentedDates some = new DocumentedDates(subject(List.of(elsewhere, fall(1, 4))));
    assertThat(some.told()).isEqualTo("falls documented of the places that the charts follow");
    DocumentedDates all = new DocumentedDates(subject(List.of(fall(0, 1), fall(1, 4))));
    assertThat(all.told()).isEqualTo("documented events");
  }

  @Test
  void aRecordThatBeginsShortlyBeforeStandsWithTheRest() {
    Figure near = new ControlChart(subject(List.of(fall(0, -10), fall(1, 4)))).magnified().get(0);
    assertThat(Panel.of(near, 0, 0).x()).startsWith("-12");
    assertThat(near.description()).doesNotContain("Earlier dates");
  }

  @Test
  void numbersNeverTouchOneAnother() {
    List<Observation> record = new ArrayList<>();
    for (int i = 0; i < PLACES.size(); i++) {
      record.add(fall(i, i));
    }
    DocumentedDates dates = new DocumentedDates(subject(record));
    for (double width : new double[] {20, 60, 150, 560}) {
      List<DocumentedDates.Number> numbers = dates.numbers(-2, 120, width);
      assertThat(numbers).isNotEmpty();
      for (DocumentedDates.Number a : numbers) {
        for (DocumentedDates.Number b : numbers) {
          double apart = (width(a) + width(b)) / 2;
          assertThat(a == b || a.row() != b.row() || Math.abs(a.x() - b.x()) > apart)
              .as("%s and %s on %s px", a, b, width)
              .isTrue();
        }
      }
    }
    assertThat(dates.numbers(-2, 120, 20))
        .as("where there is no room, as one")
        .last()
        .extracting(DocumentedDates.Number::label)
        .asString()
        .endsWith("–" + PLACES.size());
  }

  private static double width(DocumentedDates.Number number) {
    return Text.width(number.label(), Fonts.regular(Fonts.LEAST));
  }

  @Test
  void whatWasRetakenIsMarkedAsHeldUntilThen() {
    Observation lost = Worlds.fall(PLACES.get(0), 3, Optional.of(9));
    Figure held = new CityFallsChart(subject(List.of(lost, fall(1, 4)))).figure("base", "x").get(0);
    assertThat(Picture.legend(held)).anyMatch(entry -> entry.startsWith("held until"));
    Figure kept = new CityFallsChart(subject(List.of(fall(0, 3)))).figure("base", "x").get(0);
    assertThat(Picture.legend(kept)).noneMatch(entry -> entry.startsWith("held until"));
  }
}
