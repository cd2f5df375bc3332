package regimecollapse.results.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regimecollapse.results.file.Sha256;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/**
 * All that decides the bytes of the results.
 *
 * @param program version of the program
 * @param files SHA-256 of the scenario and data files, in hexadecimal, by name
 * @param resolvedYaml the resolved scenario as text
 * @param scenario the same, checked
 */
public record Inputs(
    String program, Map<String, String> files, String resolvedYaml, Scenario scenario) {
  /** The line of a resolved scenario that tells the number of replications. */
  private static final Pattern REPLICATIONS =
      Pattern.compile("^replications: \\d+$", Pattern.MULTILINE);

  /** Sorts the files by name. */
  public Inputs {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** A SHA-256 that is equal only for equal inputs, wherever the files lie. */
  public String fingerprint() {
    return fingerprint(Integer.toString(scenario.replications()), resolvedYaml);
  }

  /**
   * The same for all numbers of replications: runs of equal inputs may stand in one journal,
   * however many of them are asked for.
   */
  public String journalFingerprint() {
    return fingerprint("", REPLICATIONS.matcher(resolvedYaml).replaceFirst(""));
  }

  private String fingerprint(String replications, String yaml) {
    List<String> parts = new ArrayList<>();
    parts.add(program);
    parts.add(Long.toString(scenario.seed()));
    parts.add(replications);
    parts.add(scenario.hypotheses().stream().map(Hypothesis::id).collect(Collectors.joining(",")));
    parts.add(scenario.arms().stream().map(Arm::id).collect(Collectors.joining(",")));
    files.values().stream().sorted().forEach(parts::add);
    parts.add(yaml);
    return Sha256.of(String.join("\n", parts));
  }
}
