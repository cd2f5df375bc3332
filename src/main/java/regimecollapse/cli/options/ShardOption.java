package regimecollapse.cli.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import regimecollapse.app.shard.ShardStudy;
import regimecollapse.app.study.Study;
import regimecollapse.ensemble.Shard;

/** Which part of a study is made here, where other machines make the rest. */
public final class ShardOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Makes part I of N alone, such as 3/20, for other machines to make the rest; collapse"
              + " merge makes the whole of them; left out: all.")
  private String asked;

  /**
   * Whether a part is asked.
   *
   * @throws ParameterException when there is no such part
   */
  public boolean isNamed() {
    return asked != null && shard().of() > 0;
  }

  private Shard shard() {
    return Shard.of(asked)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--shard is such as 3/20, from 1/N to N/N, with N from 1 to %d; not '%s'."
                        .formatted(Shard.MOST, asked)));
  }

  /**
   * The name of the folder of results where none is named.
   *
   * @param whole that of the whole
   */
  public String folder(String whole) {
    return isNamed() ? whole + "-shard-" + shard().number() + "-of-" + shard().of() : whole;
  }

  /**
   * What is asked of a study: the whole, or a part.
   *
   * @param name of the folder of the whole where none is named
   * @param command that goes on with it
   * @throws ParameterException when there are fewer runs than parts
   */
  public Study of(Study.Sharded study, String name, String command) {
    if (!isNamed()) {
      return study;
    }
    if (shard().of() > study.turns()) {
      throw new ParameterException(
          spec.commandLine(),
          "--shard %s: there are no more than %d parts with anything to do."
              .formatted(shard(), study.turns()));
    }
    return new ShardStudy(study, new ShardStudy.Order(shard(), name, command));
  }
}
