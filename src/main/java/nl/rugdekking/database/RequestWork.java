// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

/**
 * The work of one request. Somebody waits for it, so its statements may take a few seconds only;
 * everything else (the tick, commands, what runs at a start) may take as long as it needs. When the
 * request fails, this knows whether any of it may have been saved.
 */
public final class RequestWork {

  private static final ScopedValue<RequestWork> CURRENT = ScopedValue.newInstance();

  private volatile boolean commitBegun;

  /** Runs the request; whatever it asks of the database within this thread belongs to it. */
  public <T, X extends Throwable> T run(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /**
   * Returns true when a commit was sent to the database, whatever came of it: from then on nobody
   * can say that nothing was saved.
   */
  public boolean hasBegunCommit() {
    return commitBegun;
  }

  static boolean isCurrent() {
    return CURRENT.isBound();
  }

  static void noteCommit() {
    if (CURRENT.isBound()) {
      CURRENT.get().commitBegun = true;
    }
  }
}
