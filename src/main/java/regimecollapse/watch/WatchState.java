package regimecollapse.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import regimecollapse.run.Watched;
import sim.display.GUIState;

/**
 * MASON's console works on this: each time it is played the same run begins anew, whatever seed the
 * console counts.
 */
public final class WatchState extends GUIState {
  /** Steps between two paintings on the way to a date: a month before any fighting. */
  private static final int AT_ONCE = 30;

  private final Viewing viewing;
  private final Curves curves;
  private final List<Runnable> onlookers = new CopyOnWriteArrayList<>();
  private volatile Watched run;
  private volatile Lookout lookout;
  private volatile Scene scene;
  private volatile Look look;
  private volatile double hurryTo;

  WatchState(Viewing viewing) {
    this(viewing, viewing.begin());
  }

  private WatchState(Viewing viewing, Watched run) {
    super(run.model());
    this.viewing = viewing;
    this.look = viewing.look();
    curves = new Curves(viewing.scenario());
    take(run);
  }

  /** The name that MASON's console shows. */
  public static String getName() {
    return "Regime Collapse Simulator";
  }

  /** What MASON's console tells of it. */
  public static Object getInfo() {
    return "<html><body style='font-family:sans-serif;margin:8px'><h2>One run to watch</h2>"
        + "<p>Play, pause and stop are below; pause, then play makes single steps. A step is a day,"
        + " and a part of a day while there is fighting. <b>Console</b> sets the speed.</p><p>The tab <b>Date</b> goes to a date, <b>Look up</b> shows all"
        + " that the model knows. A click on a place of the map shows that place under"
        + " <b>Inspectors</b>.</p><p>Each time that it is played it is the same run: looking changes"
        + " nothing.</p></body></html>";
  }

  private void take(Watched it) {
    run = it;
    state = it.model();
    lookout = new Lookout(it);
    see();
  }

  @Override
  public void start() {
    take(viewing.begin());
    super.start();
    run.started();
    scheduleRepeatingImmediatelyAfter(s -> see());
    onlookers.forEach(Runnable::run);
  }

  /** The console stops by itself where the run is over. */
  @Override
  public boolean step() {
    boolean more = !run.over() && super.step();
    for (int i = 1; i < AT_ONCE && more && run.day() < hurryTo; i++) {
      more = !run.over() && super.step();
    }
    return more;
  }

  /** Makes many steps between two paintings until a model day. */
  void hurryTo(double day) {
    hurryTo = day;
  }

  private void see() {
    scene = lookout.look();
    curves.add(scene);
    onlookers.forEach(Runnable::run);
  }

  /** Tells somebody of each new scene, in the thread that steps. */
  void tell(Runnable onlooker) {
    onlookers.add(onlooker);
  }

  /** The run that is played now. */
  Watched run() {
    return run;
  }

  /** What is seen now. */
  Scene scene() {
    return scene;
  }

  /** The charts. */
  Curves curves() {
    return curves;
  }

  /** What is looked at. */
  Viewing viewing() {
    return viewing;
  }

  /** The colours. */
  Look look() {
    return look;
  }

  /** Changes the colours. */
  void look(Look other) {
    look = other;
    onlookers.forEach(Runnable::run);
  }

  /** What is known of somebody now. The model stands still meanwhile. */
  List<Row> rows(Kind kind, int number) {
    Watched now = run;
    synchronized (now.model().schedule) {
      return kind.rows(now, number);
    }
  }
}
