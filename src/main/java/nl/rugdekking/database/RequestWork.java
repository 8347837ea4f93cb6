// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

/**
 * The work of one request. A person waits for it, so its statements may take a few seconds only;
 * all other work, such as scheduled work and commands, may take longer. When a request fails, this
 * object knows whether any of it may have been saved.
 */
public final class RequestWork {

  private static final ScopedValue<RequestWork> CURRENT = ScopedValue.newInstance();

  private volatile boolean commitBegun;

  /** Runs the request; its database work in this thread belongs to it. */
  public <T, X extends Throwable> T run(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /**
   * Returns true when a commit was sent to the database, even if it failed: from then on it is
   * unknown whether something was saved.
   */
  public boolean hasBegunCommit() {
    return commitBegun;
  }

  static boolean isCurrent() {
    return CURRENT.isBound();
  }

  static void markCommitBegun() {
    if (CURRENT.isBound()) {
      CURRENT.get().commitBegun = true;
    }
  }
}
