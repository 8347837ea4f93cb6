// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterSettings;
import nl.rugdekking.paper.LetterTemplate;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.TemplateFault;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the pages about the templates of letters: the page of all kinds with the settings that
 * letters need, and the page of one kind with its versions and fields.
 */
@Component
record LetterPages(
    LetterTemplates templates,
    LetterSettings settings,
    People people,
    MessageSource messages,
    Dates dates) {

  /** A kind of letter in the list; {@code state} says if it can be written. */
  record KindRow(String path, String name, String state) {}

  /** A field in the form in which it is typed in a template, and its meaning. */
  record FieldRow(String typed, String meaning) {}

  /** A version that the organisation handed in, or that it made of the shipped template. */
  record VersionRow(int number, String name, String state, boolean confirmable) {}

  String showAll(Viewer viewer, Model model) {
    var all = templates.list();
    model.addAttribute(
        "rows",
        Arrays.stream(LetterKind.values())
            .map(
                kind ->
                    new KindRow(
                        kind.path(), nameOf(kind), describeState(selectVersions(kind, all))))
            .toList());
    addSettings(viewer, model);
    return "paper/letters";
  }

  private void addSettings(Viewer viewer, Model model) {
    var setting = settings.get();
    model.addAttribute("incomplete", !setting.objections().isComplete());
    model.addAttribute("unsigned", setting.sender().department().isBlank());
    model.addAttribute("mayWriteArticles", settings.mayWriteArticles(viewer));
    model.addAttribute("durationByLaw", settings.isDurationByLaw());
    model.addAttribute("durations", ArticlesForm.listDurations());
    model.addAttribute("lawyers", describeLawyers("paper.articles."));
    if (!model.containsAttribute("objections")) {
      model.addAttribute("objections", ObjectionAddressForm.of(setting.objections()));
    }
    if (!model.containsAttribute("sender")) {
      model.addAttribute("sender", SenderForm.of(setting.sender()));
    }
    if (!model.containsAttribute("next")) {
      model.addAttribute("next", NextPlacesForm.of(setting.next()));
    }
    if (!model.containsAttribute("articles")) {
      model.addAttribute("articles", ArticlesForm.of(setting.articles()));
    }
  }

  private static List<LetterTemplate> selectVersions(LetterKind kind, List<LetterTemplate> all) {
    return all.stream().filter(template -> template.kind() == kind).toList();
  }

  // Says which version is used, and if a newer one waits to be confirmed.
  private String describeState(List<LetterTemplate> versions) {
    var used = findUsed(versions);
    if (used == null) {
      return text("paper.state.none");
    }
    var lacking = describeLacking(used);
    if (!lacking.isEmpty()) {
      return text("paper.state.lacking", used.version(), lacking);
    }
    return versions.getFirst().equals(used)
        ? text("paper.state.used", used.version(), formatConfirmed(used))
        : text("paper.state.newer", used.version(), versions.getFirst().version());
  }

  /** Returns the mandatory fields that are not in this template, as they are typed. */
  private String describeLacking(LetterTemplate template) {
    return templates.listLacking(template).stream()
        .map(field -> "[[" + field.word() + "]]")
        .collect(Collectors.joining(", "));
  }

  private static @Nullable LetterTemplate findUsed(List<LetterTemplate> versions) {
    return versions.stream().filter(LetterTemplate::isConfirmed).findFirst().orElse(null);
  }

  private String formatConfirmed(LetterTemplate template) {
    var at = template.confirmedAt();
    return at == null ? "" : dates.day(at.atZone(Dates.ZONE).toLocalDate());
  }

  /**
   * Fills the page of one kind of letter.
   *
   * @param viewer the person who looks; when they may not confirm a version, the page names who may
   * @param faults the reasons why the file that was just sent is refused; empty when none was sent
   */
  String showOne(Viewer viewer, LetterKind kind, List<TemplateFault> faults, Model model) {
    var versions = selectVersions(kind, templates.list());
    model.addAttribute("letter", new KindRow(kind.path(), nameOf(kind), describeState(versions)));
    model.addAttribute("mayConfirm", templates.mayConfirm(viewer, kind));
    model.addAttribute(
        "confirmedByLawyer", kind.isConfirmedByLawyer() ? describeLawyers("paper.confirm.") : null);
    model.addAttribute("explained", text("paper.about." + kind.name()));
    model.addAttribute("mandatory", listFields(kind.mandatory()));
    model.addAttribute("more", listFields(kind.optional()));
    model.addAttribute("refused", faults.stream().map(this::describe).toList());
    model.addAttribute(
        "versions", versions.stream().map(version -> createRow(version, versions)).toList());
    return "paper/letter";
  }

  private String describeLawyers(String key) {
    var holders = people.listOfficeHolders(OfficeKind.LEGAL, BodyKind.ORGANISATION);
    var names = people.mapById(holders).values().stream().map(Person::name).sorted().toList();
    return names.isEmpty() ? text(key + "nobody") : text(key + "lawyer", String.join(", ", names));
  }

  private List<FieldRow> listFields(Collection<LetterField> fields) {
    return fields.stream()
        .map(field -> new FieldRow("[[" + field.word() + "]]", text("paper.field." + field.name())))
        .toList();
  }

  private VersionRow createRow(LetterTemplate template, List<LetterTemplate> all) {
    var used = findUsed(all);
    var added = dates.day(template.addedAt().atZone(Dates.ZONE).toLocalDate());
    var name =
        text(
            template.shipped() ? "paper.version.shipped" : "paper.version.own",
            template.version(),
            added);
    var state =
        template.isConfirmed()
            ? describeConfirmed(template, template.equals(used))
            : text("paper.version.waits");
    boolean isNewer = used == null || template.version() > used.version();
    return new VersionRow(template.version(), name, state, isNewer && !template.isConfirmed());
  }

  private String describeConfirmed(LetterTemplate template, boolean newest) {
    if (!newest) {
      return text("paper.version.old", formatConfirmed(template));
    }
    var lacking = describeLacking(template);
    return lacking.isEmpty()
        ? text("paper.version.used", formatConfirmed(template))
        : text("paper.version.lacking", formatConfirmed(template), lacking);
  }

  private String describe(TemplateFault fault) {
    var what = text("paper.refusal." + fault.refusal().name(), fault.detail());
    return text("paper.place." + fault.place().name(), what, fault.paragraph());
  }

  private String nameOf(LetterKind kind) {
    return text("paper.kind." + kind.name());
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
