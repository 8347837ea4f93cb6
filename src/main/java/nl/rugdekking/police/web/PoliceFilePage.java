// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.MadePoliceFiles.PoliceFile;
import nl.rugdekking.police.PoliceFileAdditions;
import nl.rugdekking.police.PoliceFileDraft;
import nl.rugdekking.police.PoliceFileDrafts;
import nl.rugdekking.police.PoliceFileGap;
import nl.rugdekking.police.PoliceFileSection;
import nl.rugdekking.police.PoliceFiles;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page of the file for the police, saves what is typed there, and makes the file. */
@Component
record PoliceFilePage(
    PoliceFileDrafts drafts,
    PoliceFileAdditions additions,
    PoliceFiles files,
    PartPage partPage,
    CaseAddresses addresses,
    CaseTexts texts,
    Dates dates) {

  static final String PAGE = "/politie/stuk";
  static final String GIVEN = "/stuk";

  private static final Set<String> SHOWN_AGAIN =
      Set.of("police.file.refused.number", "police.file.refused.changed");

  /**
   * Something that the file does not say.
   *
   * @param path the page on which it can be asked or recorded too, or null when there is none for
   *     this viewer
   * @param ask the text of the link to that page
   */
  record GapRow(String text, @Nullable String path, String ask) {}

  /** A file that was made, with the address of the PDF; that of the ZIP lies below it. */
  record MadeFile(String text, String path) {}

  /** A field for what is not known of the event. */
  record AddedField(String name, String label) {}

  /**
   * A text of the file.
   *
   * @param tick the tick below it, or null for a text that has to stay
   * @param file the file of the case that it is about, or null
   */
  record TextRow(
      String key, String label, String text, @Nullable Tick tick, @Nullable FileLink file) {}

  /** The way to a file of the case, at which somebody looks before they choose. */
  record FileLink(String name, String path) {}

  /**
   * A tick by which a text is left out, or a file goes along.
   *
   * @param name the name of the field
   */
  record Tick(String name, String question, boolean ticked) {}

  record SectionRow(String heading, List<TextRow> texts) {}

  /**
   * Fills the page.
   *
   * @param action the right by which the viewer opens it
   * @param path the address of the page
   */
  String show(CaseAccess access, UUID part, Action action, String path, Model model) {
    partPage.addFrame(access, part, action, model);
    var handles = action == Action.DECIDE;
    if (!handles) {
      model.addAttribute(
          "steps", List.of(new Step(texts.text("finding.tasks"), addresses.home() + "/taken")));
    }
    var draft = drafts.read(access, new PartId(part));
    var base = handles ? base(access, part) : null;
    model.addAttribute("gaps", draft.gaps().stream().map(gap -> row(gap, base)).toList());
    model.addAttribute("fields", listFields(draft));
    model.addAttribute("protection", draft.protection().name());
    model.addAttribute("revealing", draft.listRevealingLabels());
    model.addAttribute("toLookAt", draft.listNamesToLookAt());
    model.addAttribute("unprintable", draft.listUnprintableLabels());
    model.addAttribute("made", listMade(draft.made(), path));
    model.addAttribute("path", path);
    model.addAttribute("addFilePath", findAddFilePath(access, part, action, path));
    addPreview(draft, path, model);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", PoliceFileForm.of(draft.details()));
    }
    return "police/file";
  }

  private @Nullable String findAddFilePath(
      CaseAccess access, UUID part, Action action, String path) {
    if (action == Action.KEEP_GIVEN) {
      return path + PoliceFileSender.WITH_EVIDENCE;
    }
    return access.may(Action.ADD_FILE, new PartId(part))
        ? base(access, part) + PoliceFileSender.WITH_EVIDENCE
        : null;
  }

  // A revealing text is ticked beforehand, until somebody sent their own choice. A file to look at
  // is
  // never ticked beforehand.
  private void addPreview(PoliceFileDraft draft, String path, Model model) {
    var chosen = model.getAttribute("choice") instanceof PoliceFileChoice choice ? choice : null;
    var leftOut = chosen == null ? draft.revealing() : chosen.listLeftOut();
    var lookedAt = chosen == null ? List.<String>of() : chosen.listLookedAt();
    model.addAttribute("seen", draft.fingerprint());
    model.addAttribute(
        "sections",
        draft.sections().stream()
            .map(
                section ->
                    new SectionRow(
                        section.heading(),
                        section.texts().stream()
                            .map(text -> row(text, tick(draft, text, leftOut, lookedAt), path))
                            .toList()))
            .toList());
  }

  private static TextRow row(PoliceFileSection.Text text, @Nullable Tick tick, String path) {
    var item = text.evidence();
    var file =
        item == null
            ? null
            : new FileLink(item.metadata().name(), path + PoliceFileSender.EVIDENCE + item.id());
    return new TextRow(text.key(), text.line().label(), text.line().text(), tick, file);
  }

  private @Nullable Tick tick(
      PoliceFileDraft draft,
      PoliceFileSection.Text text,
      Collection<String> leftOut,
      Collection<String> lookedAt) {
    var key = text.key();
    var item = text.evidence();
    if (item != null && draft.mustBeLookedAt(text)) {
      var question = texts.text("police.file.take", item.metadata().name());
      return new Tick("mee", question, lookedAt.contains(key));
    }
    if (!text.mayBeLeftOut() && !draft.revealing().contains(key)) {
      return null;
    }
    var label = text.line().label();
    var named = text.number() == 1 ? label : label + " " + text.number();
    return new Tick("weg", texts.text("police.file.leave-out", named), leftOut.contains(key));
  }

  // The added text stays in its field, so that it can be changed.
  private List<AddedField> listFields(PoliceFileDraft draft) {
    var open = EnumSet.noneOf(PoliceFileGap.class);
    open.addAll(draft.gaps());
    open.addAll(draft.details().added().keySet());
    return open.stream()
        .filter(PoliceFileGap::isAboutEvent)
        .map(
            gap ->
                new AddedField(
                    "added[" + gap.name() + "]", texts.text("police.file.gap." + gap.name())))
        .toList();
  }

  /** Saves what was typed. Returns false when the form has errors. */
  boolean save(CaseAccess access, UUID part, PoliceFileForm form, BindingResult errors) {
    if (errors.hasErrors()) {
      return false;
    }
    additions.save(access, new PartId(part), form.toDetails());
    return true;
  }

  /** Makes the file. Returns false when something has to be looked at first. */
  boolean make(CaseAccess access, UUID part, PoliceFileChoice choice, Model model) {
    try {
      files.make(access, new PartId(part), choice.toChoice());
      return true;
    } catch (RefusedException refused) {
      if (!SHOWN_AGAIN.contains(refused.messageKey())) {
        throw refused;
      }
      model.addAttribute("refusal", texts.text(refused.messageKey()));
      return false;
    }
  }

  private GapRow row(PoliceFileGap gap, @Nullable String base) {
    var place = gap.place();
    return new GapRow(
        texts.text("police.file.gap." + gap.name()),
        base == null || place.path().isEmpty() ? null : base + place.path(),
        texts.text("police.file.ask." + place.name()));
  }

  // Two files of the same minute differ by their number.
  private List<MadeFile> listMade(List<PoliceFile> made, String path) {
    return IntStream.range(0, made.size())
        .mapToObj(
            index -> {
              var file = made.get(index);
              var number = made.size() - index;
              return new MadeFile(
                  texts.text("police.file.numbered", number, dates.full(file.madeAt())),
                  path + "/" + file.id());
            })
        .toList();
  }

  private String base(CaseAccess access, UUID part) {
    return CasePages.partAddress(addresses.incident(access.number()), new PartId(part));
  }

  /** Returns the address of the page for the handler of the part. */
  String path(CaseAccess access, UUID part) {
    return base(access, part) + PAGE;
  }

  /** Returns the address of the page for somebody to whom this promise was given. */
  String path(CaseAccess access, UUID part, UUID promise) {
    return Promise.pathForOwner(
            addresses.incident(access.number()), new PartId(part), new PromiseId(promise))
        + GIVEN;
  }
}
