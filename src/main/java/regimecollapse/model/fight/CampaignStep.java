package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Rural;
import regimecollapse.model.slow.Support;

/**
 * Begins each part of a step: support and worth of the day, help that is seen, the countryside at
 * midnight, fighters who join.
 */
public final class CampaignStep extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient Campaign campaign;
  private final transient Support support;
  private final transient Attack attack;
  private final transient News news;
  private final transient Rural rural;

  /** Takes what it needs. */
  public CampaignStep(Campaign campaign, Support support, Attack attack, News news, Rural rural) {
    this.campaign = campaign;
    this.support = support;
    this.attack = attack;
    this.news = news;
    this.rural = rural;
  }

  @Override
  public void act(double day, double days) {
    support.update(day);
    attack.update(day);
    if (Math.rint(day) == day) {
      rural.advance(day);
    }
    news.staff(day);
    if (support.surges(day)) {
      news.help();
    }
    campaign.swell(days);
  }
}
