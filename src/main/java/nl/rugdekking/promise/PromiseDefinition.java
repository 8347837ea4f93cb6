// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;

/**
 * Describes a kind of promise for the policy and the pages.
 *
 * @param position the position in lists: pages sort the kinds by it, ascending
 * @param start the moment at which the promise is made
 * @param defaultTerm the term that a new organisation starts with
 * @param buttonKey the message key of the button that leads to the page where it is kept
 * @param page the path of that page below the address of the part; empty when it is kept with a
 *     written explanation, on the page that every promise has
 */
public record PromiseDefinition(
    PromiseKind kind,
    int position,
    PromiseStart start,
    Policy.PromiseTerms defaultTerm,
    String buttonKey,
    String page) {

  /** Returns true for a follow-up: a policy sets the time that must pass before it may be kept. */
  public boolean hasWindow() {
    return defaultTerm.earliest() != null;
  }

  public static PromiseDefinition keptInWriting(
      PromiseKind kind, int place, PromiseStart start, Policy.PromiseTerms shipped) {
    return new PromiseDefinition(kind, place, start, shipped, "promise.settle", "");
  }
}
