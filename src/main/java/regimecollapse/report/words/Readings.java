package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.attribution.AttributionMeasure;
import regimecollapse.analysis.attribution.AttributionReading;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.contrast.Parting;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Quotes;

/** What stored tables say, in plain words made from their numbers. */
public final class Readings {
  private Readings() {}

  /** The sentences by the file that they belong to. */
  public static Map<String, List<String>> of(Scope scope, Findings findings) {
    Map<String, List<String>> readings = new LinkedHashMap<>();
    readings.put(TableFile.ATTRIBUTION, attribution(scope, findings.attribution(), true));
    readings.put(
        TableFile.CONTRASTS,
        Contrasts.of(scope.frame().scenario(), findings.runs())
            .idle(
                arm -> Quotes.of(scope.frame().arm(arm)),
                hypothesis -> Quotes.of(scope.frame().hypothesis(hypothesis))));
    readings.put(
        TableFile.LEDGER,
        Parting.closest(scope.frame().scenario(), findings.runs(), findings.control(), scope.arms())
            .map(parting -> List.of(parting.sentence()))
            .orElse(List.of()));
    return readings;
  }

  /** What each factor did to the chance of collapse; if asked, also one factor at a time. */
  static List<String> attribution(Scope scope, List<FactorEffects> effects, boolean oneAtATime) {
    List<String> sentences = new ArrayList<>();
    scope
        .frame()
        .scenario()
        .attribution()
        .map(attribution -> AttributionReading.of(scope.frame().scenario()))
        .ifPresent(
            reading -> {
              for (FactorEffects each : effects) {
                if (each.measure() == AttributionMeasure.COLLAPSE) {
                  String name = scope.frame().hypothesis(each.hypothesis());
                  sentences.add(reading.sentences(name, each));
                  if (oneAtATime) {
                    sentences.add(reading.oneAtATime(name, each));
                  }
                }
              }
            });
    return sentences;
  }
}
