// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.rugdekking.database.Tenancy;
import org.springframework.stereotype.Component;

/** The viewer of a request, looked up once. */
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

  /** From now on nobody is there in this request, whoever is signed in. */
  public void lookAway(HttpServletRequest request) {
    request.setAttribute(NAMELESS, true);
    session.putAway();
  }

  /** Empty before sign-in, outside an organisation, and for an account that is no member here. */
  public Optional<Viewer> find(HttpServletRequest request) {
    if (request.getAttribute(VIEWER) instanceof Viewer viewer) {
      return Optional.of(viewer);
    }
    // outside an organisation the session is not even looked up: that would ask the database
    if (request.getAttribute(NAMELESS) != null || Tenancy.find().isEmpty()) {
      return Optional.empty();
    }
    var found = session.account().flatMap(viewers::find);
    found.ifPresent(viewer -> request.setAttribute(VIEWER, viewer));
    return found;
  }

  /**
   * Returns true when whoever is signed in took the second step too: without it lists carry no
   * names.
   */
  public boolean hasBoth() {
    return session.hasSecondStep();
  }
}
