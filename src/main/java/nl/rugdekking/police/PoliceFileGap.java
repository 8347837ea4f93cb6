// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.EnumSet;
import java.util.Set;

/**
 * Something that the police ask and the file does not say. The message key is {@code
 * police.file.gap.<name>}.
 */
public enum PoliceFileGap {
  LITERAL(Place.MESSAGE),
  LOCATION(Place.MESSAGE),
  DAY(Place.MESSAGE),
  MEANS(Place.MESSAGE),
  OCCASION(Place.MESSAGE),
  SUBJECT(Place.SUBJECTS),
  EVIDENCE(Place.FILES),
  ADDRESS(Place.HERE),
  COMPANION(Place.HERE),
  REACH(Place.HERE);

  /** The page on which what is missing can be filled in. */
  public enum Place {
    /** A message to the affected person, who answers on their own page. */
    MESSAGE("/terugkoppelen"),
    SUBJECTS("/veroorzakers/nieuw"),
    FILES("/bestanden"),
    /** The form on the page of the file itself. */
    HERE("/politie/stuk#address");

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

  PoliceFileGap(Place place) {
    this.place = place;
  }

  public Place place() {
    return place;
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
      case ADDRESS -> facts.details().address() == null;
      case COMPANION -> facts.details().companion() == null;
      case REACH -> !facts.hasReach();
    };
  }
}
