// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Task;
import nl.rugdekking.web.Dates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lines of the work list, in words. */
@Component
class TaskRows {

  record Row(String title, String path, String detail, String state, String text) {}

  private final CaseTexts texts;
  private final Dates dates;
  private final Organisations organisations;

  TaskRows(CaseTexts texts, Dates dates, Organisations organisations) {
    this.texts = texts;
    this.dates = dates;
    this.organisations = organisations;
  }

  List<Row> of(List<Task> tasks) {
    return tasks.stream().map(this::row).toList();
  }

  private Row row(Task task) {
    var body =
        organisations.structure().body(task.body()).name().in(LocaleContextHolder.getLocale());
    return new Row(
        texts.text("promise.kind." + task.kind().name()),
        "/" + organisations.current().slug() + "/incidenten/" + task.number(),
        task.number() + " · " + body + waits(task),
        state(task),
        task.due() == null ? texts.text("promise.state." + task.state()) : dates.due(task.due()));
  }

  private String waits(Task task) {
    return task.waitingFor() == null
        ? ""
        : " · " + texts.text("promise.waits." + task.waitingFor().name());
  }

  private static String state(Task task) {
    if (task.late()) {
      return "late";
    }
    return task.state() == PromiseState.WAITING ? "waiting" : "open";
  }
}
