package regimecollapse.scenario.io.scaffold;

import java.util.regex.Pattern;

/**
 * Names of devices, which no file or folder can have on Windows, whatever its extension.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file">Naming Files</a>
 */
final class DeviceNames {
  private static final Pattern ALL =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private DeviceNames() {}

  static boolean has(String name) {
    return ALL.matcher(name).matches();
  }
}
