// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;

/**
 * Describes a kind of promise for the policy and the pages.
 *
 * @param place the position in lists: pages sort the kinds by it, ascending
 * @param start the moment at which the promise is made
 * @param shipped the term that a new organisation starts with
 * @param verb the message key of the button that leads to the page where it is kept
 * @param page the path of that page below the address of the part; empty when it is kept with a
 *     written explanation, on the page that every promise has
 */
public record OwedKind(
    PromiseKind kind, int place, Start start, Policy.Owed shipped, String verb, String page) {

  public static OwedKind inWords(PromiseKind kind, int place, Start start, Policy.Owed shipped) {
    return new OwedKind(kind, place, start, shipped, "promise.settle", "");
  }
}
