// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.paper.LetterSettings;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.Meeting;
import nl.rugdekking.register.acting.Repetition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the measures that may be taken in a part, and refuses the others with a reason. The answer
 * depends on the positions of the accused in this organisation and, for orders, on the meeting in
 * which it happened (domain rule 6).
 */
@Component
record MeasureRoutes(
    People people,
    Organisations organisations,
    ActingRule rule,
    Repetition repetition,
    ResponseRepository responses,
    ReviewRepository reviews,
    LetterSettings settings) {

  // The title of whoever chairs the council here: the mayor, the King's Commissioner, the
  // dijkgraaf.
  private static final String CHAIR = "mayor";
  private static final Locale DUTCH = Locale.of("nl");
  private static final List<String> CHAIRS =
      List.of("voorzitter", "raadsvoorzitter", "statenvoorzitter", "chair");
  private static final List<String> NO_CHAIR = List.of(" namens ", " on behalf ");

  /**
   * Returns what the accused people are to the organisation. When nobody in the organisation is
   * accused, a person who said it as a member or participant of a meeting counts as an office
   * holder, and anybody else as a citizen.
   */
  Set<Counterpart> listCounterparts(CaseAccess access, PartId part) {
    var found = EnumSet.noneOf(Counterpart.class);
    access.accused().forEach(one -> found.addAll(Counterpart.list(people.positions(one))));
    if (!found.isEmpty()) {
      return found;
    }
    var saidInMeeting = rule.findMeeting(part).filter(Meeting::privileged).isPresent();
    return EnumSet.of(saidInMeeting ? Counterpart.OFFICE_HOLDER : Counterpart.CITIZEN);
  }

  /** Returns the measures that may be taken, from light to heavy. */
  List<MeasureKind> listOpen(CaseAccess access, PartId part) {
    return Stream.of(MeasureKind.values())
        .filter(kind -> findRefusal(access, part, kind).isEmpty())
        .toList();
  }

  /**
   * Returns the message key of the reason why this measure may not be taken here. The result is
   * empty when it may.
   */
  Optional<String> findRefusal(CaseAccess access, PartId part, MeasureKind kind) {
    var counterparts = listCounterparts(access, part);
    if (counterparts.stream().noneMatch(kind.toward()::contains)) {
      return createRefusal(counterparts.iterator().next().name());
    }
    return switch (kind) {
      case ORAL_ORDER -> findWrongMeeting(part, Meeting.Kind.COUNCIL);
      case COMMITTEE_ORDER -> findWrongMeeting(part, Meeting.Kind.COMMITTEE);
      case MEETING_ORDER ->
          findWrongMeeting(part, Meeting.Kind.COUNCIL)
              .or(() -> findFirst(part))
              .or(this::findNoArticle);
      case PUBLIC_ORDER -> isOfMayor(access, part) ? Optional.empty() : createRefusal("elsewhere");
      default -> Optional.empty();
    };
  }

  private Optional<String> findWrongMeeting(PartId part, Meeting.Kind needed) {
    var meeting = rule.findMeeting(part).map(Meeting::kind);
    if (meeting.isEmpty()) {
      return createRefusal("no-meeting");
    }
    return meeting.get() == needed ? Optional.empty() : createRefusal(meeting.get().name());
  }

  // At a first disturbance the chair gives an oral order; only a visitor who disturbs the order
  // again is refused entry. So only an earlier act of the same person counts here.
  private Optional<String> findFirst(PartId part) {
    return repetition.isRepeatedBySameSubject(part) ? Optional.empty() : createRefusal("first");
  }

  // The law says how long for municipalities only. Elsewhere a lawyer writes article and duration.
  private Optional<String> findNoArticle() {
    return findMeetingMonths().isPresent() ? Optional.empty() : createRefusal("no-article");
  }

  /** Returns true when only the missing article keeps the chair from refusing somebody. */
  boolean isArticleMissing(PartId part) {
    return findWrongMeeting(part, Meeting.Kind.COUNCIL).isEmpty() && findNoArticle().isPresent();
  }

  private OptionalInt findMeetingMonths() {
    return settings.get().articles().findMeetingMonths();
  }

  /**
   * Requires that a refusal from meetings lasts no longer than the article allows.
   *
   * @throws IncompleteMeasureException when it does
   */
  void requireWithinArticle(Measure measure) {
    var months = findMeetingMonths();
    if (measure.kind() == MeasureKind.MEETING_ORDER
        && months.isPresent()
        && measure.reach().isLongerThan(months.getAsInt())) {
      throw new IncompleteMeasureException(EnumSet.of(Gap.LONGER_THAN_ARTICLE));
    }
  }

  /**
   * Requires that the measure may be taken.
   *
   * @throws RefusedResponseException when the measure may not be taken here, or when the affected
   *     person would sign it
   */
  void requireOpen(CaseAccess access, PartId part, Measure measure) {
    findRefusal(access, part, measure.kind())
        .or(() -> findWrongSigner(access, part, measure))
        .ifPresent(
            key -> {
              throw new RefusedResponseException(key);
            });
  }

  /**
   * Requires that the measure can prolong the former one: by a new decision of the same kind, which
   * begins the day after. The days of the former never change.
   *
   * @param former the measure to prolong, or null when none is prolonged
   * @throws StalePageException when the former one was withdrawn or prolonged meanwhile
   * @throws IncompleteMeasureException when the new one does not begin the day after
   */
  void requireNext(PartId part, Measure measure, @Nullable ResponseId former) {
    if (former == null) {
      return;
    }
    var before = responses.find(part, former).orElseThrow(StalePageException::new);
    var lastDay = before.content().reach().until();
    if (before.withdrawal() != null
        || lastDay == null
        || before.kind() != measure.kind()
        || !measure.kind().canBeProlonged()
        || reviews.isProlonged(former)) {
      throw new StalePageException();
    }
    if (!lastDay.plusDays(1).equals(measure.reach().from())) {
      throw new IncompleteMeasureException(EnumSet.of(Gap.FROM_NOT_NEXT_DAY));
    }
  }

  // The affected person never decides on the response (domain rule 1), not even as a mayor who
  // chairs the meeting. An oral order is the exception, because it was given on the spot.
  private Optional<String> findWrongSigner(CaseAccess access, PartId part, Measure measure) {
    var kind = measure.kind();
    var signer = measure.towards().signer();
    if (signer == null || kind == MeasureKind.ORAL_ORDER || kind == MeasureKind.COMMITTEE_ORDER) {
      return Optional.empty();
    }
    if (kind == MeasureKind.PUBLIC_ORDER) {
      return isAskedOfAffected(access, part, signer)
          ? createRefusal("public-order")
          : Optional.empty();
    }
    if (isOfAffected(access, part, signer)) {
      return createRefusal("signer");
    }
    return kind == MeasureKind.MEETING_ORDER && !namesChair(signer)
        ? createRefusal("chair")
        : Optional.empty();
  }

  // Only the chair of the meeting, or whoever acts as chair, refuses somebody from meetings, and
  // nobody on behalf of the chair. The office is recognised by its name, because the name of a
  // person does not tell who chaired.
  private boolean namesChair(String signer) {
    var office = organisations.structure().titleLabel(CHAIR);
    var said = separateWords(signer);
    return NO_CHAIR.stream().noneMatch(said::contains)
        && Stream.concat(CHAIRS.stream(), Stream.of(office.in(DUTCH), office.in(Locale.ENGLISH)))
            .anyMatch(name -> said.contains(separateWords(name)));
  }

  // Spaces around each word, so that no office is found inside a longer word.
  private static String separateWords(String text) {
    return " " + toLowerCase(text).replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
  }

  // When the mayor is the affected person, the loco-mayor is asked for the order instead.
  private boolean isAskedOfAffected(CaseAccess access, PartId part, String asked) {
    var ownMayor =
        isOfMayor(access, part) && organisations.current().kind() == OrganisationKind.MUNICIPALITY;
    return isOfAffected(access, part, asked) || (ownMayor && !toLowerCase(asked).contains("loco"));
  }

  private boolean isOfAffected(CaseAccess access, PartId part, String signer) {
    return Optional.ofNullable(access.part(part).affected())
        .flatMap(people::find)
        .map(Person::name)
        .filter(name -> toLowerCase(signer).contains(toLowerCase(name)))
        .isPresent();
  }

  private static boolean isOfMayor(CaseAccess access, PartId part) {
    return access.part(part).body() == BodyKind.MAYOR;
  }

  private static Optional<String> createRefusal(String reason) {
    return Optional.of("response.refused." + reason);
  }

  private static String toLowerCase(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
