// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.List;
import java.util.Set;
import nl.rugdekking.police.PoliceFiles;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a file for the police is made.
 *
 * @param seen the fingerprint of the texts that the page showed
 * @param weg the keys of the texts that are left out
 * @param mee the keys of the files that somebody looked at and lets go along
 */
record PoliceFileChoice(
    @Nullable Integer seen, @Nullable List<String> weg, @Nullable List<String> mee) {

  PoliceFiles.Choice toChoice() {
    return new PoliceFiles.Choice(Set.copyOf(listLeftOut()), Set.copyOf(listLookedAt()), seen);
  }

  List<String> listLeftOut() {
    return weg == null ? List.of() : weg.stream().distinct().toList();
  }

  List<String> listLookedAt() {
    return mee == null ? List.of() : mee.stream().distinct().toList();
  }
}
