package regimecollapse.model.fight;

import regimecollapse.model.slow.Support;

/**
 * Begins each part of a step: support and worth of the day, help that is seen, fighters who join.
 */
public final class CampaignStep extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient Campaign campaign;
  private final transient Support support;
  private final transient Attack attack;
  private final transient News news;

  /** Takes what it needs. */
  public CampaignStep(Campaign campaign, Support support, Attack attack, News news) {
    this.campaign = campaign;
    this.support = support;
    this.attack = attack;
    this.news = news;
  }

  @Override
  public void act(double day, double days) {
    support.update(day);
    attack.update(day);
    news.staff(day);
    if (support.surges(day)) {
      news.help();
    }
    campaign.swell(days);
  }
}
