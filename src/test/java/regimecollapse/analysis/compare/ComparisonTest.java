package regimecollapse.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.FolderContrast.Measure;
import regimecollapse.analysis.compare.stored.Made;
import regimecollapse.analysis.compare.stored.StoredResults;

class ComparisonTest {
  private static final Cell BASE = new Cell("H", "base");
  private static final double NEVER = Double.NaN;
  private static final Library NOTHING = (name, hash) -> Optional.empty();

  @TempDir private Path folder;

  private Made a() {
    return Made.in(folder.resolve("first"));
  }

  private Made b() {
    return Made.in(folder.resolve("second"));
  }

  private static FolderComparison compare(Made a, Made b) {
    return Comparison.of(List.of(a.read("A"), b.read("B")), NOTHING).others().get(0);
  }

  private static FolderContrast find(FolderComparison c, Measure measure) {
    return c.find(BASE, measure).orElseThrow();
  }

  @Test
  void runsOfTheSameChanceArePaired() {
    FolderComparison c =
        compare(
            a().runs("base", 1, 10, 20, 30, 40, 50, NEVER),
            b().runs("base", 1, 20, 30, 40, 50, NEVER, NEVER));
    FolderContrast share = find(c, Measure.COLLAPSE);
    assertThat(share.sample().paired()).isTrue();
    assertThat(share.a()).isCloseTo(5.0 / 6, Offset.offset(1e-12));
    assertThat(share.b()).isCloseTo(4.0 / 6, Offset.offset(1e-12));
    assertThat(share.estimate().difference()).isCloseTo(-1.0 / 6, Offset.offset(1e-12));
    assertThat(share.estimate().test()).isEqualTo("McNemar exact");
    assertThat(share.estimate().p()).isEqualTo(1);
    // In five of five pairs that differ A falls first: 2 / 2^5.
    FolderContrast curves = find(c, Measure.SURVIVAL);
    assertThat(curves.estimate().p()).isCloseTo(0.0625, Offset.offset(1e-12));
    assertThat(find(c, Measure.RMST).estimate().difference())
        .isCloseTo((4 * 10 + 50) / 6.0, Offset.offset(1e-9));
    assertThat(find(c, Measure.RMST).sample().horizon()).isEqualTo(100);
  }

  /** More rot fells two of eight before the offensive: that is not fewer collapses. */
  @Test
  void whoFellBeforeTheOffensiveHasFallenByDay90() {
    Made rotten = b();
    for (int i = 0; i < 8; i++) {
      rotten.row(
          i < 2
              ? "H,base,%d,%d,true,-40.5,2024-10-17,,ok,0,".formatted(i, 1000 + i)
              : "H,base,%d,%d,true,9,2024-12-06,2024-11-27,ok,1,1".formatted(i, 1000 + i));
    }
    FolderComparison c = compare(a().runs("base", 1, 10, 10, 10, 10, 10, 10, 10, NEVER), rotten);
    assertThat(find(c, Measure.SEASON).a()).isEqualTo(7.0 / 8);
    assertThat(find(c, Measure.SEASON).b()).isEqualTo(6.0 / 8);
    for (Measure fallen : List.of(Measure.FALLEN_SOON, Measure.FALLEN_SEASON)) {
      assertThat(find(c, fallen).a()).isEqualTo(7.0 / 8);
      assertThat(find(c, fallen).b()).isEqualTo(1);
      assertThat(find(c, fallen).estimate().difference()).isEqualTo(1.0 / 8);
    }
    assertThat(find(c, Measure.NONE).b()).isEqualTo(2.0 / 8);
  }

  /**
   * The offensive of an arm is in 2026, the reference date 27 November 2024. A run that falls to
   * risings in June 2025 fell before its offensive, though it is stored as day 200.
   */
  @Test
  void whoFellBeforeALateOffensiveFellBeforeIt() throws IOException {
    StoredResults first = late(a()).read("A");
    StoredResults second = late(b()).read("B");
    for (StoredResults each : List.of(first, second)) {
      Files.writeString(
          each.folder().path().resolve("control.csv"),
          "hypothesis,arm,day,date,measure,n,p25,p50,p75\n"
              + "H,base,0,2026-01-01,population,4,1,1,1\n");
    }
    FolderComparison c =
        Comparison.of(
                List.of(StoredResults.read(first.folder()), StoredResults.read(second.folder())),
                NOTHING)
            .others()
            .get(0);
    assertThat(find(c, Measure.FALLEN_SEASON).a()).isEqualTo(1);
    assertThat(find(c, Measure.SEASON).a()).isEqualTo(0.5);
  }

