package regimecollapse.results.table;

import java.util.List;
import java.util.Optional;

/** The kinds of folder that the program makes. */
public enum FolderKind {
  /** Of an ensemble of runs. */
  RUN,
  /** Of a fit. */
  FIT,
  /** Of a study of identical twins. */
  TWINS,
  /** Of a sensitivity analysis. */
  SENSITIVITY,
  /** Of a comparison of folders. */
  COMPARISON;

  /** Its files, in the order in which they are deleted. */
  public List<TableFile> files() {
    return FileList.ALL.stream().filter(file -> file.kind() == this).toList();
  }

  /** The names of what is deleted with the results, in that order: all but the lock. */
  public List<String> names() {
    return files().stream().map(TableFile::name).filter(n -> !n.equals(TableFile.LOCK)).toList();
  }

  /** The file of a name, if such a folder has it. */
  public Optional<TableFile> find(String name) {
    return files().stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** The file of a name that such a folder has. */
  public TableFile file(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(this + " has no " + name));
  }
}
