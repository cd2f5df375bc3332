package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What architecture.md prints compiles and runs; its picture is that of the layout. */
class ArchitecturePageTest {
  private static final Path PAGE = Path.of("src/site/markdown/architecture.md");
  private static final Path PICTURE = Path.of("src/site/markdown/architecture-floors.svg");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final String FOLDER = "results/mine";

  @TempDir private Path path;

  @Test
  void theTenLinesCompileAndFillAFolder() throws Exception {
    Matcher block = JAVA.matcher(Files.readString(PAGE).replace("\r\n", "\n"));
    assertThat(block.find()).isTrue();
    Path out = path.resolve("mine");
    assertThat(block.group(1)).contains(FOLDER);
    String lines = block.group(1).replace(FOLDER, out.toString().replace('\\', '/'));
    run(source(lines));
    assertThat(out.resolve("manifest.json")).exists();
    assertThat(out.resolve("runs.csv")).content().hasLineCount(3);
    assertThat(out.resolve("report.html")).exists();
  }

  private static String source(String lines) {
    return String.join(
        "\n",
        "import java.nio.file.Path;",
        "import java.util.List;",
        "import regimecollapse.app.input.*;",
        "import regimecollapse.app.study.*;",
        "import regimecollapse.ensemble.Progress;",
        "import regimecollapse.results.folder.Inputs;",
        "public class Lines {",
        "  public static void run() throws Exception {",
        lines,
        "  }",
        "}");
  }

  private void run(String source) throws IOException, ReflectiveOperationException {
    Path file = Files.writeString(path.resolve("Lines.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none", "-d", path.toString(), "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(problems, manager, null, options, null, manager.getJavaFileObjects(file))
              .call();
      assertThat(compiled).as(problems::toString).isTrue();
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {path.toUri().toURL()})) {
      loader.loadClass("Lines").getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Test
  void thePictureIsThatOfTheLayout() throws IOException {
    String current = FloorsPicture.svg();
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(PICTURE, current);
    }
    assertThat(Files.readString(PICTURE).replace("\r\n", "\n"))
        .as("mvn -q test -Dtest=ArchitecturePageTest -Dregenerate=true")
        .isEqualTo(current);
  }
}