  private static Made late(Made made) {
    return made.row("H,base,0,1000,true,200.5,2025-06-15,,ok,0,")
        .row("H,base,1,1001,true,5,2026-01-06,2026-01-01,ok,1,1");
  }

  @Test
  void aLaterOffensiveIsToldApart() {
    Made late = b();
    for (int i = 0; i < 4; i++) {
      late.row(
          i < 3
              ? "H,base,%d,%d,true,90,2025-02-25,2024-11-27,ok,2,2".formatted(i, 1000 + i)
              : "H,base,3,1003,false,,2025-03-07,2024-11-27,ok,1,");
    }
    StoredResults first = a().runs("base", 1, 10, 20, 30, NEVER).read("A");
    FolderComparison c = Comparison.of(List.of(first, late.read("B")), NOTHING).others().get(0);
    assertThat(Verdict.of(first, c))
        .contains(
            "By the end of observation (p_collapse) not all that collapse do so in their first"
                + " offensive: H / base 0.75 to 0.75 (first offensive 0.00, a later one 0.75).");
  }

  /**
   * Eight runs that live for 20 days of observation tell nothing of day 30, whatever one that fell.
   */
  @Test
  void whoIsNotWatchedUntilDay30TellsNothingOfIt() {
    Made first = a().row("H,base,0,1000,true,5,2024-12-02,2024-11-27,ok,1,1");
    Made second = b().row("H,base,0,1000,true,5,2024-12-02,2024-11-27,ok,1,1");
    for (int i = 1; i < 9; i++) {
      String lives = "H,base,%d,%d,false,,2024-12-17,2024-11-27,ok,1,".formatted(i, 1000 + i);
      first.row(lives);
      second.row(lives);
    }
    FolderComparison c = compare(first, second);
    assertThat(find(c, Measure.COLLAPSE).a()).isEqualTo(1.0 / 9);
    assertThat(find(c, Measure.FALLEN_SOON).a()).isNaN();
    assertThat(find(c, Measure.FALLEN_SOON).estimate().difference()).isNaN();
  }

  /** That nobody falls in eight runs of each does not make the runs the same. */
  @Test
  void onlyRunsThatAgreeInEveryColumnHaveNoSamplingError() {
    String header =
        "hypothesis,arm,replication,seed,collapsed,days_to_collapse,end_date,offensive_date,status,"
            + "offensives,fell_in_offensive,regime_deserted";
    for (int more : new int[] {0, 1}) {
      Made first = a().header(header);
      Made second = b().header(header);
      for (int i = 0; i < 8; i++) {
        String lives = "H,base,%d,%d,false,,2025-03-07,2024-11-27,ok,1,,".formatted(i, 1000 + i);
        first.row(lives + 500);
        second.row(lives + (500 + more));
      }
      double low = find(compare(first, second), Measure.COLLAPSE).estimate().interval().low();
      assertThat(Double.isNaN(low)).as(more + " more deserted").isEqualTo(more == 0);
    }
  }

  @Test
  void runsOfAnotherSeedAreIndependentSamples() {
    FolderComparison c =
        compare(a().runs("base", 1, 10, 20, 30, NEVER), b().runs("base", 2, 15, NEVER, NEVER));
    FolderContrast share = find(c, Measure.COLLAPSE);
    assertThat(share.sample()).isEqualTo(new FolderContrast.Sample(false, 4, 3, Double.NaN));
    assertThat(share.estimate().test()).isEqualTo("Fisher exact");
    assertThat(find(c, Measure.SURVIVAL).estimate().test()).isEqualTo("log-rank");
    assertThat(find(c, Measure.MEDIAN).estimate().difference()).isNaN();
  }

