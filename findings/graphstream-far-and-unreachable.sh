#!/bin/sh
# GraphStream 2.0 (org.graphstream:gs-algo, JDK 17): betweenness takes places 1,000,000 units of weight apart for
# unreachable, so a network of roads in metres has other centralities than in kilometres; and closeness for graphs in
# pieces takes an unreachable place to be nearer than any other.
#
# Guesses, logged before the run, after a look at the module: a distance of 1,000,000 or more counts as no way, without
# a word. With the method of Dangalchev what cannot be reached counts as a distance of -1, so 2 each, and an isolated
# place is the closest of all. Both are so.
#
# Seen: five places in a row, 400 km from each to the next, have the betweenness 0, 6, 8, 6 and 0, as one counts by hand
# (each pair both ways); with the same weights in metres 0, 2, 2, 2 and 0, as only neighbours and next ones, up to 800
# km, are taken to have a way. Of 100 places along a road of 2475 km the middle has 4900 by hand and in kilometres, and
# 1482 in metres. Of four joined places the closeness by Dangalchev is 1.25 or 1.5 (the sum of 2 to the power of minus
# the distance), of two isolated ones 0; seen are 5.25, 5.5, and 10 for the isolated. The documentation says that this
# method is for graphs that are not connected; the usual one warns there. The more of a network is cut off, the more
# central it is.
#
# Run by hand; needs a JDK from 17 and Maven. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.graphstream</groupId>
      <artifactId>gs-core</artifactId>
      <version>2.0</version>
    </dependency>
    <dependency>
      <groupId>org.graphstream</groupId>
      <artifactId>gs-algo</artifactId>
      <version>2.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
cat >Roads.java <<'JAVA'
import java.util.Locale;
import java.util.stream.Collectors;
import org.graphstream.algorithm.BetweennessCentrality;
import org.graphstream.algorithm.measure.AbstractCentrality.NormalizationMode;
import org.graphstream.algorithm.measure.ClosenessCentrality;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.SingleGraph;

public class Roads {
  static Graph places(String... names) {
    Graph graph = new SingleGraph("places");
    for (String name : names) {
      graph.addNode(name);
    }
    return graph;
  }

  static void join(Graph graph, String one, String other, double weight) {
    graph.addEdge(one + "-" + other, one, other).setAttribute("weight", weight);
  }

  static String values(Graph graph, String attribute) {
    return graph.nodes().map(node -> String.format(Locale.ROOT, "%s %.2f", node.getId(), node.getNumber(attribute)))
        .collect(Collectors.joining(", "));
  }

  static Graph between(Graph graph) {
    BetweennessCentrality centrality = new BetweennessCentrality("between", "weight");
    centrality.init(graph);
    centrality.compute();
    return graph;
  }

  public static void main(String[] arguments) {
    for (int unit : new int[]{1, 1000}) {
      String name = unit == 1 ? "kilometres" : "metres";
      Graph row = places("A", "B", "C", "D", "E");
      for (String pair : new String[] {"AB", "BC", "CD", "DE"}) {
        join(row, pair.substring(0, 1), pair.substring(1), 400 * unit);
      }
      System.out.println("row in " + name + ": " + values(between(row), "between"));

      Graph line = new SingleGraph("line");
      for (int at = 0; at < 100; at++) {
        line.addNode("" + at);
        if (at > 0) {
          join(line, "" + (at - 1), "" + at, 25 * unit);
        }
      }
      between(line);
      System.out.printf(Locale.ROOT, "100 places 25 km apart, in %s: the middle has %.0f, by hand %d%n", name,
          line.getNode("50").getNumber("between"), 2 * 50 * 49);
    }
    Graph pieces = places("A", "B", "C", "D", "E", "F");
    for (String pair : new String[] {"AB", "BC", "CD", "DA", "BD"}) {
      join(pieces, pair.substring(0, 1), pair.substring(1), 1);
    }
    ClosenessCentrality closeness = new ClosenessCentrality("close", NormalizationMode.NONE, true, true);
    closeness.init(pieces);
    closeness.compute();
    System.out.println("E and F isolated: " + values(pieces, "close"));
  }
}
JAVA
javac -cp 'jars/*' Roads.java
java -Djava.awt.headless=true -cp '.:jars/*' Roads >seen
cat >expected <<'TEXT'
row in kilometres: A 0.00, B 6.00, C 8.00, D 6.00, E 0.00
100 places 25 km apart, in kilometres: the middle has 4900, by hand 4900
row in metres: A 0.00, B 2.00, C 2.00, D 2.00, E 0.00
100 places 25 km apart, in metres: the middle has 1482, by hand 4900
E and F isolated: A 5.25, B 5.50, C 5.25, D 5.50, E 10.00, F 10.00
TEXT
cat seen
diff expected seen && echo "as found"
