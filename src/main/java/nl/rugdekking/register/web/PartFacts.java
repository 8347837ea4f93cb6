// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts that are known of one affected person. */
@Component
record PartFacts(CaseTexts texts, People people) {

  /** The name with the position; only the position when the name is withheld or unknown. */
  CaseFact whom(CaseView.PartView part) {
    var text =
        part.name() == null
            ? texts.affectedName(part)
            : texts.text("register.fact.person", part.name(), texts.position(part));
    return new CaseFact(null, text, null);
  }

  /** The address of the person who told something in confidence about themselves, or null. */
  @Nullable CaseFact mail(CaseAccess access, CaseView.PartView part) {
    var affected = part.part().affected();
    return affected == null || !access.reporters(part.part().id()).contains(affected)
        ? null
        : people
            .find(affected)
            .map(Person::email)
            .map(mail -> new CaseFact(null, mail, "mailto:" + mail))
            .orElse(null);
  }

  /** The severity according to the affected person, and according to the handler. */
  CaseFact severity(CaseView.PartView part) {
    return new CaseFact(
        texts.text("register.fact.severity"),
        texts.text(
            "register.fact.severity.both",
            name(part.affected().experienced()),
            name(part.affected().assessed())),
        null);
  }

  /** The facts on the board of a part, for a case with several parts. */
  List<CaseFact> ofBoard(CaseView.PartView part) {
    return List.of(
        new CaseFact(texts.text("register.position"), texts.position(part), null), severity(part));
  }

  private String name(@Nullable Severity severity) {
    return severity == null ? texts.text("register.severity.unknown") : texts.nameOf(severity);
  }
}
