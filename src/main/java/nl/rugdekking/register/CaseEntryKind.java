// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Optional;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines that the register itself defines; other rooms define their own. */
public enum CaseEntryKind implements EntryKind {
  REPORTED,
  REPORTED_NAMELESS,
  REGISTERED,
  LINKED,
  NOTE,
  ADDED,
  /** The reporter told more about the report. The text is stored with the report. */
  TOLD_MORE,
  /** The affected told more about themselves. */
  TOLD_MORE_OWN,
  ASKED,
  /** Somebody tried to reach the affected and did not succeed. */
  NOT_REACHED,
  /**
   * The responsible person decided to act all the same. Its {@code about} holds the act and the
   * cause.
   */
  EXEMPTED,
  /** Something was done in direct danger, before anybody could ask. */
  ACTED_IN_DANGER,
  WISHED,
  ASSESSED,
  KEPT,
  EXPLAINED,
  WAITING,
  /** The affected says that what stands about a promise is not so. */
  DISPUTED,
  /**
   * A promise was kept or explained by mistake. Its {@code about} holds the kind, the state and the
   * reason that the promise had.
   */
  CORRECTED,
  TOLD,
  NAME_WITHHELD,
  NAME_SHOWN,
  TRUSTED,
  TRUST_ENDED,
  COORDINATOR_ADMITTED,
  COORDINATOR_DISMISSED,
  ACCUSED,
  OPENED_UP,
  READERS_CHANGED,
  ASSIGNED,
  CLOSED,
  REOPENED;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public String keyForAffected() {
    return switch (this) {
      case ADDED,
          TOLD_MORE_OWN,
          DISPUTED,
          ASKED,
          NOT_REACHED,
          WISHED,
          TOLD,
          NAME_WITHHELD,
          NAME_SHOWN,
          TRUSTED,
          TRUST_ENDED,
          OPENED_UP ->
          "register.own.entry." + name();
      default -> key();
    };
  }

  @Override
  public Optional<String> findAboutKey(String about, boolean toYou) {
    return switch (this) {
      case KEPT, EXPLAINED, WAITING, DISPUTED ->
          Optional.of(
              about.contains(OnBehalfOf.SEPARATOR)
                  ? "register.decided." + about
                  : (toYou ? "report.promise." : "promise.kind.") + about);
      case EXEMPTED, ACTED_IN_DANGER -> Optional.of("register.exempted." + about);
      case TOLD_MORE, TOLD_MORE_OWN ->
          Optional.of((toYou ? "report.more." : "report.more.about.") + about);
      case ASSESSED -> Optional.of("register.Severity." + about);
      case CLOSED -> Optional.of("register.Outcome." + about);
      default -> Optional.empty();
    };
  }

  @Override
  public boolean isForHandlers() {
    return this == TOLD_MORE;
  }

  @Override
  public String auditVerb() {
    return "incident." + name();
  }
}
