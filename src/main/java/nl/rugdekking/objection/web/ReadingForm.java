// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form in which somebody chooses the files that whoever answers reads. */
record ReadingForm(@Nullable List<UUID> files) {

  Set<UUID> listChosen() {
    return files == null ? Set.of() : Set.copyOf(files);
  }
}