  @Test
  void comparedTheOtherWayRoundEachDifferenceIsMirrored() {
    for (long seedOfB : new long[] {1, 2}) {
      Made first = a().runs("base", 1, 10, 20, 30, 40, NEVER, NEVER, 15, 12);
      Made second = b().runs("base", seedOfB, 22, 35, 60, 45, 99, NEVER, NEVER, 8);
      first.fall("base", 0, "north", 2).fall("base", 0, "south", 9);
      second.fall("base", 0, "north", 5).fall("base", 1, "west", 9);
      FolderComparison there = compare(first, second);
      FolderComparison back = compare(second, first);
      for (Measure measure : Measure.values()) {
        FolderContrast one = find(there, measure);
        FolderContrast other = find(back, measure);
        assertThat(Double.valueOf(one.a())).isEqualTo(Double.valueOf(other.b()));
        Offset<Double> rounding = Offset.offset(1e-9);
        if (!Double.isNaN(one.estimate().difference())) {
          assertThat(one.estimate().difference())
              .isCloseTo(-other.estimate().difference(), rounding);
          assertThat(one.estimate().interval().low())
              .isCloseTo(-other.estimate().interval().high(), rounding);
          assertThat(one.estimate().interval().high())
              .isCloseTo(-other.estimate().interval().low(), rounding);
        }
        if (!Double.isNaN(one.estimate().p())) {
          assertThat(one.estimate().p()).isCloseTo(other.estimate().p(), rounding);
        }
      }
      assertThat(there.orders().get(0).tau()).isEqualTo(back.orders().get(0).tau());
    }
  }

  @Test
  void aFolderDoesNotDifferFromItself() {
    Made same = a().runs("base", 1, 10, 20, 30, NEVER);
    for (int run = 0; run < 4; run++) {
      same.fall("base", run, "north", 2 + run)
          .fall("base", run, "south", 9)
          .fall("base", run, "west", 12);
    }
    FolderComparison c = compare(same, same);
    assertThat(c.inputs()).isEmpty();
    for (FolderContrast contrast : c.contrasts()) {
      if (contrast.measure() != Measure.SURVIVAL) {
        assertThat(contrast.estimate().difference()).isEqualTo(0);
      }
      assertThat(contrast.estimate().p()).isIn(1.0, Double.NaN);
    }
    assertThat(c.orders().get(0).tau().value()).isEqualTo(1);
    assertThat(c.sameBytes()).containsExactly("control.csv", "falls.csv", "runs.csv");
    assertThat(Verdict.of(a().read("A"), c))
        .contains("No input differs.")
        .anySatisfy(line -> assertThat(line).contains("the same results, byte for byte"));
  }

