// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that each organisation decides for itself. Its texts are the messages {@code
 * policy.question.<name>}, with our proposal and the reason for it.
 */
public enum OpenQuestion {
  IMPORT_GROUND("grond-oude-registratie", "/beheer/overnamegronden"),
  COUNCIL_READERS("lezers-raad", "/beheer/beleid/raad"),
  CLERK_STAND_IN("vervanger-griffier", "/beheer/rollen"),
  EMPLOYERS_COMMITTEE("werkgeverscommissie", "/beheer/rollen"),
  COUNCIL_ADVISER("vertrouwenspersoon-raad", "/beheer/rollen"),
  EXECUTIVE_JUDGE("oordeel-bestuur", Effect.RULE, "clerk with mayor"),
  DEFAULT_TERMS("termijnen", "/beheer/beleid"),
  INSPECTORATE_OFFICE_HOLDERS("arbeidsinspectie-ambtsdragers", "/beheer/beleid"),
  THRESHOLD_AFTER_NO("handelen-na-nee", Effect.FIXED),
  LADDER("volgorde-maatregelen", Effect.NONE_YET),
  DURATIONS("duur-maatregelen", "/beheer/beleid"),
  MANDATES("mandaten", Effect.NONE_YET),
  COMPLAINT_REGULATION("klachtenregeling", Effect.NONE_YET),
  OMBUDSMAN("ombudsman", Effect.NONE_YET),
  PAYING_FIRST("voorschieten", Effect.NONE_YET),
  CAMERA_IMAGES("camerabeelden", Effect.NONE_YET),
  COUNTER_LIST("lijst-balie", Effect.NONE_YET),
  TELLING_POLICE("politie-informeren", Effect.NONE_YET),
  ARCHIVE_CATEGORIES("archiefcategorieen", Effect.NONE_YET),
  WORKS_COUNCIL("ondernemingsraad", Effect.NONE_YET);

  /**
   * The way in which the program follows a decision. The message key is {@code
   * policy.effect.<name>}.
   */
  public enum Effect {
    /** The program acts by a setting on another page, where the organisation changes it. */
    SETTING,
    /** The program acts on the decision, which is the proposal or one other choice. */
    RULE,
    /** The program always follows the proposal, whatever was decided. */
    FIXED,
    /** The program does not act on the decision yet. */
    NONE_YET
  }

  private final String segment;
  private final Effect effect;
  private final @Nullable String page;
  private final @Nullable String namedChoice;

  OpenQuestion(String segment, String page) {
    this.segment = segment;
    this.effect = Effect.SETTING;
    this.page = page;
    this.namedChoice = null;
  }

  OpenQuestion(String segment, Effect effect) {
    this(segment, effect, null);
  }

  OpenQuestion(String segment, Effect effect, @Nullable String namedChoice) {
    this.segment = segment;
    this.effect = effect;
    this.page = null;
    this.namedChoice = namedChoice;
  }

  /**
   * Returns the other choice when it is one of ours, with the message {@code
   * policy.question.<name>.other}; null when the organisation chooses in its own words.
   */
  public @Nullable String namedChoice() {
    return namedChoice;
  }

  /** Returns the name of the question in the path of its page. */
  public String segment() {
    return segment;
  }

  public Effect effect() {
    return effect;
  }

  /** Returns the page of the setting, within the organisation; null when there is no such page. */
  public @Nullable String page() {
    return page;
  }

  /** Returns the question with this name in the path of its page. */
  public static Optional<OpenQuestion> find(String segment) {
    return Arrays.stream(values()).filter(question -> question.segment.equals(segment)).findFirst();
  }
}
