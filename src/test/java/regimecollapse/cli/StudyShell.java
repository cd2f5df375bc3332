package regimecollapse.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;

/** Commands as a user would give them in a folder of its own, with something done with the runs. */
class StudyShell {
  final Path home;

  /** What is done with the runs of the model. */
  UnaryOperator<RunFunction> around;

  /** What Ctrl-C does, once a command listens. */
  Runnable interrupt = () -> {};

  String out = "";
  String err = "";

  StudyShell(Path home, UnaryOperator<RunFunction> around) {
    this.home = home;
    this.around = around;
  }

  int collapse(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Parts real = Parts.real(home.resolve("scenarios"), Interrupts.ofSystem());
    Parts parts =
        new Parts(
            real.reading(),
            scenario -> around.apply(real.runner().apply(scenario)),
            real.drawing(),
            real.fitDrawing(),
            action -> {
              interrupt = action;
              return () -> {};
            });
    int code =
        Collapse.commandLine(new Workplace(home, home, false, parts))
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute(args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  /** A run whose falls come sooner or later than those of another. */
  static RunRecord paced(RunRecord base, RunKey key, double pace) {
    List<Fall> falls =
        base.falls().stream()
            .map(
                f ->
                    new Fall(
                        f.locality(),
                        f.day() * pace,
                        f.to(),
                        f.kind(),
                        f.fought(),
                        f.garrison(),
                        f.ordered()))
            .toList();
    return new RunRecord(
        key,
        base.seed(),
        base.outcome(),
        falls,
        base.parameters(),
        base.series(),
        base.zeroDay(),
        base.fighting(),
        base.muster());
  }
}
