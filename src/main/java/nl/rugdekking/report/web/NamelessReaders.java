// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.text.ListFormat;
import java.util.List;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says, for each body, which roles can read a report without a name about somebody of that body. It
 * uses the same rules that decide about access (domain rule 4). The sentences are the same for
 * every report and every visitor, whatever was typed; otherwise they would reveal if a written name
 * belongs to somebody here. They contain no names of people, because everybody can open this page
 * and would get a list of them.
 */
@Component
record NamelessReaders(AccessControl access, Organisations organisations, MessageSource messages) {

  /** Returns one sentence for each body. */
  List<String> sentences() {
    var structure = organisations.structure();
    return structure.bodies().keySet().stream().map(body -> sentence(body, structure)).toList();
  }

  /** Returns the sentence for the body that a reporter chose. */
  String sentence(BodyKind body) {
    return sentence(body, organisations.structure());
  }

  /**
   * Returns the sentence that says in which role somebody goes on after the first hour of an alarm.
   *
   * @param body the body that the reporter chose; null for a report from before this was stored
   */
  String sentenceAfterDanger(@Nullable BodyKind body) {
    var readers =
        body == null
            ? null
            : access.previewNamelessReaders(
                body, organisations.structure().policy(body).coordinatorReads());
    if (readers == null || readers.usual().isEmpty()) {
      return text("report.nameless.goes-on");
    }
    var usual = roles(readers.usual());
    return readers.otherwise().isEmpty()
        ? text("report.nameless.goes-on.role", usual)
        : text("report.nameless.goes-on.role.otherwise", usual, roles(readers.otherwise()));
  }

  /** Returns true when somebody has a role in which they can read a report about this body. */
  boolean isRead(BodyKind body) {
    var reads = organisations.structure().policy(body).coordinatorReads();
    return !access.previewNamelessReaders(body, reads).usual().isEmpty();
  }

  private String sentence(BodyKind kind, OrganisationStructure structure) {
    var body = structure.body(kind).name().in(LocaleContextHolder.getLocale());
    var readers = access.previewNamelessReaders(kind, structure.policy(kind).coordinatorReads());
    if (readers.usual().isEmpty()) {
      return text("report.nameless.readers.nobody", body);
    }
    var usual = roles(readers.usual());
    return readers.otherwise().isEmpty()
        ? text("report.nameless.readers.body", body, usual)
        : text("report.nameless.readers.body.otherwise", body, usual, roles(readers.otherwise()));
  }

  private String roles(List<String> words) {
    return ListFormat.getInstance(
            LocaleContextHolder.getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(words.stream().map(word -> text("report.role." + word)).toList());
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
