/** Whether Mesos makes us offers, and whether we want it to. */
export class OfferFlow {
  /** They are to be asked for: a task became PENDING, or there is another reason to. */
  wanted = false;
  suppressed = false;
  /** Since when they are not suppressed; means nothing while they are. */
  openSinceMs = 0;
  /** When they were asked for last. */
  revivedAtMs = 0;
  /** When one came last. */
  cameAtMs = 0;
}
