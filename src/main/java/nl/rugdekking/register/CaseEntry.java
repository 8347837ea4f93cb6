// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lines of a case that no measure writes. */
public enum CaseEntry implements EntryKind {
  REPORTED,
  REPORTED_NAMELESS,
  REGISTERED,
  LINKED,
  NOTE,
  ADDED,
  /** More about what was reported; the words are with the report. */
  TOLD_MORE,
  /** More about what it did to whom it happened to. */
  TOLD_MORE_OWN,
  ASKED,
  WISHED,
  ASSESSED,
  KEPT,
  EXPLAINED,
  WAITING,
  /** Kept or explained by mistake; about is the kind, what it was and the reason it had. */
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
  static class All implements OfRoom {
    @Override
    public EntryKind[] kinds() {
      return values();
    }
  }

  @Override
  public String room() {
    return "register";
  }

  @Override
  public String keyToYou() {
    return switch (this) {
      case ADDED,
          TOLD_MORE_OWN,
          ASKED,
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
  public Optional<String> aboutKey(String about, boolean toYou) {
    return switch (this) {
      case KEPT, EXPLAINED, WAITING ->
          Optional.of((toYou ? "report.promise." : "promise.kind.") + about);
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
  public String verb() {
    return "incident." + name();
  }
}
