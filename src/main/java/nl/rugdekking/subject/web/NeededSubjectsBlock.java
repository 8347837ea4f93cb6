// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import nl.rugdekking.subject.NeededSubjects;
import nl.rugdekking.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the recorded perpetrators to somebody who needs them to keep a promise that was given to
 * them.
 */
@Component
@Order(20)
record NeededSubjectsBlock(NeededSubjects subjects, SubjectPages pages)
    implements PromiseOwnerBlock {

  record Row(String title, @Nullable String behaviour) {}

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    if (!needs.contains(PromiseNeed.PERPETRATOR)) {
      return Optional.empty();
    }
    var rows = subjects.list(access, promise.part()).stream().map(this::row).toList();
    model.addAttribute("neededSubjects", rows);
    return rows.isEmpty() ? Optional.empty() : Optional.of("subject/needed");
  }

  private Row row(Subject subject) {
    return new Row(pages.title(subject), subject.details().behaviour());
  }
}
