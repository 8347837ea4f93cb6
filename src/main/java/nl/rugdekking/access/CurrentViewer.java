// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import org.springframework.stereotype.Component;

/** Finds the viewer of a request, and stores it in the request. */
@Component
public class CurrentViewer {

  private static final String VIEWER = CurrentViewer.class.getName();
  private static final String NAMELESS = CurrentViewer.class.getName() + ".nameless";

  private final Viewers viewers;
  private final CurrentSession session;

  CurrentViewer(Viewers viewers, CurrentSession session) {
    this.viewers = viewers;
    this.session = session;
  }

  /** Treats the rest of this request as sent by nobody, even when somebody is signed in. */
  public void ignoreSignIn(HttpServletRequest request) {
    request.setAttribute(NAMELESS, true);
    session.ignore();
  }

  /** Returns empty before sign-in, outside an organisation, and for accounts that are no member. */
  public Optional<Viewer> find(HttpServletRequest request) {
    if (request.getAttribute(VIEWER) instanceof Viewer viewer) {
      return Optional.of(viewer);
    }
    // Outside an organisation the session is not looked up, because that costs a query.
    if (request.getAttribute(NAMELESS) != null || CurrentOrganisation.find().isEmpty()) {
      return Optional.empty();
    }
    var found = session.account().flatMap(viewers::find);
    found.ifPresent(viewer -> request.setAttribute(VIEWER, viewer));
    return found;
  }

  /** Returns true when the viewer of this request holds this office today. */
  public boolean holdsOffice(HttpServletRequest request, OfficeKind office) {
    return find(request).filter(viewer -> viewer.holdsOffice(office)).isPresent();
  }

  /**
   * Returns true when the viewer also passed the second step of signing in; without it, lists show
   * no names.
   */
  public boolean hasSecondStep() {
    return session.hasSecondStep();
  }
}
