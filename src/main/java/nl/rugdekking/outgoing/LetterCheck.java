// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the facts of a letter before it is written. */
@Component
record LetterCheck(LetterDesk desk, Letters letters, HiddenNames hidden) {

  /** Returns true when somebody in the case is known to the police by a number only. */
  boolean isUnderNumber(CaseAccess access) {
    return hidden.isUnderNumber(access);
  }

  /** Returns true when the letter names the affected person, who did not sign it. */
  boolean isNamingAffected(CaseAccess access, LetterAddress about, Map<LetterField, String> facts) {
    return !hidden.listNamingAffected(access, about.part(), facts).isEmpty();
  }

  void requireUninvolvedHandler(LetterSheet sheet, Map<LetterField, String> facts) {
    var handler = facts.get(LetterField.HANDLER);
    if (handler != null && desk.isInvolved(sheet.matter(), handler)) {
      throw new FaultyLetterException(
          List.of(new LetterFault(LetterField.HANDLER, LetterFault.Kind.INVOLVED, "")));
    }
  }

  /**
   * Refuses facts with which no letter can be written.
   *
   * @param mayName true when somebody said that the letter may name the affected person
   */
  void requireNoFaults(
      CaseAccess access,
      LetterAddress about,
      Map<LetterField, String> facts,
      LetterSheet.Facts known,
      boolean mayName) {
    var faults = new ArrayList<LetterFault>();
    addMissing(about, facts, known, faults);
    letters
        .listUnprintable(facts)
        .forEach(
            (field, characters) ->
                faults.add(
                    new LetterFault(
                        field, LetterFault.Kind.UNPRINTABLE, String.join(", ", characters))));
    addNames(access, about, facts, mayName, faults);
    facts.forEach(
        (field, text) -> {
          if (text.length() > LetterWriting.MAX_LENGTH) {
            faults.add(new LetterFault(field, LetterFault.Kind.TOO_LONG, ""));
          }
        });
    if (!faults.isEmpty()) {
      throw new FaultyLetterException(faults);
    }
  }

  private void addMissing(
      LetterAddress about,
      Map<LetterField, String> facts,
      LetterSheet.Facts known,
      List<LetterFault> faults) {
    known.gaps().forEach((field, gap) -> faults.add(new LetterFault(field, gap, "")));
    letters.listMissing(about.kind(), facts).stream()
        .filter(field -> !known.gaps().containsKey(field) && !known.withheld().contains(field))
        .forEach(field -> faults.add(new LetterFault(field, LetterFault.Kind.MISSING, "")));
    if (facts.getOrDefault(LetterField.RECIPIENT, "\n").strip().lines().count() == 1) {
      faults.add(new LetterFault(LetterField.RECIPIENT, LetterFault.Kind.NO_ADDRESS, ""));
    }
  }

  private void addNames(
      CaseAccess access,
      LetterAddress about,
      Map<LetterField, String> facts,
      boolean mayName,
      List<LetterFault> faults) {
    var forbidden = hidden.list(access, about.part(), facts);
    forbidden.forEach(
        field -> faults.add(new LetterFault(field, LetterFault.Kind.HIDDEN_NAME, "")));
    if (isSignedByAffected(access, about, facts.get(LetterField.SIGNATORY))) {
      faults.add(new LetterFault(LetterField.SIGNATORY, LetterFault.Kind.OF_AFFECTED, ""));
    }
    if (!mayName) {
      hidden.listNamingAffected(access, about.part(), facts).stream()
          .filter(field -> !forbidden.contains(field))
          .forEach(
              field -> faults.add(new LetterFault(field, LetterFault.Kind.NAMES_AFFECTED, "")));
    }
  }

  // Nobody decides about their own case (domain rule 1). An order in a meeting is the exception,
  // because whoever chaired it gave the order on the spot.
  private boolean isSignedByAffected(
      CaseAccess access, LetterAddress about, @Nullable String signatory) {
    return signatory != null
        && about.kind() != LetterKind.MEETING_REMOVAL
        && hidden.isOfAffected(access, about.part(), signatory);
  }
}
