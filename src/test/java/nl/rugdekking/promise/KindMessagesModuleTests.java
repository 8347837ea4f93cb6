// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.PartAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whatever a room announces has every text that pages look for, in both languages. */
@RugdekkingTest
class KindMessagesModuleTests {

  @Autowired PromiseKeepers keepers;
  @Autowired ObjectProvider<EntryKind.Provider> entries;
  @Autowired ObjectProvider<PartAction.Provider> actions;
  @Autowired MessageSource messages;

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void nothingIsWithoutItsTexts(String language) {
    var keys = Stream.of(ofPromises(), ofLines(), ofActions()).flatMap(List::stream).toList();
    assertThat(keys)
        .hasSizeGreaterThan(150)
        .allSatisfy(
            key -> assertThat(messages.getMessage(key, null, Locale.of(language))).isNotBlank());
  }

  private List<String> ofPromises() {
    return keepers.list().stream().flatMap(KindMessagesModuleTests::keys).toList();
  }

  private static Stream<String> keys(PromiseKeeper keeper) {
    return Stream.of(
            Stream.of(
                keeper.nameKey(),
                keeper.nameKeyForAffected(),
                keeper.hintKey(),
                keeper.taskKey(null),
                keeper.definition().buttonKey()),
            Arrays.stream(WaitingFor.values()).map(keeper::waitingKey),
            Stream.of(
                    keeper.findConditionKey(),
                    keeper.findKeptLinkKey(),
                    keeper.findFinalReasonKey(),
                    keeper.findCorrectionEffectKey())
                .flatMap(Optional::stream))
        .flatMap(found -> found);
  }

  private List<String> ofLines() {
    return entries.stream()
        .flatMap(room -> Arrays.stream(room.kinds()))
        .flatMap(kind -> Stream.of(kind.key(), kind.keyForAffected()))
        .toList();
  }

  private List<String> ofActions() {
    return actions.stream()
        .flatMap(room -> room.actions().stream())
        .map(PartAction::labelKey)
        .toList();
  }
}
