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
 * A kind of place where somebody is in danger, as a report tells it in words. It decides which
 * steps of the first hour are proposed, and which advice the affected person reads. A proposal can
 * always be changed, because words can be misunderstood. In doubt the danger may be at home, so
 * that nobody is sent out of the house towards whoever waits there.
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

  /**
   * Words of somebody who is on the way, but also of somebody who sees a car before the house.
   * Words that tell of home therefore count for more.
   */
  private static final Pattern STREET_WORDS =
      compile("auto|auto's|fiets|straat", "car|cars|bike|street");

  private static final Pattern NUMBER = Pattern.compile("\\d");

  /** A street with a house number, but not a room or a platform with one. */
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
   * the other words do not count, because they may tell of an earlier place too. But when all that
   * is found is that somebody is on the way, {@link #HOME} is added as long as the danger may be at
   * home: after a field with a house number or with a place that is not understood, and when only a
   * car or a street was mentioned. An address of which nothing else is known may be a home too.
   *
   * @param fields what was entered in fields that ask for the place
   * @param words what was told in other words
   */
  public static Set<DangerPlace> find(
      Stream<? extends @Nullable String> fields, Stream<? extends @Nullable String> words) {
    var given = listFilled(fields);
    var told = listFilled(words);
    var inFields = findIn(given);
    var inWords = findIn(told);
    var places = inFields.isEmpty() ? inWords : inFields;
    if (places.isEmpty() && isFoundIn(ADDRESS, given)) {
      return EnumSet.of(HOME, ON_THE_WAY);
    }
    if (places.equals(Set.of(ON_THE_WAY))) {
      var certain =
          inFields.isEmpty()
              ? given.isEmpty() && isFoundIn(ON_THE_WAY.words, told)
              : !inWords.contains(HOME) && !isFoundIn(NUMBER, given);
      if (!certain) {
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
