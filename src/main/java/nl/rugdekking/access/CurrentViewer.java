// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The viewer of a request, looked up once. */
@Component
public class CurrentViewer {

  private static final String VIEWER = CurrentViewer.class.getName();
  private static final String NAMELESS = CurrentViewer.class.getName() + ".nameless";
  static final String CASE = CaseAccess.class.getName();

  private final Viewers viewers;

  CurrentViewer(Viewers viewers) {
    this.viewers = viewers;
  }

  /** From now on nobody is there in this request, whoever is signed in. */
  void lookAway(HttpServletRequest request) {
    request.setAttribute(NAMELESS, true);
    SessionInHand.putAway();
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
    var account = account();
    if (account == null) {
      return Optional.empty();
    }
    var found = viewers.find(account.account());
    found.ifPresent(viewer -> request.setAttribute(VIEWER, viewer));
    return found;
  }

  /** Whether whoever is signed in took the second step too: without it lists carry no names. */
  public boolean hasBoth() {
    var account = account();
    return account != null && account.both();
  }

  /** Returns true when the session is of this account, a member of whichever organisation. */
  boolean isSignedInAs(UUID account) {
    var signedIn = account();
    return signedIn != null && signedIn.account().equals(account);
  }

  /**
   * @throws NotSignedInException when nobody is
   */
  SignedIn signedIn() {
    var account = account();
    if (account == null) {
      throw new NotSignedInException();
    }
    return account;
  }

  private static @Nullable SignedIn account() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? signedIn
        : null;
  }
}
