// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;

/**
 * A kind of promise as policy and pages know it.
 *
 * @param place pages show the kinds by rising place
 * @param shipped the term that a new organisation starts with
 * @param verb the key of the words on the button that leads to where it is kept
 * @param page where it is kept by doing it, behind the address of the part; empty when it is kept
 *     in words, on the page that every promise has
 */
public record OwedKind(
    PromiseKind kind, int place, Start start, Policy.Owed shipped, String verb, String page) {

  public static OwedKind inWords(PromiseKind kind, int place, Start start, Policy.Owed shipped) {
    return new OwedKind(kind, place, start, shipped, "promise.settle", "");
  }
}
