package regimecollapse.model.rule;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Calls of the rules of stores and announcements, for {@link WeeklyKnownAnswersTest}. */
final class MeansAnswers {
  private MeansAnswers() {}

  private static StockRule stockRule(KnownAnswer a) {
    return new StockRule(a::of, a.days());
  }

  static Map<String, ToDoubleFunction<KnownAnswer>> stocks() {
    return Map.of(
        "SupplyRule.together",
        a -> new SupplyRule(a::of, a.days()).together(a.of("own"), a.of("patrons")),
        "SupplyRule.ammunitionLost",
        a -> new SupplyRule(a::of, a.days()).ammunitionLost(a.of("corruption")),
        "SupplyRule.fuelLost",
        a -> new SupplyRule(a::of, a.days()).fuelLost(a.of("corruption")),
        "StockRule.use",
        a -> stockRule(a).use(a.of("intensity")),
        "StockRule.next",
        a -> stockRule(a).next(a.of("store"), a.of("logistics"), a.of("use"), a.of("lost")),
        "StockRule.supply",
        a -> stockRule(a).supply(a.of("store"), a.of("arriving")),
        "StockRule.pays",
        a -> stockRule(a).pays(a.of("chest"), a.of("money")),
        "StockRule.chest",
        a -> stockRule(a).chest(a.of("chest"), a.of("pays")));
  }

  private static AnnouncementRule announcementRule(KnownAnswer a) {
    return new AnnouncementRule(a::of);
  }

  static Map<String, ToDoubleFunction<KnownAnswer>> announcements() {
    return Map.of(
        "AnnouncementRule.dependence",
        a ->
            announcementRule(a)
                .dependence(a.of("finance"), a.of("alliedFinance"), a.of("logistics"), a.of("men")),
        "AnnouncementRule.change",
        a -> announcementRule(a).change(a.of("share")),
        "AnnouncementRule.size",
        a -> announcementRule(a).size(),
        "AnnouncementRule.left",
        a -> AnnouncementRule.left(a.of("strength"), a.of("share")));
  }
}
