// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetUpDataUnitTests {

  @ParameterizedTest
  @EnumSource(OrganisationKind.class)
  void topicsAreTheirOwnAndTheSharedOnesEachOnce(OrganisationKind kind) {
    assertThat(topics(kind))
        .doesNotHaveDuplicates()
        .contains("planning", "permits", "enforcement")
        .endsWith("other");
  }

  @Test
  void aProvinceAndAWaterBoardReportOnTheirOwnWork() {
    assertThat(topics(OrganisationKind.WATER_BOARD))
        .contains("water-level", "dikes", "nitrogen")
        .doesNotContain("caravans", "youth");
    assertThat(topics(OrganisationKind.PROVINCE))
        .contains("nitrogen", "roads")
        .doesNotContain("caravans", "waste");
    assertThat(topics(OrganisationKind.MUNICIPALITY))
        .contains("caravans", "asylum", "social")
        .doesNotContain("water-level");
  }

  @ParameterizedTest
  @EnumSource(OrganisationKind.class)
  void whereABoardIsElectedThereAreCandidates(OrganisationKind kind) {
    assertThat(kind.titles()).contains("former-holder", "hired", "clerk", "secretary");
    assertThat(kind.titles().contains("candidate")).isEqualTo(kind != OrganisationKind.JOINT_BODY);
  }

  private static List<String> topics(OrganisationKind kind) {
    var lists = SetUpData.loadFor(kind).classifications();
    return Objects.requireNonNull(lists.get(ClassificationKind.TOPIC)).stream()
        .map(Label::code)
        .toList();
  }
}
