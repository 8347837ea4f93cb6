// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.UUID;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.LetterAddress;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.ResponseId;

/** The addresses of the pages of a letter. */
final class LetterPlace {

  static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/reactie/{reactie}/brieven/{brief}";

  static final String GIVEN_PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}/brieven/{brief}";

  private LetterPlace() {}

  static LetterAddress of(UUID part, UUID matter, String letter) {
    var kind = LetterKind.find(letter).orElseThrow(HiddenException::new);
    return new LetterAddress(new PartId(part), matter, kind);
  }

  /** Returns the address below that of the page about the response. */
  static String path(ResponseId measure, LetterKind kind) {
    return path(measure.value(), kind);
  }

  /** Returns the address of a letter about a measure or a hearing. */
  static String path(UUID matter, LetterKind kind) {
    return "/" + matter + path(kind);
  }

  /** Returns the address of a letter below that of what it is about. */
  static String path(LetterKind kind) {
    return "/brieven/" + kind.path();
  }
}
