// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Map;

/**
 * The terms that a new organisation starts with, kind by kind. The rooms that keep promises know
 * the organisation and not the other way round, so they tell it through this.
 */
public interface ShippedTerms {

  Map<PromiseKind, Policy.Owed> terms();
}
