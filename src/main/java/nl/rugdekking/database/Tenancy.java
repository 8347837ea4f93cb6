// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.Optional;
import java.util.UUID;

/**
 * The organisation that the work at hand belongs to. It is bound once, where the work begins (with
 * a request by its URL, with a tick or a command), and never changed inside. Every transaction
 * tells it to PostgreSQL, whose policies then hide all other organisations.
 */
public final class Tenancy {

  private static final ScopedValue<OrganisationId> CURRENT = ScopedValue.newInstance();

  private Tenancy() {}

  /** The organisation of this work; throws when the caller forgot to bind one. */
  public static OrganisationId current() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException("No organisation is bound to this work");
    }
    return CURRENT.get();
  }

  /** Returns the id of the organisation of this work, as it stands in every row. */
  public static UUID id() {
    return current().value();
  }

  public static Optional<OrganisationId> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  public static <T, X extends Throwable> T in(
      OrganisationId organisation, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, organisation).call(work);
  }

  public static void run(OrganisationId organisation, Runnable work) {
    ScopedValue.where(CURRENT, organisation).run(work);
  }
}
