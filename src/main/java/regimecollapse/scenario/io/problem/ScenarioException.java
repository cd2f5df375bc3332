package regimecollapse.scenario.io.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that is refused, with all that is wrong with it. */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** With all problems, in the order in which they are told. */
  public ScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::format).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of files and positions. */
  public List<Problem> problems() {
    return problems;
  }
}
