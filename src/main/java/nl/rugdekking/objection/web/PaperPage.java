// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.objection.AnswererFiles;
import nl.rugdekking.objection.MeasurePapers;
import nl.rugdekking.objection.web.ObjectionWays.Way;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills the page with what came in against a measure, where more can be added, and where whoever
 * handles the case chooses what somebody reads who only answers.
 */
@Component
record PaperPage(
    ObjectionWays ways, ObjectionTexts sentences, MeasurePapers papers, AnswererFiles files) {

  /** A file with the address at which it opens. */
  record FileLink(String name, String path) {}

  String show(CaseAccess access, Way way, Model model) {
    ways.addFrame(access, way, model);
    var objection = way.objection();
    model.addAttribute("line", sentences.describe(objection));
    if (way.right() == Action.KEEP_GIVEN) {
      addReadable(access, way, model);
    } else {
      model.addAttribute("papers", listLinks(way, papers.list(List.of(objection.measure()))));
      addChoices(access, way, model);
    }
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", PaperForm.EMPTY);
    }
    return "objection/papers";
  }

  /** Adds what somebody reads to whom only the promise of the answer was given. */
  void addReadable(CaseAccess access, Way way, Model model) {
    var readable = files.list(access, way.part(), way.objection());
    model.addAttribute("papers", listLinks(way, readable.papers()));
    model.addAttribute("evidence", listLinks(way, readable.evidence()));
    model.addAttribute("isPaperHidden", readable.isPaperHidden());
  }

  private void addChoices(CaseAccess access, Way way, Model model) {
    var objection = way.objection();
    if (objection.owner() == null) {
      return; // whoever handles the case answers, and reads all of it
    }
    var choosable = files.listChoosable(access, way.part(), objection);
    model.addAttribute("reader", objection.handler());
    model.addAttribute("isNameHidden", files.isNameHidden(access, way.part()));
    model.addAttribute(
        "choosable",
        choosable.stream()
            .map(one -> new Choice(one.file().id().toString(), one.file().metadata().name(), null))
            .toList());
    var chosen =
        choosable.stream()
            .filter(AnswererFiles.ChoosableFile::chosen)
            .map(one -> one.file().id())
            .toList();
    model.addAttribute("reading", new ReadingForm(chosen));
  }

  private static List<FileLink> listLinks(Way way, List<EvidenceItem> items) {
    return items.stream()
        .map(item -> new FileLink(item.metadata().name(), way.files() + "/" + item.id()))
        .toList();
  }

  /** Adds the files, or adds errors to the form and returns false. */
  boolean isAdded(CaseAccess access, Way way, PaperForm form, BindingResult errors) {
    List<Upload> uploads = Uploads.of(form.photo());
    if (uploads.isEmpty()) {
      errors.rejectValue("photo", "objection.papers.empty");
      return false;
    }
    try {
      papers.add(access, way.part(), way.objection().id(), uploads);
      return true;
    } catch (RefusedFilesException refused) {
      Uploads.addErrors(refused.refusals(), errors);
      return false;
    }
  }
}
