package regimecollapse.analysis.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small result folder, written by hand. */
public final class ResultFolder {
  public static final Cell LOSING = new Cell("H", "losing");
  public static final Cell QUIET = new Cell("H", "quiet");
  public static final Cell BROKEN = new Cell("H", "broken");

  private ResultFolder() {}

  /**
   * Four runs of which three collapse on days 10, 20 and 20 and one lives 100 days; two runs
   * without an offensive that live 100 days from the reference date; one that failed.
   */
  public static Path write(Path folder) throws IOException {
    lines(
        folder,
        "runs.csv",
        "hypothesis,arm,collapsed,end_date,offensive_date,patron_spend_busd,days_to_collapse,status,"
            + "months_lived,replication,reform_reached,hold_reached,settlement_reached,bases_kept,bases_total,offensives,fell_in_offensive",
        "H,losing,true,2024-12-07,2024-11-27,1.0,10,ok,90,0,0.1,0.5,0,0,2,1,1",
        "H,losing,true,2024-12-17,2024-11-27,2.0,20,ok,91,1,0.2,0.5,0,0,2,1,1",
        "H,losing,true,2024-12-17,2024-11-27,3.0,20,ok,91,2,0.3,0.5,0,0,2,1,1",
        "H,losing,false,2025-03-07,2024-11-27,6.0,,ok,98,3,0.4,0.5,0,1,2,1,",
        "H,quiet,false,2025-03-07,,6.0,,ok,98,0,0,1,0,2,2,0,",
        "H,quiet,false,2025-03-07,,8.0,,ok,98,1,0,1,0,2,2,0,",
        "H,broken,,,,,,failed,,0,,,,,,,");
    lines(
        folder,
        "control.csv",
        "hypothesis,arm,day,date,measure,n,mean,p05,p25,p50,p75,p95",
        "H,losing,-0.25,2024-11-26,population,4,1,1,1,1,1,1",
        "H,losing,0.5,2024-11-27,population,4,0.5,0.1,0.2,0.5,0.8,0.9",
        "H,losing,0.5,2024-11-27,area,4,0.4,0,0,0.4,1,1",
        "H,quiet,-28,2024-10-30,population,2,1,1,1,1,1,1",
        "H,broken,0,2024-11-27,population,0,,,,,,");
    writeEvents(folder);
    return folder;
  }

  private static void writeEvents(Path folder) throws IOException {
    lines(
        folder,
        "falls.csv",
        "hypothesis,arm,replication,locality,day,date,to,fought,kind",
        "H,losing,0,north,2,2024-11-29,rebels,true,assault",
        "H,losing,0,north,9,2024-12-06,rebels,true,assault",
        "H,losing,0,south,10,2024-12-07,rebels,false,handover",
        "H,losing,1,north,4,2024-12-01,rebels,false,vacated",
        "H,losing,1,south,20,2024-12-17,rebels,false,handover",
        "H,losing,2,north,6,2024-12-03,rebels,false,deal");
    lines(
        folder,
        "series.csv",
        "hypothesis,arm,day,date,measure,n,mean,p05,p25,p50,p75,p95",
        "H,losing,0,2024-11-27,soldiers:holding,4,0.9,0,0,0,0,0",
        "H,losing,1,2024-11-28,soldiers:holding,4,0.7,0,0,0,0,0",
        "H,losing,0,2024-11-27,morale:first,4,0.4,0,0,0,0,0",
        "H,losing,0,2024-11-27,state:morale,4,0.5,0,0,0,0,0",
        "H,quiet,0,2024-11-27,soldiers:holding,2,1,0,0,0,0,0");
  }

  public static void lines(Path folder, String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }
}
