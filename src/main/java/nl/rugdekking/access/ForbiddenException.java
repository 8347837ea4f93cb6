// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * Thrown when the viewer knows that something exists, but may not do this with it. The sentence on
 * the page says what they may not do and whom they can ask.
 */
public class ForbiddenException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException() {
    this("web.error.403");
  }

  private ForbiddenException(String messageKey, Object... args) {
    super(HttpStatus.FORBIDDEN, messageKey, args);
  }

  /**
   * Returns the exception for a page that needs an office.
   *
   * @param offices the office that is needed, or two of which one is enough
   * @param isAdministrator true when the viewer gives out offices
   * @param administrators the names of the others who give them out
   */
  public static ForbiddenException forOffices(
      List<OfficeKind> offices, boolean isAdministrator, Collection<String> administrators) {
    var args = new ArrayList<Object>();
    args.add(
        new DefaultMessageSourceResolvable(
            new String[] {whomToAskKey(isAdministrator, administrators.isEmpty())},
            new Object[] {String.join(", ", administrators)}));
    for (var office : offices) {
      args.add(new DefaultMessageSourceResolvable("people.roles.kind." + office.name()));
    }
    return new ForbiddenException(
        offices.size() == 1 ? "access.forbidden.office" : "access.forbidden.offices",
        args.toArray());
  }

  private static String whomToAskKey(boolean isAdministrator, boolean noOthers) {
    if (isAdministrator) {
      return noOthers ? "access.ask.new-administrator" : "access.ask.other-administrator";
    }
    return noOthers ? "access.ask.nobody" : "access.ask.administrator";
  }

  /**
   * Returns the exception for a step in a case that only somebody else may take, or for the page of
   * a case that the viewer may not read. In a talk the sentence names nobody to ask, because the
   * talk is in confidence.
   */
  static ForbiddenException inCase(boolean mayRead, boolean talk) {
    if (!mayRead) {
      return new ForbiddenException("access.forbidden.case");
    }
    return new ForbiddenException(talk ? "access.forbidden.talk" : "access.forbidden.step");
  }
}
