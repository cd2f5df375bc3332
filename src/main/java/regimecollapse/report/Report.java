package regimecollapse.report;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** Makes the pages of a result folder. */
public final class Report {
  /** Name of the page in the folder. */
  public static final String FILE = TableFile.REPORT;

  /**
   * What the page shows.
   *
   * @param findings the findings from the folder
   * @param honesty what each number rests on
   * @param charts the charts of the folder, in the order of the page, and those that failed
   * @param change the same runs under a posterior, if the folder has them
   */
  public record Material(
      Findings findings, List<HonestyBlock> honesty, Drawn charts, Optional<RecordChange> change) {
    /** Of a folder without runs under a posterior. */
    public Material(Findings findings, List<HonestyBlock> honesty, List<DrawnChart> charts) {
      this(findings, honesty, new Drawn(charts, List.of()), Optional.empty());
    }

    /** Copies the list. */
    public Material {
      honesty = List.copyOf(honesty);
    }
  }

  private Report() {}

  /**
   * Writes {@code report.html} and {@code report-details.html}; the same folder, scenario and
   * origin give the same bytes.
   *
   * @param folder with complete tables
   * @param scenario what was run
   * @param material findings and charts
   * @param origin from what the tables were made
   */
  public static void write(Path folder, Scenario scenario, Material material, Origin origin)
      throws IOException {
    Page page = new Page(folder, scenario, material, origin);
    write(page, "details.html", folder.resolve(TableFile.DETAILS));
    write(page, "template.html", folder.resolve(FILE));
  }

  private static void write(Page page, String template, Path file) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      page.write(template, out);
    } catch (IOException | MustacheException e) {
      Files.deleteIfExists(part);
      throw named(e, file);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** An error of writing with its file, also where the template's engine has wrapped it. */
  private static IOException named(Exception e, Path file) {
    Throwable cause = e instanceof IOException ? e : e.getCause();
    if (!(cause instanceof IOException)) {
      throw (RuntimeException) e;
    }
    if (cause instanceof FileSystemException) {
      return (IOException) cause;
    }
    FileSystemException named = new FileSystemException(file.toString(), null, cause.getMessage());
    named.initCause(cause);
    return named;
  }
}
