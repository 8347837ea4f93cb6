// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.setup;

import java.util.List;
import nl.rugdekking.setup.PeoplePlan.What;

/**
 * A list of people held against who is there.
 *
 * @param withoutAccount how many in the list cannot sign in yet
 * @param mark of the list and all it would do
 */
public record PeopleTrial(
    PeopleSheet sheet, PeoplePlan plan, List<PeopleFault> faults, int withoutAccount, String mark) {

  /** One line for the page: where in the list, whom, and what as a message key. */
  public record Row(int line, String email, String what, String title, String body) {}

  /** Faults of the file and of its lines: with one, nothing is taken over. */
  public boolean isAccepted() {
    return faults.isEmpty();
  }

  int count(What what) {
    return (int) plan.steps().stream().filter(step -> step.what() == what).count();
  }

  public int people() {
    return plan.people();
  }

  public int absent() {
    return plan.absent();
  }

  public int added() {
    return count(What.ADD);
  }

  public int changes() {
    return plan.steps().size() - added();
  }

  public List<String> unused() {
    return sheet.unused();
  }

  public List<Row> rows() {
    return plan.steps().stream().map(PeopleTrial::row).toList();
  }

  private static Row row(PeoplePlan.Step step) {
    var as = step.as();
    var held = step.held();
    var title = as != null ? as.title() : held == null ? "" : held.title();
    var body = as != null ? as.body().name() : held == null ? "" : held.body().name();
    return new Row(step.line(), step.email(), step.what().name(), title, body);
  }
}
