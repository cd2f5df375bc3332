package regimecollapse.cli.options;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import regimecollapse.results.table.TableForm;

/** How the large tables of runs lie. */
public final class TablesOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--tables",
      paramLabel = "FORM",
      description =
          "Of series, casualties and parameters, which are large: csv, csv.gz for packed with gzip,"
              + " or parquet; left out: csv.gz.")
  private String asked;

  /** Whether the user asked for a form. */
  public boolean isNamed() {
    return asked != null;
  }

  /**
   * The form; empty where none is named.
   *
   * @throws ParameterException when there is no such form
   */
  public Optional<TableForm> form() {
    Optional<TableForm> form = Optional.ofNullable(asked).flatMap(TableForm::find);
    if (isNamed() && form.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--tables is csv, csv.gz or parquet, not '" + asked + "'.");
    }
    return form;
  }
}
