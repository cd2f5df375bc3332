package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;

/** Shards of runs that are made twice, from the ranges and under a fit. */
class ShardsUnderAFitTest extends PosteriorRuns {
  private void three(String... more) {
    for (int i = 1; i <= 3; i++) {
      String[] all = new String[more.length + 2];
      System.arraycopy(more, 0, all, 0, more.length);
      all[more.length] = "--shard";
      all[more.length + 1] = i + "/3";
      assertThat(run("s" + i, all)).as(() -> err).isZero();
    }
  }

  @Test
  void bothPartsAreTheWholeByteForByte() throws IOException {
    drawing = Parts.real(home.resolve("scenarios"), Interrupts.ofSystem()).drawing();
    assertThat(run("results/one")).as(() -> err).isZero();
    three();
    assertThat(err).contains("Shard 3/3 of: Part 2 of 2, under the fit");
    assertThat(home.resolve("s1/posterior/posterior.csv")).exists();
    assertThat(collapse("verify", "s1")).as(() -> out).isZero();
    // All that is needed is in the shards.
    Files.delete(home.resolve("fits/mine/posterior.csv"));
    assertThat(collapse("merge", "s1", "s2", "s3", "--out", "results/whole"))
        .as(() -> err)
        .isZero();
    assertThat(out).containsSubsequence("From the ranges:", "Under the fit:");
    assertThat(contents("results/whole"))
        .containsKeys("report.html", "posterior/runs.csv", "posterior/hypotheses.csv")
        .isEqualTo(contents("results/one"));
    assertThat(collapse("verify", "results/whole", "--runs", "all")).as(() -> out).isZero();
  }

  @Test
  void soAreRunsUnderAFitAlone() throws IOException {
    assertThat(run("one", "--from-posterior", "fits/mine", "--no-charts")).isZero();
    three("--from-posterior", "fits/mine");
    assertThat(collapse("merge", "s3", "s2", "s1", "--out", "whole", "--no-charts"))
        .as(() -> err)
        .isZero();
    assertThat(contents("whole")).containsKey("posterior.csv").isEqualTo(contents("one"));
    assertThat(run("prior", "--prior-only", "--shard", "1/3")).isZero();
    assertThat(collapse("merge", "s3", "s2", "prior", "--out", "x")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("prior is no shard of what s3 is one of", "posterior.csv");
    assertThat(home.resolve("x")).doesNotExist();
  }

  /** A shard has four runs from the ranges, then four under the fit. */
  @Test
  void aShardThatWasStoppedInItsSecondPartGoesOnThere() throws IOException {
    three();
    assertThat(run("one", "--no-charts")).isZero();
    AtomicInteger made = counted(6);
    assertThat(run("s2", "--shard", "2/3", "--threads", "1", "--overwrite"))
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(collapse("merge", "s1", "s2", "s3", "--out", "x")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains(
            "s2 holds shard 2/3, which is unfinished", "--out s2 --shard 2/3 --threads 1 --resume");
    assertThat(run("s2", "--shard", "2/3", "--threads", "1", "--resume")).isZero();
    assertThat(made.get()).isEqualTo(8);
    assertThat(collapse("merge", "s1", "s2", "s3", "--out", "whole", "--no-charts")).isZero();
    assertThat(contents("whole")).isEqualTo(contents("one"));
  }

  @Test
  void aChangedPartUnderTheFitIsToldBeforeAnythingIsWritten() throws IOException {
    three();
    Files.write(home.resolve("s2/posterior/shard.journal"), new byte[200]);
    assertThat(collapse("merge", "s1", "s2", "s3", "--out", "x")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("s2/posterior/shard.journal has been changed");
    assertThat(home.resolve("x")).doesNotExist();
  }
}
