// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterTemplate;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.TemplateFault;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about the templates of letters. */
@Component
record LetterPages(LetterTemplates templates, MessageSource messages, Dates dates) {

  /** A kind of letter in the list; {@code state} says if it can be written. */
  record Row(String path, String name, String state) {}

  /** A field in the form in which it is typed in a template, and its meaning. */
  record FieldRow(String typed, String meaning) {}

  /** A version that the organisation handed in, or that it made of the shipped template. */
  record Version(int number, String name, String state, boolean confirmable) {}

  String showAll(Model model) {
    var all = templates.list();
    model.addAttribute(
        "rows",
        Arrays.stream(LetterKind.values())
            .map(kind -> new Row(kind.path(), name(kind), state(versionsOf(kind, all))))
            .toList());
    return "paper/letters";
  }

  private static List<LetterTemplate> versionsOf(LetterKind kind, List<LetterTemplate> all) {
    return all.stream().filter(template -> template.kind() == kind).toList();
  }

  private String state(List<LetterTemplate> versions) {
    var used = findUsed(versions);
    if (used == null) {
      return say("paper.state.none");
    }
    return versions.getFirst().equals(used)
        ? say("paper.state.used", used.version(), confirmedOn(used))
        : say("paper.state.newer", used.version(), versions.getFirst().version());
  }

  private static @Nullable LetterTemplate findUsed(List<LetterTemplate> versions) {
    return versions.stream().filter(LetterTemplate::isConfirmed).findFirst().orElse(null);
  }

  private String confirmedOn(LetterTemplate template) {
    var at = template.confirmedAt();
    return at == null ? "" : dates.day(at.atZone(Dates.ZONE).toLocalDate());
  }

  /**
   * Fills the page of one kind of letter.
   *
   * @param faults the reasons why the file that was just sent is refused; empty when none was sent
   */
  String showOne(LetterKind kind, List<TemplateFault> faults, Model model) {
    var versions = versionsOf(kind, templates.list());
    model.addAttribute("letter", new Row(kind.path(), name(kind), state(versions)));
    model.addAttribute("explained", say("paper.about." + kind.name()));
    model.addAttribute("mandatory", fields(kind.mandatory()));
    model.addAttribute("more", fields(kind.optional()));
    model.addAttribute("refused", faults.stream().map(this::sentence).toList());
    model.addAttribute(
        "versions", versions.stream().map(version -> version(version, versions)).toList());
    return "paper/letter";
  }

  private List<FieldRow> fields(Collection<LetterField> fields) {
    return fields.stream()
        .map(field -> new FieldRow("[[" + field.word() + "]]", say("paper.field." + field.name())))
        .toList();
  }

  private Version version(LetterTemplate template, List<LetterTemplate> all) {
    var used = findUsed(all);
    var added = dates.day(template.addedAt().atZone(Dates.ZONE).toLocalDate());
    var name =
        say(
            template.shipped() ? "paper.version.shipped" : "paper.version.own",
            template.version(),
            added);
    String state;
    if (template.isConfirmed()) {
      state =
          say(
              template.equals(used) ? "paper.version.used" : "paper.version.old",
              confirmedOn(template));
    } else {
      state = say("paper.version.waits");
    }
    boolean newer = used == null || template.version() > used.version();
    return new Version(template.version(), name, state, newer && !template.isConfirmed());
  }

  private String sentence(TemplateFault fault) {
    var what = say("paper.refusal." + fault.refusal().name(), fault.detail());
    return say("paper.place." + fault.place().name(), what, fault.paragraph());
  }

  private String name(LetterKind kind) {
    return say("paper.kind." + kind.name());
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
