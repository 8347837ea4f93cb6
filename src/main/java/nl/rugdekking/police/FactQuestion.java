// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.norm.Fact.*;

import java.util.List;
import java.util.Set;
import nl.rugdekking.norm.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A question about facts that the police ask for and that no report contains. It is asked once, of
 * the handler of the part. There is no question about injuries, because that is about somebody's
 * health. The message key is {@code police.question.<name>}.
 */
public enum FactQuestion {
  WORK,
  THREAT,
  INSULT,
  REPUTATION,
  DEMAND,
  CONDUCT,
  SEXUAL,
  PLACE,
  SPEAKER;

  /** Returns the facts that can be chosen, in the order of the page. */
  public List<Fact> facts() {
    return switch (this) {
      case WORK -> List.of(LINK_OFFICE, DURING_WORK);
      case THREAT -> listThreats();
      case INSULT -> List.of(INSULT_FACE, INSULT_SENT, INSULT_PUBLIC);
      case REPUTATION -> List.of(KNOWN_FALSE, WRITTEN, ONLINE);
      case DEMAND -> List.of(WANTS_OFFICIAL_ACT, WANTS_OTHER, WANTS_MONEY_OR_DATA);
      case CONDUCT -> List.of(GROUP, HINDERED, FOLLOWED, REPEATED_CONTACT);
      case SEXUAL -> List.of(SEXUAL_REMARK, SEXUAL_TOUCH, SECRET_FILMING);
      case PLACE -> listPlaces();
      case SPEAKER -> List.of(SAID_BY_SPEAKER);
    };
  }

  private static List<Fact> listThreats() {
    return List.of(
        THREAT_KILL,
        THREAT_INJURE,
        THREAT_ARSON,
        THREAT_SEXUAL,
        THREAT_HOSTAGE,
        THREAT_GROUP,
        THREAT_BOMB,
        THREAT_LIGHT,
        THREAT_CONDITION,
        THREAT_REPUTATION,
        THREAT_SECRET);
  }

  private static List<Fact> listPlaces() {
    return List.of(
        IN_PUBLIC_BUILDING,
        IN_CLOSED_PART,
        AT_HOME,
        PUBLIC_AREA,
        ON_ROAD,
        ENTERED_WITHOUT_RIGHT,
        ENTERED_AFTER_BAN,
        STAYED_AFTER_ORDER,
        NOISE);
  }

  /**
   * Returns true when this choice answers the question, so that the choices left blank are not
   * assumed any more. A condition does not say with what somebody threatened, nor filming what was
   * said or done. About the work two things are asked at once, so neither answers the other.
   */
  boolean isAnsweredBy(Fact fact) {
    return switch (this) {
      case WORK -> false;
      case THREAT -> fact != THREAT_CONDITION;
      case SEXUAL -> fact != SECRET_FILMING;
      case INSULT, REPUTATION, DEMAND, CONDUCT, PLACE, SPEAKER -> true;
    };
  }

  /** Returns true when the question is asked about an act with these forms and channels. */
  boolean fits(Set<String> forms, Set<String> channels) {
    return this == WORK
        || listForms().stream().anyMatch(forms::contains)
        || listChannels().stream().anyMatch(channels::contains);
  }

  private List<String> listForms() {
    return switch (this) {
      case THREAT -> List.of("threat");
      case INSULT -> List.of("verbal", "discrimination");
      case REPUTATION -> List.of("slander");
      case DEMAND -> List.of("threat", "intimidation", "pressure", "stalking");
      case CONDUCT -> List.of("physical", "destruction", "intimidation");
      case SEXUAL -> List.of("sexual");
      case WORK, PLACE, SPEAKER -> List.of();
    };
  }

  private List<String> listChannels() {
    return switch (this) {
      case PLACE ->
          List.of("face-to-face", "meeting", "home-visit", "private-address", "public-space");
      case SPEAKER -> List.of("meeting");
      case WORK, THREAT, INSULT, REPUTATION, DEMAND, CONDUCT, SEXUAL -> List.of();
    };
  }

  /** Finds the question with this name, which a form sent; null for another name. */
  static @Nullable FactQuestion find(String name) {
    return List.of(values()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
