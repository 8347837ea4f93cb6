// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Map;

/**
 * The terms of the first policies of a new organisation. The package for promises implements this,
 * because it may know the organisation, and not the other way round.
 */
public interface ShippedTerms {

  /** The terms of the promises that this body owes from the start. */
  Map<PromiseKind, Policy.PromiseTerms> terms(BodyKind body);
}
