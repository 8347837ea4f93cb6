// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows somebody to whom a promise was given what happened, when and where, the answers of the
 * affected person, and what was written about damage: each only when the promise needs it.
 */
@Component
@Order(10)
record CaseFactsBlock(CaseViews views, WishAnswers answers) implements PromiseOwnerBlock {

  /** One report, as far as the promise needs it. */
  record Fact(@Nullable String words, @Nullable String when, @Nullable String where) {}

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    var view = views.getPart(access, promise.part(), Action.KEEP_GIVEN);
    var facts = listFacts(access, promise, needs);
    var wishes = answers.list(view.affected(), needs);
    var damage = needs.contains(PromiseNeed.DAMAGE) ? listDamage(view, promise) : List.<String>of();
    model.addAttribute("facts", facts);
    model.addAttribute("wishes", wishes);
    model.addAttribute("damage", damage);
    return facts.isEmpty() && wishes.isEmpty() && damage.isEmpty()
        ? Optional.empty()
        : Optional.of("register/case-facts");
  }

  private List<Fact> listFacts(CaseAccess access, Promise promise, Set<PromiseNeed> needs) {
    var words = needs.contains(PromiseNeed.WORDS);
    var place = needs.contains(PromiseNeed.WHEN_AND_WHERE);
    return !words && !place
        ? List.of()
        : views.listFacts(access, promise.part()).stream()
            .map(
                told ->
                    new Fact(
                        words ? told.words() : null,
                        place ? told.when() : null,
                        place ? told.where() : null))
            .filter(fact -> !fact.equals(new Fact(null, null, null)))
            .toList();
  }

  private static List<String> listDamage(CaseView.PartView view, Promise promise) {
    return view.promises().stream()
        .filter(other -> other.kind().equals(PromiseKind.DAMAGE))
        .filter(other -> !other.id().equals(promise.id()))
        .map(Promise::words)
        .filter(Objects::nonNull)
        .map(String.class::cast)
        .toList();
  }
}
