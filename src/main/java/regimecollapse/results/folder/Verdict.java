package regimecollapse.results.folder;

import java.util.ArrayList;
import java.util.List;

/** What the check of a result folder has found so far, in plain words. */
public final class Verdict {
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> checked = new ArrayList<>();

  /** Something differs from what the folder says of itself. Begins with the name of the file. */
  public void problem(String text) {
    problems.add(text);
  }

  /** Something to know that is nobody's fault, such as what could not be checked. */
  public void note(String text) {
    notes.add(text);
  }

  /** A file that is not there and should be. */
  void missing(String file, String list) {
    missing.add(file);
    problem(file + " is not there, and " + list + " lists it");
  }

  /** A file that is not there, as it may be in a folder that holds some of the files only. */
  void leftOut(String file) {
    leftOut.add(file);
  }

  /** A file that was compared with what is said of it. */
  void checked(String file) {
    if (!checked.contains(file)) {
      checked.add(file);
    }
  }

  /** What differs. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** What else there is to know. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Files listed that are not there, and need not be. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Files that were compared with what is said of them. */
  public List<String> checked() {
    return List.copyOf(checked);
  }

  /** Files listed that are not there and should be. */
  public List<String> missing() {
    return List.copyOf(missing);
  }
}
