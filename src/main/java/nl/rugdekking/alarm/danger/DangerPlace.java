// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.danger;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.register.Testimony;
import org.jspecify.annotations.Nullable;

/**
 * A kind of place where somebody is in danger, as a report tells it in words. It decides which
 * steps of the first hour are proposed, and which advice the affected person reads. A proposal can
 * always be changed, because words can be misunderstood.
 */
public enum DangerPlace {
  HOME(
      "thuis|huis|huisadres|huisdeur|voordeur|achterdeur|voortuin|achtertuin|tuin|tuinpad|oprit",
      "woning|woonkamer|slaapkamer|keuken|balkon|appartement|flat|portiek|stoep voor mijn",
      "home|house|front door|back door|garden|driveway|apartment|bedroom|kitchen"),
  OUR_BUILDING(
      "gemeentehuis|stadhuis|raadhuis|stadskantoor|stadsdeelkantoor|gemeentekantoor|provinciehuis",
      "waterschapshuis|waterschapskantoor|kantoor|op het werk|op mijn werk|raadzaal|statenzaal|vergaderzaal|balie",
      "loket|receptie|wachtruimte|spreekkamer|publieksruimte|gemeentewerf|werkplaats",
      "town hall|city hall|at work|office|counter|reception|council chamber|meeting room"),
  ON_THE_WAY(
      "onderweg|straat|auto|fiets|fietspad|trein|bus|tram|station|parkeerplaats|parkeergarage",
      "park|plein|markt|winkel|supermarkt|snelweg|weg naar huis",
      "on my way|street|car|bike|train|tram|car park|parking lot|square|shop|supermarket");

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private final Pattern words;

  DangerPlace(String... words) {
    this.words = Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b", FLAGS);
  }

  /** Returns the places that the reports tell of. */
  public static Set<DangerPlace> find(Collection<Testimony.VisibleReport> reports) {
    return find(
        reports.stream().map(Testimony.VisibleReport::where),
        reports.stream().map(Testimony.VisibleReport::words));
  }

  /**
   * Returns the places that these texts tell of. When a field that asks for the place tells of one,
   * the other words do not count, because they may tell of an earlier place too.
   *
   * @param fields what was entered in fields that ask for the place
   * @param words what was told in other words
   */
  public static Set<DangerPlace> find(
      Stream<? extends @Nullable String> fields, Stream<? extends @Nullable String> words) {
    var places = findIn(fields);
    return places.isEmpty() ? findIn(words) : places;
  }

  private static Set<DangerPlace> findIn(Stream<? extends @Nullable String> texts) {
    var places = EnumSet.noneOf(DangerPlace.class);
    texts
        .filter(Objects::nonNull)
        .forEach(
            text ->
                Stream.of(values())
                    .filter(place -> place.words.matcher(text).find())
                    .forEach(places::add));
    return places;
  }
}
