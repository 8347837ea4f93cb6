// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static nl.rugdekking.response.Proposals.FACTS;
import static nl.rugdekking.response.Proposals.complete;
import static nl.rugdekking.response.Proposals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.rugdekking.response.LegalNature.Remedy;
import nl.rugdekking.response.Proposal.Facts;
import nl.rugdekking.response.Proposal.Hearing;
import nl.rugdekking.response.Proposal.MeasureTarget;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Proposal.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

// More than 300 lines, because each gap stands here beside the proposal that has it.
/** Domain rule 6: kind, legal nature and every missing part, one by one. */
class CompletenessUnitTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate CONDUCT = LocalDate.of(2026, 11, 20);
  private static final Set<MeasureKind> ALL = EnumSet.allOf(MeasureKind.class);
  private static final Set<MeasureKind> WITH_FACTS =
      EnumSet.complementOf(
          EnumSet.of(MeasureKind.TALK, MeasureKind.COUNCIL_DECISION, MeasureKind.PUBLIC_ORDER));
  private static final Set<MeasureKind> SIGNED =
      EnumSet.complementOf(EnumSet.of(MeasureKind.TALK, MeasureKind.COUNCIL_DECISION));
  private static final Set<MeasureKind> SCOPED = EnumSet.complementOf(EnumSet.of(MeasureKind.TALK));
  private static final Set<MeasureKind> BOUND =
      EnumSet.of(
          MeasureKind.CONDITIONS,
          MeasureKind.BUILDING_BAN,
          MeasureKind.CONTACT_BAN,
          MeasureKind.CLOSED_ROOMS);
  private static final Set<MeasureKind> CLOSING = plus(BOUND, MeasureKind.MEETING_ORDER);
  private static final Set<MeasureKind> LASTING = plus(CLOSING, MeasureKind.WARNING_LETTER);
  private static final Set<MeasureKind> HEARD_BEFORE = plus(LASTING, MeasureKind.HR_MEASURE);

  private static Set<MeasureKind> plus(Set<MeasureKind> kinds, MeasureKind another) {
    var more = EnumSet.copyOf(kinds);
    more.add(another);
    return more;
  }

  /** What is taken out of a complete proposal, and for which kinds that leaves a gap. */
  record Hole(UnaryOperator<Proposal> made, Set<MeasureKind> neededFor) {}

  private static Map<Gap, Hole> holes() {
    Map<Gap, Hole> holes = new LinkedHashMap<>();
    holes.put(Gap.NATURE, new Hole(p -> with(p, (LegalNature) null), ALL));
    holes.put(Gap.SUBJECT, new Hole(p -> with(p, towards(p, " ", "Griffier")), ALL));
    holes.put(Gap.SIGNER, new Hole(p -> with(p, towards(p, "Iemand", "")), SIGNED));
    holes.put(Gap.CONDUCT, new Hole(p -> with(p, new Facts("\n", CONDUCT, "Hal")), WITH_FACTS));
    holes.put(
        Gap.CONDUCT_DATE, new Hole(p -> with(p, new Facts("Dreigde", null, "Hal")), WITH_FACTS));
    holes.put(Gap.PLACE, new Hole(p -> with(p, new Facts("Dreigde", CONDUCT, null)), WITH_FACTS));
    holes.put(Gap.HEARING, new Hole(p -> with(p, new Hearing(null, null, null)), HEARD_BEFORE));
    holes.put(Gap.HEARD_ON, new Hole(p -> with(p, new Hearing(true, null, "Spijt")), HEARD_BEFORE));
    holes.put(Gap.HEARD_WORDS, new Hole(p -> with(p, new Hearing(true, TODAY, "")), HEARD_BEFORE));
    holes.put(
        Gap.NOT_HEARD_REASON, new Hole(p -> with(p, new Hearing(false, null, " ")), HEARD_BEFORE));
    holes.put(Gap.SCOPE, new Hole(p -> with(p, reach(null, TODAY, TODAY, "Post")), SCOPED));
    holes.put(Gap.FROM, new Hole(p -> with(p, reach("Hal", null, TODAY, "Post")), LASTING));
    holes.put(Gap.UNTIL, new Hole(p -> with(p, reach("Hal", TODAY, null, "Post")), LASTING));
    holes.put(
        Gap.UNTIL_BEFORE_FROM,
        new Hole(p -> with(p, reach("Hal", TODAY.plusDays(2), TODAY, "Post")), LASTING));
    holes.put(Gap.OPEN_CHANNEL, new Hole(p -> with(p, reach("Hal", TODAY, TODAY, "")), CLOSING));
    holes.put(
        Gap.GALLERY_OR_POLLING,
        new Hole(p -> with(p, reach("De publieke Tribune", TODAY, TODAY, "Post")), BOUND));
    holes.put(Gap.NOTICE, new Hole(p -> with(p, new Notice(null, null, null)), ALL));
    holes.put(
        Gap.NOTICE_DATE, new Hole(p -> with(p, new Notice(Notice.Moment.LATER, null, "!")), ALL));
    holes.put(
        Gap.NOTICE_REASON,
        new Hole(p -> with(p, new Notice(Notice.Moment.LATER, TODAY.plusDays(1), "")), ALL));
    holes.put(
        Gap.LONGER_THAN_THREE_MONTHS,
        new Hole(
            p -> with(p, reach("Hal", TODAY, TODAY.plusMonths(3), "Post")),
            EnumSet.of(MeasureKind.MEETING_ORDER)));
    holes.put(
        Gap.CONDUCT_IN_FUTURE,
        new Hole(p -> with(p, new Facts("Dreigde", TODAY.plusDays(1), "Hal")), ALL));
    holes.put(
        Gap.HEARD_IN_FUTURE,
        new Hole(p -> with(p, new Hearing(true, TODAY.plusDays(1), "Spijt")), ALL));
    holes.put(
        Gap.UNTIL_PAST,
        new Hole(p -> with(p, reach("Hal", TODAY.minusDays(9), TODAY.minusDays(1), "Post")), ALL));
    holes.put(
        Gap.HEARD_BEFORE_CONDUCT,
        new Hole(p -> with(p, new Hearing(true, CONDUCT.minusDays(1), "Spijt")), ALL));
    holes.put(
        Gap.FROM_PAST,
        new Hole(p -> with(p, reach("Hal", TODAY.minusDays(1), TODAY, "Post")), ALL));
    holes.put(
        Gap.MEETINGS_OR_PAPERS,
        new Hole(
            p -> with(p, reach("Alle vergaderingen", TODAY, TODAY, "Post")),
            EnumSet.of(MeasureKind.CLOSED_ROOMS)));
    holes.put(
        Gap.NOTICE_NOT_LATER,
        new Hole(p -> with(p, new Notice(Notice.Moment.LATER, TODAY, "Gevaar")), ALL));
    holes.putAll(slips());
    return holes;
  }

  private static Map<Gap, Hole> slips() {
    var farthest = TODAY.plusYears(10);
    var farther = farthest.plusDays(1);
    var earlier = TODAY.minusYears(30).minusDays(1);
    return Map.of(
        Gap.CONDUCT_TOO_EARLY,
        new Hole(p -> with(p, new Facts("Dreigde", earlier, "Hal")), ALL),
        Gap.HEARD_TOO_EARLY,
        new Hole(p -> with(p, new Hearing(true, earlier, "Spijt")), ALL),
        Gap.FROM_TOO_FAR,
        new Hole(p -> with(p, reach("Hal", farther, farther, "Post")), ALL),
        Gap.UNTIL_TOO_FAR,
        new Hole(p -> with(p, reach("Hal", farthest, farther, "Post")), ALL),
        Gap.NOTICE_TOO_FAR,
        new Hole(p -> with(p, new Notice(Notice.Moment.LATER, farther, "Gevaar")), ALL));
  }

  static Stream<Arguments> everyFittingNatureAndHole() {
    return fitting()
        .flatMap(
            pair ->
                holes().entrySet().stream()
                    .map(hole -> Arguments.of(pair[0], pair[1], hole.getKey(), hole.getValue())));
  }

  static Stream<Arguments> everyFittingNature() {
    return fitting().map(pair -> Arguments.of(pair[0], pair[1]));
  }

  static Stream<Arguments> everyNatureThatDoesNotFit() {
    return pairs()
        .filter(pair -> !((MeasureKind) pair[0]).canHave((LegalNature) pair[1]))
        .map(pair -> Arguments.of(pair[0], pair[1]));
  }

  private static Stream<Object[]> fitting() {
    return pairs().filter(pair -> ((MeasureKind) pair[0]).canHave((LegalNature) pair[1]));
  }

  private static Stream<Object[]> pairs() {
    return Stream.of(MeasureKind.values())
        .flatMap(
            kind -> Stream.of(LegalNature.values()).map(nature -> new Object[] {kind, nature}));
  }

  @ParameterizedTest
  @MethodSource("everyFittingNature")
  void isFinalWhenNothingIsMissing(MeasureKind kind, LegalNature nature) {
    assertThat(Measure.of(complete(kind, nature, TODAY), TODAY).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @MethodSource("everyFittingNatureAndHole")
  void isNotFinalWithAHoleThatMattersForItsKind(
      MeasureKind kind, LegalNature nature, Gap gap, Hole hole) {
    var proposal = hole.made().apply(complete(kind, nature, TODAY));
    if (hole.neededFor().contains(kind)) {
      assertThatThrownBy(() -> Measure.of(proposal, TODAY))
          .isInstanceOfSatisfying(
              IncompleteMeasureException.class,
              incomplete -> assertThat(incomplete.gaps()).containsExactly(gap));
    } else {
      assertThat(Measure.of(proposal, TODAY).kind()).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @MethodSource("everyNatureThatDoesNotFit")
  void refusesALegalNatureThatDoesNotFitTheKind(MeasureKind kind, LegalNature nature) {
    assertThatThrownBy(() -> Measure.of(complete(kind, nature, TODAY), TODAY))
        .isInstanceOfSatisfying(
            IncompleteMeasureException.class,
            wrong -> assertThat(wrong.gaps()).containsExactly(Gap.NATURE_DOES_NOT_FIT));
  }

  @Test
  void refusesAMeasureThatBeganLongAgo() {
    var proposal =
        with(
            complete(MeasureKind.BUILDING_BAN, TODAY),
            reach("Hal", LocalDate.of(1, 1, 1), TODAY, "Post"));
    assertThatThrownBy(() -> Measure.of(proposal, TODAY))
        .isInstanceOfSatisfying(
            IncompleteMeasureException.class,
            wrong -> assertThat(wrong.gaps()).containsExactly(Gap.FROM_TOO_FAR));
  }

  @Test
  void everyGapIsTried() {
    var tried = EnumSet.copyOf(holes().keySet());
    tried.addAll(EnumSet.of(Gap.KIND, Gap.NATURE_DOES_NOT_FIT));
    // The policy of the body says these; MeasureLimitsModuleTests tries them.
    tried.addAll(EnumSet.of(Gap.LONGER_THAN_POLICY, Gap.DONE_BY));
    // The article of the organisation says this; RoutesModuleTests tries it.
    tried.add(Gap.LONGER_THAN_ARTICLE);
    // Who is recorded says this; MeasureNoticesModuleTests tries it.
    tried.add(Gap.NOTICE_SUBJECT);
    // Only a prolongation can have this; MeasureReviewsModuleTests tries it.
    tried.add(Gap.FROM_NOT_NEXT_DAY);
    assertThat(tried).containsExactlyInAnyOrder(Gap.values());
  }

  @Test
  void cannotBeMadeIncompleteBehindTheBackOfTheForm() {
    var whole = complete(MeasureKind.BUILDING_BAN, TODAY);
    assertThatThrownBy(
            () ->
                new Measure(
                    MeasureKind.BUILDING_BAN,
                    LegalNature.PRIVATE_LAW,
                    FACTS,
                    new Hearing(null, null, null),
                    whole.reach(),
                    whole.towards()))
        .isInstanceOf(IncompleteMeasureException.class);
  }

  @Test
  void saysThatNoKindWasChosen() {
    var whole = complete(MeasureKind.TALK, TODAY);
    var none =
        new Proposal(null, null, whole.facts(), whole.hearing(), whole.reach(), whole.towards());
    assertThatThrownBy(() -> Measure.of(none, TODAY))
        .isInstanceOfSatisfying(
            IncompleteMeasureException.class,
            wrong -> assertThat(wrong.gaps()).containsExactly(Gap.KIND));
  }

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    var empty =
        new Proposal(
            MeasureKind.CONTACT_BAN,
            null,
            new Facts(null, null, null),
            new Hearing(null, null, null),
            new Reach(null, null, null, null),
            new MeasureTarget(null, new Notice(null, null, null), null));
    assertThat(ProposalValidator.findGaps(empty))
        .containsExactlyInAnyOrder(
            Gap.NATURE,
            Gap.SUBJECT,
            Gap.CONDUCT,
            Gap.CONDUCT_DATE,
            Gap.PLACE,
            Gap.HEARING,
            Gap.SCOPE,
            Gap.FROM,
            Gap.UNTIL,
            Gap.OPEN_CHANNEL,
            Gap.NOTICE,
            Gap.SIGNER);
  }

  @Test
  void aMeetingOrderMayLastThreeMonthsToTheDay() {
    var order = complete(MeasureKind.MEETING_ORDER, TODAY);
    var last = TODAY.plusMonths(3).minusDays(1);
    assertThat(ProposalValidator.findGaps(with(order, reach("Raad", TODAY, last, "Via de webcam"))))
        .isEmpty();
  }

  @Test
  void aNotHeardPersonIsFineWithTheReasonWhy() {
    var ban = complete(MeasureKind.BUILDING_BAN, TODAY);
    assertThat(ProposalValidator.findGapsOn(TODAY, with(ban, Proposals.NOT_HEARD))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LegalNature.class)
  void offersObjectionAgainstDecisionsUnderPublicLawOnly(LegalNature nature) {
    assertThat(nature.route()).isNotEmpty();
    assertThat(nature.route().contains(Remedy.OBJECTION))
        .isEqualTo(nature == LegalNature.AWB || nature == LegalNature.MEETING_ORDER);
    assertThat(nature.route().contains(Remedy.CIVIL_COURT))
        .isEqualTo(nature == LegalNature.PRIVATE_LAW || nature == LegalNature.EMPLOYMENT);
  }

  @ParameterizedTest
  @EnumSource(MeasureKind.class)
  void namesNoCivilCourtForATalkOrAWarning(MeasureKind kind) {
    var takesNothing = kind == MeasureKind.TALK || kind == MeasureKind.WARNING_LETTER;
    for (var nature : kind.natures()) {
      assertThat(kind.route(nature)).isNotEmpty();
      assertThat(kind.route(nature).contains(Remedy.CIVIL_COURT))
          .isEqualTo(nature.route().contains(Remedy.CIVIL_COURT) && !takesNothing);
    }
  }

  private static Reach reach(
      @Nullable String scope,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String openChannel) {
    return new Reach(scope, from, until, openChannel);
  }

  private static MeasureTarget towards(Proposal p, String subject, String signer) {
    return new MeasureTarget(subject, p.towards().notice(), signer);
  }
}
