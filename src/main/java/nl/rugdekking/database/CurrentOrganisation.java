// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.Optional;
import java.util.UUID;

/**
 * The organisation that the current work belongs to. It is bound once where the work begins (by the
 * URL of a request, or for each organisation in scheduled work and commands) and does not change.
 * Every transaction sets it in PostgreSQL, whose policies then hide all other organisations.
 */
public final class CurrentOrganisation {

  private static final ScopedValue<OrganisationId> CURRENT = ScopedValue.newInstance();

  private CurrentOrganisation() {}

  /** Returns the current organisation; throws when no organisation is bound. */
  public static OrganisationId get() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException("No organisation is bound to this work");
    }
    return CURRENT.get();
  }

  /** Returns the id of the current organisation, as it is stored in every row. */
  public static UUID id() {
    return get().value();
  }

  public static Optional<OrganisationId> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  public static <T, X extends Throwable> T callIn(
      OrganisationId organisation, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, organisation).call(work);
  }

  public static void runIn(OrganisationId organisation, Runnable work) {
    ScopedValue.where(CURRENT, organisation).run(work);
  }
}
