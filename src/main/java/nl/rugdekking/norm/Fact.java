// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static nl.rugdekking.norm.Fact.Kind.ACT;
import static nl.rugdekking.norm.Fact.Kind.PERSON;
import static nl.rugdekking.norm.Fact.Kind.SPEECH;
import static nl.rugdekking.norm.Fact.Kind.WORDS;

/**
 * Something that somebody can observe about an incident: no motive and no legal label. The message
 * key is {@code norm.fact.<name>}.
 */
public enum Fact {
  IN_PUBLIC_BUILDING(ACT),
  IN_CLOSED_PART(ACT),
  AT_HOME(ACT),
  AT_MEETING(ACT),
  AT_COMMITTEE(ACT),
  ON_ROAD(ACT),
  PUBLIC_AREA(ACT),
  ONLINE(ACT),
  ENTERED_WITHOUT_RIGHT(ACT),
  ENTERED_AFTER_BAN(ACT),
  STAYED_AFTER_ORDER(ACT),
  VISIBLE_BAN(ACT),
  NOISE(ACT),
  GROUP(ACT),
  VIOLENCE_PERSON(ACT),
  VIOLENCE_THING(ACT),
  PAIN(ACT),
  INJURY(ACT),
  SERIOUS_INJURY(ACT),
  DAMAGE(ACT),
  HINDERED(ACT),
  FOLLOWED(ACT),
  REPEATED_CONTACT(ACT),
  SEXUAL_TOUCH(ACT),
  SECRET_FILMING(ACT),
  DATA_FLOOD(ACT),
  FALSE_ALARM(ACT),
  FALSE_NAME(ACT),
  FALSE_REPORT(ACT),
  PERSON_ACCUSED(ACT),
  ORDER_OF_OFFICER(ACT),
  BROKE_OVJ_ORDER(ACT),
  ARSON(ACT),
  HOSTAGE_TAKEN(ACT),
  DETAINED(ACT),
  THEFT(ACT),
  ANIMAL_HURT(ACT),
  SEXUAL_IMAGES(ACT),
  WANTS_OFFICIAL_ACT(ACT),
  WANTS_OTHER(ACT),
  WANTS_MONEY_OR_DATA(ACT),
  GROUP_GROUND(ACT),
  THREAT_KILL(WORDS),
  THREAT_INJURE(WORDS),
  THREAT_ARSON(WORDS),
  THREAT_SEXUAL(WORDS),
  THREAT_HOSTAGE(WORDS),
  THREAT_GROUP(WORDS),
  THREAT_BOMB(WORDS),
  /** A threat with violence that is not serious, such as a slap. */
  THREAT_LIGHT(WORDS),
  THREAT_WRITTEN(WORDS),
  THREAT_CONDITION(WORDS),
  THREAT_REPUTATION(WORDS),
  THREAT_SECRET(WORDS),
  INSULT_FACE(WORDS),
  INSULT_SENT(WORDS),
  INSULT_PUBLIC(WORDS),
  FACT_ALLEGED_PUBLIC(WORDS),
  WRITTEN(WORDS),
  KNOWN_FALSE(WORDS),
  CALL_TO_VIOLENCE(WORDS),
  SEXUAL_REMARK(WORDS),
  PERSONAL_DATA_SPREAD(WORDS),
  WITNESS_PRESSURE(WORDS),
  DURING_WORK(PERSON),
  LINK_OFFICE(PERSON),
  V_OFFICIAL(PERSON),
  /** One of the offices of article 285d(2) of the Criminal Code, such as mayor or councillor. */
  V_OFFICE_LIST(PERSON),
  /** A member of a general representative body, such as a councillor. */
  V_REPRESENTATIVE(PERSON),
  V_BODY(PERSON),
  V_PRIVATE(PERSON),
  V_AID_WORKER(PERSON),
  /** A member or another participant in the deliberation said it, or submitted it in writing. */
  SAID_BY_MEMBER(SPEECH),
  /** Somebody who was given the floor as a member of the public said it. */
  SAID_BY_SPEAKER(SPEECH);

  /** The subject of a fact. */
  enum Kind {
    ACT,
    /** Words that were said or written. The law protects some that are said in a meeting. */
    WORDS,
    /** The affected person, and the link between the act and their office. */
    PERSON,
    SPEECH
  }

  private final Kind kind;

  Fact(Kind kind) {
    this.kind = kind;
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