  @Test
  void placesThatAreKeptAreTiedBehindAllOthers() {
    Made first = a().runs("base", 1, 10, 20, 30);
    Made second = b().runs("base", 1, 10, 20, 30);
    for (int run = 0; run < 3; run++) {
      first
          .fall("base", run, "north", 1)
          .fall("base", run, "south", 2)
          .fall("base", run, "west", 3);
      second.fall("base", run, "south", 1).fall("base", run, "north", 2);
    }
    second.fall("base", 0, "east", 9);
    FallsOrder order = compare(first, second).orders().get(0);
    assertThat(order.places())
        .containsExactly(
            new FallsOrder.Place("east", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
            new FallsOrder.Place("north", 1, 2),
            new FallsOrder.Place("south", 2, 1),
            new FallsOrder.Place("west", 3, Double.POSITIVE_INFINITY));
    // Of 6 pairs 4 go the same way, 1 the other, 1 is tied in B: 3 / sqrt(6 * 5).
    assertThat(order.tau().value()).isCloseTo(3 / Math.sqrt(30), Offset.offset(1e-12));
    assertThat(order.fallingInA()).isEqualTo(3);
    assertThat(order.fallingInB()).isEqualTo(2);
  }

  @Test
  void aPlaceLostTwiceInARunCountsOnce() {
    Made first = a().runs("base", 1, 10, 20);
    first.fall("base", 0, "north", 3).fall("base", 0, "north", 8).fall("base", 1, "north", 5);
    assertThat(first.read("A").falls().get(BASE).of("north")).isEqualTo(4);
  }

  @Test
  void cellsOfOneFolderOnlyAreListed() {
    FolderComparison c =
        compare(
            a().runs("base", 1, 10, 20).runs("old", 1, 5),
            b().runs("base", 1, 10, 21).runs("new", 1, 5));
    assertThat(c.cells()).containsExactly(BASE);
    assertThat(c.notCompared())
        .contains("Only A (first) has H / old.", "Only B (second) has H / new.");
  }

  @Test
  void runsWithoutAPartnerAreLeftOutAndTold() {
    FolderComparison c = compare(a().runs("base", 1, 10, 20, 30, 40), b().runs("base", 1, 11, 21));
    assertThat(find(c, Measure.COLLAPSE).sample().inA()).isEqualTo(2);
    assertThat(c.notCompared())
        .anySatisfy(note -> assertThat(note).startsWith("2 runs of").contains("no partner"));
  }

  @Test
  void anOldTableWithoutSeedsIsComparedUnpaired() {
    Made old =
        b().header("hypothesis,arm,collapsed,days_to_collapse,end_date,offensive_date")
            .row("H,base,true,12,2024-12-09,2024-11-27")
            .row("H,base,false,,2025-03-07,2024-11-27");
    FolderComparison c = compare(a().runs("base", 1, 10, 20), old);
    assertThat(find(c, Measure.RMST).sample().paired()).isFalse();
    assertThat(find(c, Measure.RMST).b()).isEqualTo(56);
    assertThat(c.notCompared())
        .contains(
            "runs.csv of B (second) has no columns fell_in_offensive, offensives,"
                + " replication, seed, status.");
  }

  @Test
  void withoutTimesOnlyTheShareIsCompared() {
    Made old =
        b().header("hypothesis,arm,replication,seed,collapsed,status")
            .row("H,base,0,1000,true,ok")
            .row("H,base,1,1001,false,ok")
            .row("H,base,2,1002,,failed");
    FolderComparison c = compare(a().runs("base", 1, 10, 20), old);
    assertThat(c.contrasts()).extracting(FolderContrast::measure).containsExactly(Measure.COLLAPSE);
    assertThat(c.notCompared())
        .anySatisfy(note -> assertThat(note).startsWith("Times to collapse of H / base"));
  }

  @Test
  void aMissingTableIsToldAndTheRestIsCompared() throws IOException {
    StoredResults first = a().runs("base", 1, 10, 20).read("A");
    StoredResults second = b().runs("base", 1, 10, 20).read("B");
    Files.delete(second.folder().path().resolve("falls.csv"));
    Files.delete(second.folder().path().resolve("control.csv"));
    StoredResults poor = StoredResults.read(second.folder());
    FolderComparison c = Comparison.of(List.of(first, poor), NOTHING).others().get(0);
    assertThat(c.contrasts()).hasSize(Measure.values().length);
    assertThat(c.orders()).isEmpty();
    assertThat(c.notCompared())
        .contains("B (second) has no control.csv.", "B (second) has no falls.csv.");
  }

  @Test
  void rowsOfDataTablesThatAreStillThereAreListed() throws IOException {
    Path old =
        Files.writeString(folder.resolve("old.csv"), "id,people,role\nkell,5,seat\ndorn,2,\n");
    Path young =
        Files.writeString(folder.resolve("young.csv"), "id,people,role\nkell,6,seat\nlume,1,\n");
    Made first = a().scenario("data", Map.of("localities", "old.csv"));
    Made second = b().scenario("data", Map.of("localities", "young.csv"));
    first.manifest("inputs", List.of(Map.of("file", "old.csv", "sha256", "aa")));
    second.manifest("inputs", List.of(Map.of("file", "young.csv", "sha256", "bb")));
    Library library = (name, hash) -> Optional.of(hash.equals("aa") ? old : young);
    FolderComparison there =
        Comparison.of(List.of(first.read("A"), second.read("B")), library).others().get(0);
    assertThat(there.inputs())
        .extracting(d -> d.key() + ": " + d.a().text() + " | " + d.b().text())
        .containsExactly(
            "data.localities: old.csv | young.csv",
            "data.localities: old.csv (sha256 aa...) | young.csv (sha256 bb...)",
            "data.localities[kell].people: 5 | 6",
            "data.localities[dorn]: {people: 2, role: \"\"} | ",
            "data.localities[lume]:  | {people: 1, role: \"\"}");
    assertThat(compare(first, second).notCompared())
        .anySatisfy(note -> assertThat(note).contains("data.localities differs", "both folders"));
  }
}
