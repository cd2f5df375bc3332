package regimecollapse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the program, and what it may use. The rows stand in {@link LowerFloors} and {@link
 * UpperFloors}, floor by floor.
 *
 * @param folder its name, with dots
 * @param uses the folders that it may use, none of a higher floor; {@code x.*}: x with all below
 *     it, of which those of the reader are named themselves; {@code *}: all rows before this one
 * @param libraries the packages that it may use besides the JDK
 */
record Layout(String folder, List<String> uses, List<String> libraries) {
  static final String BASE = "regimecollapse";

  private static final List<String> JDK =
      List.of("java", "javax", "jdk", "org.w3c.dom", "org.xml.sax", "org.ietf.jgss");

  /** The reader of scenario files: each of its rooms is named itself, or all by its own name. */
  private static final String READER = "scenario.io";

  private static final List<Layout> ALL =
      Stream.of(LowerFloors.ROOMS, UpperFloors.ROOMS).flatMap(List::stream).toList();

  /** All rows, from the lowest floor. */
  static List<Layout> all() {
    return ALL;
  }

  /** The condition that every dependency of a class is one that the table allows. */
  static ArchCondition<JavaClass> useOnlyWhatItsPackageMay() {
    return new ArchCondition<>("use only what the layout names for its package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Layout row = of(item.getPackageName());
        if (row == null) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " is in no room"));
          return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean allowed = target.isPrimitive() || row.mayUse(target.getPackageName());
          events.add(new SimpleConditionEvent(item, allowed, dependency.getDescription()));
        }
      }
    };
  }

  /** Whether a class of this row may use a class of the package. */
  boolean mayUse(String packageName) {
    if (isWithin(packageName, BASE)) {
      Layout target = of(packageName);
      return target == this || target != null && uses.stream().anyMatch(n -> names(n, target));
    }
    return JDK.stream().anyMatch(prefix -> isWithin(packageName, prefix))
        || libraries.stream().anyMatch(prefix -> isWithin(packageName, prefix));
  }

  /** The row of the package, or null. */
  static Layout of(String packageName) {
    return ALL.stream()
        .filter(row -> packageName.equals(BASE + "." + row.folder))
        .findFirst()
        .orElse(null);
  }

  /** Whether a name in this row stands for another row. */
  private boolean names(String name, Layout row) {
    if (name.equals("*")) {
      return ALL.indexOf(row) < ALL.indexOf(this);
    }
    if (!name.endsWith(".*")) {
      return name.equals(row.folder);
    }
    String all = name.substring(0, name.length() - 2);
    return isWithin(row.folder, all) && isWithin(all, READER) == isWithin(row.folder, READER);
  }

  @Override
  public String toString() {
    return folder;
  }

  private static boolean isWithin(String packageName, String prefix) {
    return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
  }

  /** A row, for the tables. */
  static Layout room(String folder, List<String> uses, List<String> libraries) {
    return new Layout(folder, uses, libraries);
  }

  static List<String> uses(String... folders) {
    return List.of(folders);
  }

  static List<String> libraries(String... prefixes) {
    return List.of(prefixes);
  }
}
