// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.stream.Stream;

/**
 * An article of the norm of a body: a plain sentence with an example, in both languages. The texts
 * are empty as long as nobody has written them.
 *
 * @param code our name of the article, which stays when its words change
 */
record NormArticle(String code, String nl, String exampleNl, String en, String exampleEn) {

  /** Returns true when it is written in full, so that it can be adopted. */
  boolean isComplete() {
    return Stream.of(nl, exampleNl, en, exampleEn).noneMatch(String::isBlank);
  }
}
