// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.HiddenNames;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes what a file for the police would say, and names what is wrong with it. */
@Service
public class PoliceFileDrafts {

  private final PoliceFileMakers makers;
  private final PoliceFileSources sources;
  private final PoliceFileComposer composer;
  private final PoliceFileDetailRepository details;
  private final PoliceFileRepository files;
  private final HiddenNames hiddenNames;
  private final PoliceDecisions decisions;

  PoliceFileDrafts(
      PoliceFileMakers makers,
      PoliceFileSources sources,
      PoliceFileComposer composer,
      PoliceFileDetailRepository details,
      PoliceFileRepository files,
      HiddenNames hiddenNames,
      PoliceDecisions decisions) {
    this.makers = makers;
    this.sources = sources;
    this.composer = composer;
    this.details = details;
    this.files = files;
    this.hiddenNames = hiddenNames;
    this.decisions = decisions;
  }

  /** Returns the draft, for somebody who may make the file. Each perpetrator in it is a look. */
  @Transactional
  public PoliceFileDraft read(CaseAccess access, PartId part) {
    var action = makers.require(access, part);
    var typed = details.get(part);
    var protection = findProtection(access, part);
    var facts = callInDutch(() -> sources.read(access, part, action, typed, protection));
    var sections = callInDutch(() -> composer.compose(facts));
    return new PoliceFileDraft(
        sections,
        PoliceFileGap.listOf(facts),
        listRevealing(access, part, sections),
        hiddenNames.isUnderNumber(access) ? PoliceFileDraft.Protection.UNDER_NUMBER : protection,
        typed,
        files.list(part));
  }

  // Another affected person under number hides no name here, but keeps revealing texts out.
  private PoliceFileDraft.Protection findProtection(CaseAccess access, PartId part) {
    if (decisions.isProtected(access, part)) {
      return PoliceFileDraft.Protection.UNDER_NUMBER;
    }
    return access.part(part).nameWithheld()
        ? PoliceFileDraft.Protection.WITHHELD
        : PoliceFileDraft.Protection.NONE;
  }

  private Set<String> listRevealing(
      CaseAccess access, PartId part, List<PoliceFileSection> sections) {
    var texts = new HashMap<String, String>();
    sections.stream()
        .flatMap(section -> section.texts().stream())
        .forEach(text -> texts.put(text.key(), text.line().text()));
    return Set.copyOf(hiddenNames.list(access, part, texts, _ -> true));
  }

  /** Runs the work while Dutch is the language of the current thread. */
  private static <T> T callInDutch(Supplier<T> work) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(PoliceFilePrinter.DUTCH);
    try {
      return work.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
