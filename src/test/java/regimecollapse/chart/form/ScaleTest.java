package regimecollapse.chart.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.LegendItem;

/** Axes of differences, and what all charts share. */
class ScaleTest {
  @Test
  void aScaleToTicksEndsAtTicksAndHoldsZero() {
    Scale scale = Scale.toTicks(DoubleStream.of(-0.13, Double.NaN), 6);
    assertThat(scale.ticks()).contains(0.0).startsWith(scale.from()).endsWith(scale.to());
    assertThat(scale.from()).isLessThanOrEqualTo(-0.13);
    assertThat(scale.format()).isEqualTo("%.2f");
    assertThat(scale.at(scale.from())).isZero();
    assertThat(scale.at(scale.to())).isEqualTo(1);
  }

  @Test
  void nothingToShowIsFromMinusOneToOne() {
    assertThat(Scale.toTicks(DoubleStream.of(0), 6).ticks()).containsExactly(-1, 0, 1);
  }

  @Test
  void aScaleWithSpaceIsALittleWiderThanItsValues() {
    Scale scale = Scale.withSpace(DoubleStream.of(10, 30), 4);
    assertThat(scale.from()).isEqualTo(-1.2);
    assertThat(scale.to()).isEqualTo(31.2);
    assertThat(scale.ticks()).containsExactly(0, 10, 20, 30);
    assertThat(scale.format()).isEqualTo("%.0f");
  }

  @Test
  void pagesAreAsEvenAsCanBe() {
    assertThat(Subject.pages(List.of(1, 2, 3, 4, 5, 6, 7, 8), 7))
        .containsExactly(List.of(1, 2, 3, 4), List.of(5, 6, 7, 8));
    assertThat(Subject.pages(List.of(), 7)).isEmpty();
    assertThat(Subject.paged("map", 0)).isEqualTo("map");
    assertThat(Subject.paged("map", 1)).isEqualTo("map-p2");
  }

  @Test
  void anArmKeepsItsStyleWhereItIsDrawnWithOthers() {
    Subject subject =
        new MadeUpFindings()
            .runs(MadeUpFindings.H1_BASE, 1)
            .runs(MadeUpFindings.H1_AID, 1)
            .subject();
    assertThat(subject.style("aid")).usingRecursiveComparison().isEqualTo(ArmStyle.of(1));
    assertThat(subject.legend(List.of("aid", "base"), LegendItem::marker))
        .extracting(LegendItem::label)
        .containsExactly("Arm aid", "Arm base");
    assertThat(subject.titles()).containsExactly("H1 Coercion gamble");
  }
}
