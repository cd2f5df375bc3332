package regimecollapse.model.fight;

/** Ends each part of a step: the campaign is over when its time is, and nothing acts after that. */
public final class CampaignEnd extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient Campaign campaign;

  /** Takes what it needs. */
  public CampaignEnd(Campaign campaign) {
    this.campaign = campaign;
  }

  @Override
  public void act(double day, double days) {
    campaign.endsBy(day + days);
  }
}
