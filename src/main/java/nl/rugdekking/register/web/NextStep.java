// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseId;

/** What is done to keep a promise: the button that leads to it, and where. */
public enum NextStep {
  FIRST_HOUR("first-hour", "/eerste-uur"),
  ASK("ask", "/vragen"),
  DECIDE("decide", "/reactie"),
  TELL("tell", "/terugkoppelen"),
  SETTLE("settle", "");

  private final String name;
  private final String page;

  NextStep(String name, String page) {
    this.name = name;
    this.page = page;
  }

  public static NextStep of(PromiseKind kind) {
    return switch (kind) {
      case DANGER_CONFIRMED -> FIRST_HOUR;
      case AFFECTED_ASKED -> ASK;
      case RESPONSE -> DECIDE;
      case AFFECTED_TOLD -> TELL;
      case AFTERCARE, AFTERCARE_TWO_WEEKS, AFTERCARE_SIX_WEEKS, POLICE_REPORT, DAMAGE -> SETTLE;
    };
  }

  /** The key of the text on the button. */
  public String verb() {
    return "register.action." + name;
  }

  /**
   * @param base the address of the incident
   */
  public String path(String base, PartId part, PromiseId promise) {
    return this == SETTLE ? base + "/beloften/" + promise.value() : partBase(base, part) + page;
  }

  static String partBase(String base, PartId part) {
    return base + "/getroffenen/" + part.value();
  }
}
