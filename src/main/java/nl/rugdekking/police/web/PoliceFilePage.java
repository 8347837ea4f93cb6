// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.MadePoliceFiles;
import nl.rugdekking.police.PoliceFile;
import nl.rugdekking.police.PoliceFileDrafts;
import nl.rugdekking.police.PoliceFileGap;
import nl.rugdekking.police.PoliceFiles;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the file for the police, and sends a file that was made. */
@Component
record PoliceFilePage(
    PoliceFileDrafts drafts,
    PoliceFiles files,
    MadePoliceFiles madeFiles,
    PartPage partPage,
    CaseAddresses addresses,
    CaseTexts texts,
    Dates dates) {

  static final String PAGE = "/politie/stuk";
  static final String GIVEN = "/stuk";

  /**
   * Something that the file does not say.
   *
   * @param path the page on which it can be filled in, or null for a viewer who may not open it
   */
  record GapRow(String text, @Nullable String path) {}

  record MadeFile(String text, String path) {}

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
    var base = base(access, part);
    model.addAttribute("sections", draft.sections());
    model.addAttribute(
        "gaps", draft.gaps().stream().map(gap -> row(gap, handles ? base : null)).toList());
    model.addAttribute("revealing", draft.listRevealingLabels());
    model.addAttribute("underNumber", draft.underNumber());
    model.addAttribute("unprintable", draft.unprintable());
    model.addAttribute("made", draft.made().stream().map(file -> row(file, path)).toList());
    model.addAttribute("path", path);
    model.addAttribute("handles", handles);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", PoliceFileForm.of(draft.details()));
    }
    return "police/file";
  }

  /**
   * Makes the file. Returns false when it gives somebody away who is reported under number, so that
   * the page has to be shown again.
   */
  boolean make(CaseAccess access, UUID part, boolean withoutRevealing, Model model) {
    try {
      files.make(access, new PartId(part), withoutRevealing);
      return true;
    } catch (RefusedException refused) {
      if (!refused.messageKey().equals("police.file.refused.number")) {
        throw refused;
      }
      model.addAttribute("refusal", texts.text(refused.messageKey()));
      return false;
    }
  }

  private GapRow row(PoliceFileGap gap, @Nullable String base) {
    return new GapRow(
        texts.text("police.file.gap." + gap.name()),
        base == null ? null : base + gap.place().path());
  }

  private MadeFile row(PoliceFile file, String path) {
    return new MadeFile(
        texts.text("police.file.made", dates.full(file.madeAt())), path + "/" + file.id());
  }

  private String base(CaseAccess access, UUID part) {
    return CasePages.partAddress(addresses.incident(access.number()), new PartId(part));
  }

  /** Returns the address of the page for the handler of the part. */
  String path(CaseAccess access, UUID part) {
    return base(access, part) + PAGE;
  }

  ResponseEntity<byte[]> send(CaseAccess access, UUID part, UUID file) {
    var content = madeFiles.open(access, new PartId(part), file);
    var disposition =
        ContentDisposition.attachment()
            .filename(access.number() + "-politie.pdf", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }
}
