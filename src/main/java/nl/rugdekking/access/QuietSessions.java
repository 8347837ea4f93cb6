// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that write their last access at most once a minute: writing it with every click costs
 * more than the click.
 */
class QuietSessions implements SessionRepository<QuietSessions.Quiet> {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final SessionRepository<? extends Session> stored;

  QuietSessions(SessionRepository<? extends Session> stored) {
    this.stored = stored;
  }

  @Override
  public Quiet createSession() {
    return new Quiet(stored.createSession());
  }

  @Override
  @SuppressWarnings("unchecked")
  public void save(Quiet session) {
    ((SessionRepository<Session>) stored).save(session.session);
    SessionInHand.keep(session);
  }

  @Override
  public @Nullable Quiet findById(String id) {
    if (SessionInHand.isPutAway()) {
      return null;
    }
    var inHand = SessionInHand.find(id);
    if (inHand.isPresent()) {
      return inHand.get();
    }
    var found = stored.findById(id);
    return found == null ? null : new Quiet(found);
  }

  @Override
  public void deleteById(String id) {
    SessionInHand.keep(null);
    stored.deleteById(id);
  }

  /** A stored session that forgets an access shortly after one it has written. */
  static final class Quiet implements Session {

    private final Session session;

    private Quiet(Session session) {
      this.session = session;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
      if (!at.isBefore(session.getLastAccessedTime().plus(EVERY))) {
        session.setLastAccessedTime(at);
      }
    }

    @Override
    public String getId() {
      return session.getId();
    }

    @Override
    public String changeSessionId() {
      return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Session declares it
    public <T> @Nullable T getAttribute(String name) {
      return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return session.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
      return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return session.isExpired();
    }
  }
}
