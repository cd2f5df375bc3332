package regimecollapse.scenario.io;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that is refused, with all that is wrong with it. */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  ScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::format).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of files and positions. */
  public List<Problem> problems() {
    return problems;
  }
}
