package regimecollapse.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class InterruptsTest {
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process ends without being asked")
  void theProgramMayFinishItsWork() throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream said = program.getInputStream()) {
      assertThat(said.read()).isEqualTo('1');
      // By its handle: the process itself would close the streams too.
      program.toHandle().destroy();
      assertThat(new String(said.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("23");
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  @Test
  void whoeverStopsListeningHearsNothing() {
    AtomicInteger heard = new AtomicInteger();
    Interrupts.Listening listening = Interrupts.ofSystem().listen(heard::incrementAndGet);
    listening.close();
    listening.close();
    assertThat(heard).hasValue(0);
  }

  @Test
  void anInterruptBeforeTheWorkBeginsIsNotLost() {
    AtomicInteger heard = new AtomicInteger();
    try (Stop stop = new Stop(Interrupts.ofSystem())) {
      stop.then(heard::incrementAndGet);
      assertThat(heard).hasValue(0);
    }
    Runnable[] interrupt = new Runnable[1];
    Interrupts early =
        action -> {
          interrupt[0] = action;
          return () -> {};
        };
    try (Stop stop = new Stop(early)) {
      interrupt[0].run();
      stop.then(heard::incrementAndGet);
    }
    assertThat(heard).hasValue(1);
  }

  /** A program that works until it is asked to stop, and then has something left to do. */
  static final class Program {
    public static void main(String[] args) throws InterruptedException {
      CountDownLatch asked = new CountDownLatch(1);
      Interrupts.Listening listening =
          Interrupts.ofSystem()
              .listen(
                  () -> {
                    say("2");
                    asked.countDown();
                  });
      say("1");
      asked.await();
      say("3");
      listening.close();
    }

    private static void say(String text) {
      System.out.print(text);
      System.out.flush();
    }
  }
}
