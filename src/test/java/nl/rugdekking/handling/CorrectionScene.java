// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.Reasons;
import nl.rugdekking.TellForms;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A case of a councillor, in which a promise was kept or explained by mistake. */
abstract class CorrectionScene extends HandlingScene {

  static final String WHY = "Dit hoorde bij een andere zaak";

  @Autowired CorrectionService correcting;

  @SuppressWarnings("NullAway.Init")
  String number;

  @BeforeEach
  void newCase() {
    number = reported(town.councillor());
  }

  static Wishes wishes(Wish police) {
    return new Wishes(
        Wish.YES, police, Wish.NO, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null);
  }

  void ask(Wish police) {
    ask(number, wishes(police));
  }

  void explain(PromiseKind kind) {
    var promise = unsettled(kind);
    var entered = enter(clerk, Action.EXPLAIN);
    run(
        () ->
            settling.explain(
                entered,
                promise.id(),
                promise.version(),
                new Explanation(Reasons.forKind(kind), "Om deze reden", true)));
  }

  void correct(PromiseKind kind) {
    var promise = settled(kind);
    var entered = enter(clerk, Action.CORRECT);
    run(() -> correcting.correct(entered, promise.id(), promise.version(), WHY));
  }

  /**
   * @param sql with a place for the organisation
   */
  List<String> texts(String sql) {
    return Database.texts(sql.formatted(town.organisation().id().value()));
  }

  void onPart(Viewer viewer, Action action, Step step) {
    onPart(viewer, number, action, step);
  }

  CaseAccess enter(Viewer viewer, Action action) {
    return enter(viewer, number, action);
  }

  CaseView.PartView part() {
    return viewOf(clerk, number).parts().getFirst();
  }

  int version() {
    return version(number);
  }

  Promise promise(PromiseKind kind) {
    return promise(number, kind);
  }

  Promise unsettled(PromiseKind kind) {
    return part().promises().stream()
        .filter(promise -> promise.kind().equals(kind) && !promise.state().isSettled())
        .findFirst()
        .orElseThrow();
  }

  Promise settled(PromiseKind kind) {
    return part().promises().stream()
        .filter(promise -> promise.kind().equals(kind) && promise.settledAt() != null)
        .findFirst()
        .orElseThrow();
  }

  void tell() {
    onPart(
        clerk,
        Action.TELL,
        (entered, part) -> TellForms.tellAll(tellings, entered, part, "Zo staat het"));
  }
}
