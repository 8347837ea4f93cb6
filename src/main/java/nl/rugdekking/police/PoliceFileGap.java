// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that the police ask and the file does not say. The message key is {@code
 * police.file.gap.<name>}.
 */
public enum PoliceFileGap {
  LITERAL(Place.MESSAGE, "LITERAL"),
  LOCATION(Place.MESSAGE, "PLACE"),
  DAY(Place.MESSAGE, "TIME"),
  MEANS(Place.MESSAGE, "MEANS"),
  OCCASION(Place.MESSAGE, "OCCASION"),
  SUBJECT(Place.SUBJECTS, "SUBJECT"),
  EVIDENCE(Place.FILES, null),
  FILER(Place.HERE, null),
  ADDRESS(Place.HERE, null),
  COMPANION(Place.HERE, null),
  REACH(Place.HERE, null);

  /** The page on which whoever handles the case asks or records what is missing. */
  public enum Place {
    /** A message to the affected person, who answers on their own page. */
    MESSAGE("/terugkoppelen"),
    SUBJECTS("/veroorzakers/nieuw"),
    FILES("/bestanden"),
    /** The form on the page of the file itself, and no other page. */
    HERE("");

    private final String path;

    Place(String path) {
      this.path = path;
    }

    /** Returns the address of the page below that of the part. */
    public String path() {
      return path;
    }
  }

  private final Place place;
  private final @Nullable String question;

  /**
   * @param question the code of the question that an addition answers, or null for a gap that is
   *     filled in another way
   */
  PoliceFileGap(Place place, @Nullable String question) {
    this.place = place;
    this.question = question;
  }

  public Place place() {
    return place;
  }

  /** Returns true when somebody can fill it by typing what they know of the event. */
  public boolean isAboutEvent() {
    return question != null;
  }

  boolean answers(String code) {
    return code.equals(question);
  }

  static Set<PoliceFileGap> listOf(PoliceFileFacts facts) {
    var gaps = EnumSet.noneOf(PoliceFileGap.class);
    for (var gap : values()) {
      if (gap.isIn(facts)) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  private boolean isIn(PoliceFileFacts facts) {
    return switch (this) {
      case LITERAL, MEANS, OCCASION -> facts.answersTo(name()).isEmpty();
      case LOCATION -> !facts.hasPlace();
      case DAY -> !facts.hasDay();
      case SUBJECT -> !facts.hasSubject();
      case EVIDENCE -> facts.evidence().isEmpty();
      case FILER -> facts.details().filer() == null;
      case ADDRESS -> facts.details().address() == null;
      case COMPANION -> facts.details().companion() == null;
      case REACH -> !facts.hasReach();
    };
  }
}
