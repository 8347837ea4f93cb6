// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.danger;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.register.Testimony;
import org.jspecify.annotations.Nullable;

/**
 * A kind of place where somebody is in danger, recognised by words in a report. It decides which
 * steps of the first hour are proposed, and which advice the affected person reads; both are
 * proposals only, because words can be misunderstood. When in doubt, the danger may be at home:
 * otherwise somebody might be sent out of the house towards whoever waits there.
 *
 * <p>The words of each place are the alternatives of one regular expression, first in Dutch and
 * then in English. Each stands for a whole word.
 */
public enum DangerPlace {
  HOME(
      "thuis|huis|huisadres|huisdeur|voordeur|achterdeur|voortuin|achtertuin|tuin|tuinpad|tuinhek",
      "oprit|schuur|schuurtje|achterom|achterpad|brandgang|erf|carport|raam|ramen|brievenbus",
      "woning|woonkamer|slaapkamer|keuken|balkon|appartement|flat|portiek|galerij|stoep voor mijn",
      "(?:voor|aan|op|bij|tegen) (?:de|mijn|onze) deur|deurbel|aanbellen|aangebeld|aanbelt|belt aan",
      "belde aan|bellen aan|belden aan|(?:in|door) (?:mijn|onze) straat",
      "home|house|front door|back door|(?:at|outside|on) (?:the|my|our) door|doorbell|garden",
      "driveway|shed|yard|window|windows|letterbox|apartment|bedroom|kitchen|(?:my|our) street"),
  OUR_BUILDING(
      "gemeentehuis|stadhuis|raadhuis|stadskantoor|stadsdeelkantoor|gemeentekantoor|provinciehuis",
      "waterschapshuis|waterschapskantoor|kantoor|op het werk|op mijn werk|raadzaal|statenzaal|vergaderzaal|balie",
      "loket|receptie|wachtruimte|spreekkamer|publieksruimte|gemeentewerf|werkplaats",
      "town hall|city hall|at work|office|counter|reception|council chamber|meeting room"),
  ON_THE_WAY(
      "onderweg|trein|bus|tram|station|parkeerplaats|parkeergarage|fietspad",
      "park|plein|markt|winkel|supermarkt|snelweg|weg naar huis",
      "on my way|train|tram|car park|parking lot|square|shop|supermarket");

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  // These words may mean that somebody is on the way, but also that they see a car in front of the
  // house. They therefore count only when no word tells of home.
  private static final Pattern STREET_WORDS =
      compile("auto|auto's|fiets|straat", "car|cars|bike|street");

  private static final Pattern NUMBER = Pattern.compile("\\d");

  // A word of four letters or more with a number, such as a street with a house number, but not a
  // room or a platform with one.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b(?!(?:kamer|zaal|lokaal|verdieping|etage|perron|spoor|poort|room|floor|platform|gate)\\b)"
              + "\\p{L}{4,} \\d{1,4} ?\\p{L}?\\b",
          FLAGS);

  private final Pattern words;

  DangerPlace(String... words) {
    this.words = compile(words);
  }

  private static Pattern compile(String... words) {
    return Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b", FLAGS);
  }

  /** Returns the places that the reports tell of. */
  public static Set<DangerPlace> find(Collection<Testimony.VisibleReport> reports) {
    return find(
        reports.stream().map(Testimony.VisibleReport::where),
        reports.stream().map(Testimony.VisibleReport::words));
  }

  /**
   * Returns the places that these texts tell of. When a field that asks for the place tells of one,
   * the other texts do not count, because they may tell of an earlier place too. {@link #HOME} is
   * added in two cases in which the danger may be at home:
   *
   * <ul>
   *   <li>no text tells of a place, but a field holds an address;
   *   <li>the texts only tell that somebody is on the way, and a field holds a house number or a
   *       place that is not understood, or only a car or a street was mentioned.
   * </ul>
   *
   * @param fields the answers to questions for the place
   * @param words the other texts of the reports
   */
  public static Set<DangerPlace> find(
      Stream<? extends @Nullable String> fields, Stream<? extends @Nullable String> words) {
    var fieldTexts = listFilled(fields);
    var otherTexts = listFilled(words);
    var inFields = findIn(fieldTexts);
    var inOthers = findIn(otherTexts);
    var places = inFields.isEmpty() ? inOthers : inFields;
    if (places.isEmpty() && isFoundIn(ADDRESS, fieldTexts)) {
      return EnumSet.of(HOME, ON_THE_WAY);
    }
    if (places.equals(Set.of(ON_THE_WAY))) {
      var isCertain =
          inFields.isEmpty()
              ? fieldTexts.isEmpty() && isFoundIn(ON_THE_WAY.words, otherTexts)
              : !inOthers.contains(HOME) && !isFoundIn(NUMBER, fieldTexts);
      if (!isCertain) {
        places.add(HOME);
      }
    }
    return places;
  }

  private static Set<DangerPlace> findIn(List<String> texts) {
    var places = EnumSet.noneOf(DangerPlace.class);
    for (var place : values()) {
      if (isFoundIn(place.words, texts)) {
        places.add(place);
      }
    }
    if (!places.contains(HOME) && isFoundIn(STREET_WORDS, texts)) {
      places.add(ON_THE_WAY);
    }
    return places;
  }

  private static List<String> listFilled(Stream<? extends @Nullable String> texts) {
    return texts
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .<String>map(text -> text)
        .toList();
  }

  private static boolean isFoundIn(Pattern pattern, List<String> texts) {
    return texts.stream().anyMatch(text -> pattern.matcher(text).find());
  }
}
