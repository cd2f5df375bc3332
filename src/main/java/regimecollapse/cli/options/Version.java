package regimecollapse.cli.options;

import java.io.IOException;
import picocli.CommandLine.IVersionProvider;
import regimecollapse.app.input.Program;

/** Name and version of the program, for {@code --version}. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {Program.name() + " " + Program.version()};
  }
}
