package regimecollapse.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import regimecollapse.Floors;

/** The floors of the program as a picture: a box for each building, with its rooms. */
final class FloorsPicture {
  private static final int WIDTH = 960;
  private static final int LEFT = 60;
  private static final int GAP = 10;
  private static final int LINE = 16;
  private static final int HEAD = 24;

  /** Characters of a room's name for each point of width, roughly. */
  private static final double CHARACTERS = 0.155;

  private FloorsPicture() {}

  static String svg() {
    StringBuilder body = new StringBuilder();
    int y = GAP;
    Map<Integer, Map<String, List<String>>> floors = Floors.all();
    for (int floor = Floors.TOP; floor >= 1; floor--) {
      Map<String, List<String>> buildings = new LinkedHashMap<>(floors.get(floor));
      int width = (WIDTH - LEFT - GAP * buildings.size()) / buildings.size();
      int lines =
          buildings.values().stream()
              .mapToInt(rooms -> wrap(rooms, width).size())
              .max()
              .orElseThrow();
      int height = HEAD + LINE * lines + 8;
      body.append(text(20, y + height / 2 + 5, "bold", Integer.toString(floor)));
      int x = LEFT;
      for (Map.Entry<String, List<String>> building : buildings.entrySet()) {
        body.append(box(x, y, width, height));
        body.append(text(x + 10, y + 18, "bold", building.getKey()));
        int line = 0;
        for (String rooms : wrap(building.getValue(), width)) {
          body.append(text(x + 10, y + HEAD + LINE * ++line - 3, "normal", rooms));
        }
        x += width + GAP;
      }
      y += height + GAP;
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
        <title>Floors of the program: each folder uses only what stands below it</title>
        <rect width="%d" height="%d" fill="#ffffff"/>
        %s</svg>
        """
        .formatted(WIDTH, y, WIDTH, y, body);
  }

  private static List<String> wrap(List<String> rooms, int width) {
    int most = (int) (width * CHARACTERS);
    StringBuilder lines = new StringBuilder();
    int used = 0;
    for (String room : rooms) {
      if (used > 0 && used + room.length() + 2 > most) {
        lines.append('\n');
        used = 0;
      }
      lines.append(used > 0 ? "  " : "").append(room);
      used += room.length() + 2;
    }
    return lines.toString().lines().collect(Collectors.toList());
  }

  private static String box(int x, int y, int width, int height) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#eef3f8\" stroke=\"#56789a\"/>\n"
        .formatted(x, y, width, height);
  }

  private static String text(int x, int y, String weight, String words) {
    return "<text x=\"%d\" y=\"%d\" font-weight=\"%s\" fill=\"#1a1a1a\" xml:space=\"preserve\">%s</text>\n"
        .formatted(x, y, weight, words);
  }
}
