package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import regimecollapse.app.input.Parts;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.scenario.Scenario;

/** Pictures of the first of two parts are drawn while the second is run. */
class PicturesBesideTest extends PosteriorRuns {
  /** Draws in two steps and says in what order. */
  private final class InSteps implements Parts.Drawing {
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final AtomicInteger made;
    private final CountDownLatch begun = new CountDownLatch(1);

    InSteps(AtomicInteger made) {
      this.made = made;
    }

    @Override
    public Optional<Parts.Drawing> begin(
        Path folder, Scenario scenario, FigureWriter.Options options) {
      boolean tables = Files.exists(folder.resolve("summary.csv"));
      boolean complete = Files.exists(folder.resolve("manifest.json"));
      steps.add("begins, tables " + tables + ", complete " + complete + ", " + options.threads());
      begun.countDown();
      return Optional.of((where, what, how) -> steps.add("ends, " + how.threads()));
    }

    @Override
    public void draw(Path folder, Scenario scenario, FigureWriter.Options options) {
      steps.add("all, " + made);
    }
  }

  /** The last run of the second part waits for the pictures of the first to have begun. */
  @Test
  void picturesOfTheFirstPartAreDrawnWhileTheSecondIsRun() throws IOException {
    AtomicInteger made = new AtomicInteger();
    InSteps steps = new InSteps(made);
    drawing = steps;
    around = model -> counting(model, () -> awaitIfLast(made.incrementAndGet(), steps.begun));
    assertThat(run("beside", "--threads", "2")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(steps.steps).containsExactly("begins, tables true, complete false, 1", "ends, 2");
    List<String> told = err.lines().filter(l -> l.matches("(Part|Writing|Drawing).*")).toList();
    assertThat(told).hasSize(5);
    assertThat(told.get(0)).startsWith("Part 1 of 2");
    assertThat(told.get(1)).startsWith("Part 2 of 2");
    assertThat(told.subList(2, 5))
        .containsExactly(
            "Writing tables of the runs under the fit ...",
            "Writing tables ...",
            "Drawing charts and report ...");
    Map<String, String> beside = contents("beside");
    drawing = (folder, scenario, options) -> drawn++;
    assertThat(run("after", "--threads", "1")).isEqualTo(ExitCode.DONE);
    assertThat(contents("after")).isEqualTo(beside);
  }

  private static void awaitIfLast(int run, CountDownLatch begun) {
    if (run == 2 * RUNS) {
      await(begun);
    }
  }

  private static void await(CountDownLatch begun) {
    try {
      if (!begun.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("no picture was begun while the second part was run");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneThreadDrawsAfterAllRuns() throws IOException {
    InSteps steps = new InSteps(counted(0));
    drawing = steps;
    assertThat(run("one", "--threads", "1")).isEqualTo(ExitCode.DONE);
    assertThat(steps.steps).containsExactly("all, 24");
  }

  @Test
  void whatHinderedTheFirstPicturesOnceIsDrawnAtTheEnd() throws IOException {
    AtomicInteger tried = new AtomicInteger();
    drawing =
        new Parts.Drawing() {
          @Override
          public Optional<Parts.Drawing> begin(
              Path folder, Scenario scenario, FigureWriter.Options options) {
            tried.incrementAndGet();
            throw new OutOfMemoryError("made up");
          }

          @Override
          public void draw(Path folder, Scenario scenario, FigureWriter.Options options) {
            drawn++;
          }
        };
    assertThat(run("hindered", "--threads", "2")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(drawn).isEqualTo(1);
    assertThat(tried.get()).isEqualTo(1);
  }

  /** Charts of a run that was interrupted are of no complete results. */
  @Test
  void resumingRemovesPicturesOfFewerRuns() throws IOException {
    counted(RUNS + 5);
    assertThat(run("cut", "--threads", "2")).isEqualTo(ExitCode.INTERRUPTED);
    Path old = Files.createDirectories(home.resolve("cut/charts")).resolve("map.svg");
    Files.writeString(old, "old");
    assertThat(run("cut", "--no-charts", "--resume")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(old).doesNotExist();
    assertThat(drawn).isZero();
  }

  /** Pictures that would take a minute do not keep a user waiting who has pressed Ctrl-C. */
  @Test
  void anInterruptEndsThePicturesToo() throws IOException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    drawing = endless(begun, ended);
    AtomicInteger made = new AtomicInteger();
    CountDownLatch given = new CountDownLatch(1);
    around = model -> counting(model, () -> interruptIfNear(made.incrementAndGet(), begun, given));
    assertThat(run("cut", "--threads", "2")).as(() -> err).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(ended.get()).isEqualTo(1);
    assertThat(home.resolve("cut/manifest.json")).doesNotExist();
    assertThat(drawn).isZero();
    drawing = (folder, scenario, options) -> drawn++;
    assertThat(run("cut", "--threads", "2", "--resume")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(run("whole", "--threads", "2")).isEqualTo(ExitCode.DONE);
    assertThat(contents("cut")).isEqualTo(contents("whole"));
    assertThat(drawn).isEqualTo(2);
  }

  /** All runs are made, and the pictures of the first part are not: what is there is kept. */
  @Test
  void anInterruptAfterTheLastRunLeavesCompleteTables() throws Exception {
    AtomicInteger ended = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    drawing = endless(begun, ended);
    Path last = home.resolve("cut/posterior/manifest.json");
    Thread user =
        new Thread(
            () -> {
              // On a busy machine the last run can be made before the first picture is begun.
              await(begun);
              interruptOnceThere(last);
            });
    user.start();
    assertThat(run("cut", "--threads", "2")).as(() -> err).isEqualTo(ExitCode.DONE);
    user.join();
    assertThat(ended.get()).isEqualTo(1);
    assertThat(home.resolve("cut/manifest.json")).exists();
    assertThat(drawn).isEqualTo(1);
  }

  private void interruptOnceThere(Path file) {
    try {
      while (!Files.exists(file)) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      // The program may write a little more before it waits.
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    interrupt();
  }

  private void interruptIfNear(int run, CountDownLatch begun, CountDownLatch given) {
    if (run > RUNS + 4) {
      // The other thread's too, or all runs would be made by then.
      await(begun);
    }
    if (run == RUNS + 5) {
      interrupt();
      given.countDown();
    } else if (run > RUNS + 5) {
      // On a busy machine all others could be made before the interrupt is.
      await(given);
    }
  }

  private Parts.Drawing endless(CountDownLatch begun, AtomicInteger ended) {
    return new Parts.Drawing() {
      @Override
      public Optional<Parts.Drawing> begin(
          Path folder, Scenario scenario, FigureWriter.Options options) {
        begun.countDown();
        try {
          new CountDownLatch(1).await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
          ended.incrementAndGet();
        }
        return Optional.empty();
      }

      @Override
      public void draw(Path folder, Scenario scenario, FigureWriter.Options options) {
        drawn++;
      }
    };
  }

  /** A folder stands where a table shall be. */
  @Test
  void tablesThatCannotBeWrittenAreToldAsWithOneThread() {
    List<String> told = new ArrayList<>();
    for (String threads : List.of("1", "2")) {
      around = model -> counting(model, this::blockTheTable);
      assertThat(run("blocked", "--threads", threads, "--overwrite")).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(home.resolve("blocked/manifest.json")).doesNotExist();
      told.add(err.lines().reduce((first, last) -> last).orElseThrow());
    }
    assertThat(told.get(1)).contains("runs.csv").isEqualTo(told.get(0));
    assertThat(drawn).isZero();
  }

  private void blockTheTable() {
    try {
      Files.createDirectories(home.resolve("blocked/runs.csv/x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
