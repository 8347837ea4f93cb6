// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import static nl.rugdekking.firstday.FirstDayStep.CAMERA_IMAGES;
import static nl.rugdekking.firstday.FirstDayStep.COMPANY_DOCTOR;
import static nl.rugdekking.firstday.FirstDayStep.DANGER;
import static nl.rugdekking.firstday.FirstDayStep.DUTY_TO_REPORT;
import static nl.rugdekking.firstday.FirstDayStep.INJURY;
import static nl.rugdekking.firstday.FirstDayStep.LABOUR_INSPECTORATE;
import static nl.rugdekking.firstday.FirstDayStep.LETTER;
import static nl.rugdekking.firstday.FirstDayStep.MAIL;
import static nl.rugdekking.firstday.FirstDayStep.OTHER_EVIDENCE;
import static nl.rugdekking.firstday.FirstDayStep.SCREENSHOTS;
import static nl.rugdekking.firstday.FirstDayStep.VOICEMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Domain rule 2j: which steps a case begins with follows from what was reported. */
class CircumstancesUnitTests {

  private static Stream<Arguments> evidence() {
    return Stream.of(
        arguments("letter", List.of(), List.of(LETTER)),
        arguments("social-media", List.of("threat"), List.of(SCREENSHOTS)),
        arguments("telephone", List.of(), List.of(VOICEMAIL)),
        arguments("email", List.of(), List.of(MAIL)),
        arguments("email", List.of("doxing"), List.of(SCREENSHOTS, MAIL)),
        arguments("face-to-face", List.of(), List.of(CAMERA_IMAGES)),
        arguments("meeting", List.of("verbal"), List.of(CAMERA_IMAGES)),
        arguments("public-space", List.of(), List.of(CAMERA_IMAGES)),
        arguments("private-address", List.of(), List.of(CAMERA_IMAGES)),
        arguments("letter", List.of("arson"), List.of(CAMERA_IMAGES, LETTER)),
        arguments(null, List.of("physical"), List.of(CAMERA_IMAGES)),
        arguments("home-visit", List.of("destruction"), List.of(CAMERA_IMAGES)),
        arguments("home-visit", List.of("hostage"), List.of(CAMERA_IMAGES)),
        arguments("home-visit", List.of("verbal"), List.of(OTHER_EVIDENCE)),
        arguments("others", List.of(), List.of(OTHER_EVIDENCE)),
        arguments("een-eigen-kanaal", List.of("eigen-vorm"), List.of(OTHER_EVIDENCE)),
        arguments(null, List.of(), List.of(OTHER_EVIDENCE)));
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void theChannelAndTheFormsSayWhichEvidenceIsKept(
      @Nullable String channel, List<String> forms, List<FirstDayStep> kept) {
    assertThat(new Circumstances(false, channel, forms, false, false, true).listSteps())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(kept.stream(), Stream.of(INJURY)).toList());
  }

  @Test
  void theDutyToReportIsLookedAtWhenSomebodyOfHereIsAccused() {
    assertThat(new Circumstances(false, null, List.of(), false, true, true).listSteps())
        .contains(DUTY_TO_REPORT);
    assertThat(new Circumstances(false, null, List.of(), false, false, true).listSteps())
        .doesNotContain(DUTY_TO_REPORT);
  }

  @Test
  void dangerComesFirst() {
    assertThat(new Circumstances(true, "email", List.of(), false, false, true).listSteps())
        .containsExactly(DANGER, MAIL, INJURY);
  }

  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,true", "false,false"})
  void seriousInjuryIsToldAndTheDoctorIsOfferedToWhomHasAnEmployer(
      boolean serious, boolean officeHolder) {
    var steps = new Circumstances(false, null, List.of(), serious, false, officeHolder).listSteps();
    assertThat(steps.contains(LABOUR_INSPECTORATE)).isEqualTo(serious);
    assertThat(steps.contains(COMPANY_DOCTOR)).isEqualTo(!officeHolder);
  }

  @ParameterizedTest
  @CsvSource({
    "mayor,true",
    "alderman,true",
    "councillor,true",
    "committee-member,true",
    "former-holder,true",
    "clerk,false",
    "secretary,false",
    "faction-staff,false",
    "civil-servant,false",
    "hired,false",
    "een-eigen-functie,false",
    ",false"
  })
  void somebodyOfWhomItIsNotKnownIsTakenForAnEmployee(@Nullable String title, boolean office) {
    assertThat(Circumstances.isOfficeHolder(title)).isEqualTo(office);
  }

  /** A code that is renamed in a set-up file would silently take its step away. */
  @ParameterizedTest
  @EnumSource(OrganisationKind.class)
  void everyOrganisationStartsWithTheseCodes(OrganisationKind kind) {
    assertThat(kind.titles()).contains("mayor", "alderman", "councillor", "committee-member");
  }
}
