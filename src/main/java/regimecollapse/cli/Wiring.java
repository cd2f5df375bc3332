package regimecollapse.cli;

import java.io.Console;
import java.nio.file.Path;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;

/** Finds out where and for whom the program works. */
public final class Wiring {
  private Wiring() {}

  /** The workplace of a user at a shell. */
  public static Workplace workplace() {
    Path here = Path.of("").toAbsolutePath();
    String home = System.getProperty("collapse.home");
    Path folder = home == null ? here : Path.of(home);
    return new Workplace(
        folder,
        here,
        isTerminal(),
        Parts.real(folder.resolve(Workplace.SCENARIOS), Interrupts.ofSystem()));
  }

  /** From Java 22 on there is a console also without a terminal, which then says so itself. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
