package regimecollapse.chart.canvas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis whose ticks and labels are given one by one, for steps that are not even. */
public final class MarkedAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  private final transient Map<Double, String> marks;

  /**
   * Sets its marks.
   *
   * @param marks labels by place, ascending
   */
  public MarkedAxis(Map<Double, String> marks) {
    this.marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean below = RectangleEdge.isTopOrBottom(edge);
    TextAnchor anchor = below ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    List<NumberTick> ticks = new ArrayList<>();
    marks.forEach(
        (value, label) -> {
          if (getRange().contains(value)) {
            ticks.add(new NumberTick(value, label, anchor, anchor, 0));
          }
        });
    return ticks;
  }
}
