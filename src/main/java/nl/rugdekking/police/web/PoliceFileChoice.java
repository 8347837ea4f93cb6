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
 */
record PoliceFileChoice(@Nullable Integer seen, @Nullable List<String> weg) {

  PoliceFiles.Choice toChoice() {
    return new PoliceFiles.Choice(Set.copyOf(listLeftOut()), seen);
  }

  List<String> listLeftOut() {
    return weg == null ? List.of() : weg.stream().distinct().toList();
  }
}
